//! Short names for a module's imports and exports. wasm-bindgen names them with hashes and types that nobody reads in
//! the site and that do not compress. wasm-opt renames them in the module; here the glue follows.

use crate::process;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::path::Path;
use std::process::Command;

/// The module is optimized already: stack IR keeps what that saved.
const OPTIONS: &[&str] = &[
    "--minify-imports-and-exports-and-modules",
    "--generate-stack-ir",
    "--optimize-stack-ir",
    "--strip-target-features",
];

/// The name that wasm-opt gives the JavaScript module that the imports come from.
const IMPORTED_MODULE: &str = "a";

/// The names as wasm-opt prints them.
#[derive(Debug, Deserialize)]
struct Names {
    /// JavaScript module, name and short name.
    imports: Vec<(String, String, String)>,
    /// Name and short name.
    exports: Vec<(String, String)>,
}

/// Renames the imports and exports of `module` in place, and returns the `glue` with the same names.
///
/// # Errors
/// Fails if wasm-opt does, or the glue does not use the names as expected.
pub(super) fn run(module: &Path, glue: &str) -> Result<String> {
    let mut wasm_opt = Command::new("wasm-opt");
    wasm_opt.args(OPTIONS).arg(module).arg("-o").arg(module);
    rename(glue, &process::capture(&mut wasm_opt, "wasm-opt")?)
}

fn rename(glue: &str, printed: &str) -> Result<String> {
    let names: Names = serde_json::from_str(printed).context("the names that wasm-opt prints")?;
    rename_exports(&rename_imports(glue, &names.imports)?, &names.exports)
}

/// Imports are the keys of an object, which is itself a value under the name of their JavaScript module.
fn rename_imports(glue: &str, imports: &[(String, String, String)]) -> Result<String> {
    let Some((module, _, _)) = imports.first() else { return Ok(glue.to_owned()) };
    let mut text = replace_once(glue, &format!("\"{module}\": "), &format!("\"{IMPORTED_MODULE}\": "))?;
    for (other, name, short) in imports {
        if other != module {
            bail!("`{name}` is imported from `{other}`, other names from `{module}`");
        }
        text = replace_once(&text, &format!(" {name}: "), &format!(" {short}: "))?;
    }
    Ok(text)
}

fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replace(from, to)),
        count => bail!("the glue holds `{from}` {count} times, not once"),
    }
}

/// Exports are properties of the variable `wasm`.
fn rename_exports(glue: &str, exports: &[(String, String)]) -> Result<String> {
    const OBJECT: &str = "wasm.";
    let mut parts = glue.split(OBJECT);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let found = exports.iter().find(|(export, _)| export == name);
        let (_, short) = found.with_context(|| format!("the module does not export `{name}`"))?;
        text.extend([OBJECT, short, rest]);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = r#"{
        "imports": [["./x_bg.js", "__wbg_focus_d5e2", "$"], ["./x_bg.js", "__wbg_focus_d5", "b"]],
        "exports": [["memory", "c"], ["memory_of_all", "d"]]
    }"#;
    const GLUE: &str = r#"
        const import0 = { __wbg_focus_d5e2: f, __wbg_focus_d5: g };
        const imports = { "./x_bg.js": import0 };
        class Widget { memory() { return [wasm.memory_of_all(wasm.memory.buffer), wasm.memory]; } }
    "#;

    #[test]
    fn the_glue_follows_the_module() {
        let expected = r#"
        const import0 = { $: f, b: g };
        const imports = { "a": import0 };
        class Widget { memory() { return [wasm.d(wasm.c.buffer), wasm.c]; } }
    "#;
        assert_eq!(rename(GLUE, NAMES).unwrap(), expected);
    }

    #[test]
    fn unexpected_names_are_refused() {
        let check = |glue: &str, printed: &str, expected: &str| {
            let error = rename(glue, printed).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        };
        check(&GLUE.replace("d5e2: ", "d5e2(): "), NAMES, "` __wbg_focus_d5e2: ` 0 times");
        check(&GLUE.replace("g }", "g, __wbg_focus_d5: g }"), NAMES, "` __wbg_focus_d5: ` 2 times");
        check(&GLUE.replace("x_bg.js", "y_bg.js"), NAMES, "`\"./x_bg.js\": ` 0 times");
        check(&GLUE.replace("memory.", "table."), NAMES, "does not export `table`");
        let two_modules = NAMES.replace(r#"x_bg.js", "__wbg_focus_d5","#, r#"y.js", "__wbg_focus_d5","#);
        check(GLUE, &two_modules, "`__wbg_focus_d5` is imported from `./y.js`");
        check(GLUE, "no names", "the names that wasm-opt prints");
    }
}
