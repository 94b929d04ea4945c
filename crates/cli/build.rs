//! Embeds every rulebook of the workspace, so that a new file in `rulebooks/` needs no code.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The folder of the rulebooks, relative to this crate.
const FOLDER: &str = "../../rulebooks";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut names = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".toml") {
            names.push(name);
        }
    }
    names.sort();
    let mut code = String::from("pub(super) const FILES: &[(&str, &str)] = &[\n");
    for name in names {
        let path = format!("/{FOLDER}/{name}");
        let shown = format!("rulebooks/{name}");
        writeln!(code, "    ({shown:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),")?;
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("rulebooks.rs"), code)?;
    Ok(())
}
