//! `cargo xtask bench`: the engine and the site measured beside their peers; writes `bench/RESULTS.md`.
//!
//! Never part of `cargo xtask test`: it takes long, and what it finds depends on the machine.

use super::{dist, sizes};
use crate::process;
use crate::project::Project;
use crate::tools::{Need, Toolbox, node};
use anyhow::{Context, Result, bail};
use lexopt::Parser;
use lexopt::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What everything until the first answer card is wanted to be at most, in bytes, compressed with brotli 11.
const WANTED_SIZE: u64 = 75_000;

/// A part that is measured by itself, in one run.
struct Part {
    name: &'static str,
    title: &'static str,
    needs: &'static [Need],
    run: fn(&Project, &Toolbox) -> Result<Value>,
}

const SITE: &[Need] =
    &[Need::WasmTarget, Need::WebPackages, Need::WasmOpt, Need::WasmBindgen, Need::Trunk, Need::Chromium];

const PARTS: &[Part] = &[
    Part { name: "engine", title: "The engine", needs: &[], run: engine },
    Part { name: "web", title: "In the browser", needs: SITE, run: web },
];

pub(super) fn run(project: &Project, mut parser: Parser) -> Result<()> {
    let mut only: Vec<String> = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only.push(parser.value()?.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if let Some(unknown) = only.iter().find(|name| !PARTS.iter().any(|part| part.name == **name)) {
        bail!("unknown part `{unknown}`: one of engine, web");
    }
    let chosen = |part: &&Part| only.is_empty() || only.iter().any(|name| name == part.name);
    for part in PARTS.iter().filter(chosen) {
        println!("── {}", part.title);
        let toolbox = Toolbox::fill(project, part.needs)?;
        toolbox.require(part.needs)?;
        let mut report = (part.run)(project, &toolbox)?;
        add(&mut report, "where", place(project, part)?);
        let path = kept(project, part);
        fs::create_dir_all(project.target().join("bench"))?;
        fs::write(&path, report.to_string()).with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    let path = project.path("bench/RESULTS.md");
    fs::write(&path, results(project)?)?;
    println!("bench/RESULTS.md is written");
    Ok(())
}

/// Where the last report of a part is kept.
fn kept(project: &Project, part: &Part) -> PathBuf {
    project.target().join("bench").join(format!("{}.json", part.name))
}

fn engine(project: &Project, _: &Toolbox) -> Result<Value> {
    let mut build = Command::new("cargo");
    build.current_dir(project.root()).args(["build", "--release", "--package", "kontaktkoll-cli"]);
    process::run_long(&mut build, "cargo build of the command line")?;
    let mut peers = Command::new("cargo");
    let target = project.target().join("bench-engine");
    peers.args(["build", "--release", "--locked", "--manifest-path"]).arg(project.path("bench/engine/Cargo.toml"));
    // Cargo says what xtask is; build scripts of the peers would take it for themselves, and all be built anew.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            peers.env_remove(name);
        }
    }
    peers.env("CARGO_TARGET_DIR", &target);
    process::run_long(&mut peers, "cargo build of the peers")?;
    let program = |folder: PathBuf, name| {
        process::program_in(&folder.join("release"), name).with_context(|| format!("`{name}` was not built"))
    };
    let mut bench = Command::new(program(target, "kontaktkoll-bench")?);
    bench.arg(project.path("rulebooks")).arg(program(project.target(), "kontaktkoll")?);
    report(&mut bench, "the bench of the engine")
}

fn web(project: &Project, toolbox: &Toolbox) -> Result<Value> {
    node::ensure_packages(project, "bench/web")?;
    dist(project, toolbox)?;
    let mut bench = Command::new(node::program()?);
    bench.current_dir(project.path("bench/web")).arg("run.mjs").arg(project.dist());
    bench.env("CHROME_PATH", toolbox.chromium()?);
    let mut report = report(&mut bench, "the bench in Chromium")?;
    let (table, total) = sizes::until_answer(project)?;
    let sizes = format!(
        "## Sizes\n\nBytes; what the first question needs. With the styles and tools of the answer card, which come while it is \
         read: {total} (brotli).\n\n```text\n{table}```\n"
    );
    if let Some(goals) = report.get_mut("goals").and_then(Value::as_array_mut) {
        goals.push(json!({
            "what": "everything until the first answer card, its styles and tools too, brotli: bytes",
            "wanted": format!("≤ {WANTED_SIZE}"),
            "measured": total.to_string(),
            "met": total <= WANTED_SIZE,
        }));
    }
    if let Some(sections) = report.get_mut("sections").and_then(Value::as_array_mut) {
        sections.push(json!(sizes));
    }
    let browser = process::capture(Command::new(toolbox.chromium()?).arg("--version"), "chromium --version")?;
    add(&mut report, "with", browser);
    Ok(report)
}

fn add(report: &mut Value, key: &str, text: String) {
    if let Some(report) = report.as_object_mut() {
        report.insert(key.to_owned(), json!(text));
    }
}

/// A text of the report, empty where it has none.
fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Runs a program that writes its report as JSON to standard output, and what it is at to standard error.
fn report(command: &mut Command, what: &str) -> Result<Value> {
    let output =
        command.stderr(std::process::Stdio::inherit()).output().with_context(|| format!("cannot start {what}"))?;
    if !output.status.success() {
        bail!("{what} failed ({})", output.status);
    }
    serde_json::from_slice(&output.stdout).with_context(|| format!("the report of {what}"))
}

/// When, of what, and on what was measured.
fn place(project: &Project, part: &Part) -> Result<String> {
    let mut git = Command::new("git");
    git.current_dir(project.root()).args(["describe", "--always", "--dirty", "--abbrev=10"]);
    let commit = process::capture(&mut git, "git describe").unwrap_or_else(|_| "not in git".to_owned());
    let script = "const os = require('os'); const cpus = os.cpus(); console.log(new Date().toISOString().slice(0, 16) + ' UTC, ' + \
                  cpus.length + ' × ' + cpus[0].model.trim() + ', ' + Math.round(os.totalmem() / 2 ** 30) + ' GB, ' + os.type() + ', load ' + \
                  os.loadavg()[0].toFixed(1))";
    let machine = process::capture(Command::new(node::program()?).args(["-e", script]), "node")?;
    let rustc = process::capture(Command::new("rustc").arg("--version"), "rustc --version")?;
    Ok(format!("{}: {machine}; commit {commit}; {rustc}", part.title))
}

/// The whole of `bench/RESULTS.md`, from the last report of each part.
fn results(project: &Project) -> Result<String> {
    let mut text = String::from(
        "# Results\n\nWritten by `cargo xtask bench`. Absolute times are those of this machine in this run, with whatever else it was \
         doing (the load is given); the ratios within one run are what counts.\n\n",
    );
    let mut goals = String::from("| goal | wanted | measured | |\n|---|--:|--:|---|\n");
    let mut short = String::new();
    let mut sections = String::new();
    for part in PARTS {
        let Ok(kept) = fs::read_to_string(kept(project, part)) else {
            let _ = writeln!(text, "- {}: not measured", part.title);
            continue;
        };
        let report: Value = serde_json::from_str(&kept).with_context(|| format!("the kept report of {}", part.name))?;
        let list = |key| report.get(key).and_then(Value::as_array).into_iter().flatten();
        let with = if word(&report, "with").is_empty() { "" } else { "; " };
        let _ = writeln!(text, "- {}{with}{}", word(&report, "where"), word(&report, "with"));
        for goal in list("goals") {
            let met = goal.get("met") == Some(&json!(true));
            let [what, wanted, measured] = ["what", "wanted", "measured"].map(|key| word(goal, key));
            let _ =
                writeln!(goals, "| {what} | {wanted} | {measured} | {} |", if met { "met" } else { "**fell short**" });
            if !met {
                let _ = writeln!(short, "- {what}: {measured}, wanted {wanted}.");
            }
        }
        for section in list("sections") {
            let _ = writeln!(sections, "\n{}", section.as_str().unwrap_or_default().trim_end());
        }
    }
    let short = if short.is_empty() { "Nothing.\n".to_owned() } else { short };
    let _ = write!(text, "\n## Goals\n\n{goals}\n## What fell short\n\n{short}{sections}");
    Ok(text)
}
