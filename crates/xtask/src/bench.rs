//! The engine and the site measured beside their peers; writes `bench/RESULTS.md`.
//!
//! No check of `cargo xtask test`: it takes long, and the figures depend on the machine.

use crate::process;
use crate::project::Project;
use crate::tools::{Need, Toolbox, node};
use crate::{site, sizes};
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

/// A part that is measured in one run.
struct Part {
    /// For `--only`.
    name: &'static str,
    title: &'static str,
    needs: &'static [Need],
    run: fn(&Project, &Toolbox) -> Result<Report>,
}

const SITE_AND_BROWSER: &[Need] =
    &[Need::WasmTarget, Need::WebPackages, Need::WasmOpt, Need::WasmBindgen, Need::Trunk, Need::Chromium];

const PARTS: &[Part] = &[
    Part { name: "engine", title: "The engine", needs: &[], run: engine },
    Part { name: "web", title: "In the browser", needs: SITE_AND_BROWSER, run: web },
];

/// What a part prints as JSON, with the circumstances that are added here.
#[derive(Serialize, Deserialize)]
struct Report {
    goals: Vec<Goal>,
    /// Sections of `RESULTS.md`, in Markdown.
    sections: Vec<String>,
    /// When, on what machine and from which commit.
    #[serde(default)]
    circumstances: String,
}

/// A goal and what was measured, as they stand in the table.
#[derive(Serialize, Deserialize)]
struct Goal {
    what: String,
    wanted: String,
    measured: String,
    met: bool,
}

/// Measures the parts with these names, or both when there are no names, and writes the results. A part that is not
/// measured keeps its last report.
///
/// # Errors
/// Fails if a name is unknown, or a part cannot be built or measured. A goal that is not met is no error.
pub(crate) fn run(project: &Project, only: &[String]) -> Result<()> {
    if let Some(unknown) = only.iter().find(|name| !PARTS.iter().any(|part| part.name == **name)) {
        bail!("unknown part `{unknown}`: one of engine, web");
    }
    let chosen = |part: &&Part| only.is_empty() || only.iter().any(|name| name == part.name);
    for part in PARTS.iter().filter(chosen) {
        println!("── {}", part.title);
        let toolbox = Toolbox::fill(project, part.needs)?;
        toolbox.require(part.needs)?;
        let mut report = (part.run)(project, &toolbox)?;
        report.circumstances = format!("{}: {}{}", part.title, circumstances(project)?, report.circumstances);
        let path = report_path(project, part);
        fs::create_dir_all(project.target().join("bench"))?;
        fs::write(&path, serde_json::to_string(&report)?)
            .with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    let path = project.path("bench/RESULTS.md");
    fs::write(&path, results(project)?)?;
    println!("bench/RESULTS.md is written");
    Ok(())
}

/// The file that keeps the last report of a part.
fn report_path(project: &Project, part: &Part) -> PathBuf {
    project.target().join("bench").join(format!("{}.json", part.name))
}

fn engine(project: &Project, _: &Toolbox) -> Result<Report> {
    let mut build = Command::new("cargo");
    build.current_dir(project.root()).args(["build", "--release", "--package", "kontaktkoll-cli"]);
    process::run_long(&mut build, "cargo build of the command line")?;
    let mut peers = Command::new("cargo");
    let target = project.target().join("bench-engine");
    peers.args(["build", "--release", "--locked", "--manifest-path"]).arg(project.path("bench/engine/Cargo.toml"));
    // `cargo xtask` sets these variables for xtask; with them, Cargo would build all peers again.
    for (name, _) in env::vars_os() {
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

fn web(project: &Project, toolbox: &Toolbox) -> Result<Report> {
    node::ensure_packages(project, "bench/web")?;
    site::dist(project, toolbox)?;
    let mut bench = Command::new(node::program()?);
    bench.current_dir(project.path("bench/web")).arg("run.mjs").arg(project.dist());
    bench.env("CHROME_PATH", toolbox.chromium()?);
    let mut report = report(&mut bench, "the bench in Chromium")?;
    let (table, total) = sizes::until_answer(project)?;
    report.sections.push(format!(
        "## Sizes\n\nBytes; what the first question needs. With styles and tools of the answer card, which the browser fetches while the \
         user reads it: {total} (brotli).\n\n```text\n{table}```\n"
    ));
    let browser = process::capture(Command::new(toolbox.chromium()?).arg("--version"), "chromium --version")?;
    report.circumstances = format!("; {browser}");
    Ok(report)
}

/// Runs a program that prints its report as JSON to standard output, and its progress to standard error.
fn report(command: &mut Command, what: &str) -> Result<Report> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start {what}"))?;
    if !output.status.success() {
        bail!("{what} failed ({})", output.status);
    }
    serde_json::from_slice(&output.stdout).with_context(|| format!("the report of {what}"))
}

/// The time, the machine, the commit and the compiler.
fn circumstances(project: &Project) -> Result<String> {
    let mut git = Command::new("git");
    git.current_dir(project.root()).args(["describe", "--always", "--dirty", "--abbrev=10"]);
    let commit = process::capture(&mut git, "git describe").unwrap_or_else(|_| "not in git".to_owned());
    let script = "const os = require('os'); const cpus = os.cpus(); console.log(new Date().toISOString().slice(0, 16) + ' UTC, ' + \
                  cpus.length + ' × ' + cpus[0].model.trim() + ', ' + Math.round(os.totalmem() / 2 ** 30) + ' GB, ' + os.type() + ', load ' + \
                  os.loadavg()[0].toFixed(1))";
    let machine = process::capture(Command::new(node::program()?).args(["-e", script]), "node")?;
    let rustc = process::capture(Command::new("rustc").arg("--version"), "rustc --version")?;
    Ok(format!("{machine}; commit {commit}; {rustc}"))
}

/// The text of `bench/RESULTS.md`, from the last report of each part.
fn results(project: &Project) -> Result<String> {
    let mut circumstances = String::new();
    let mut goals = String::from("| goal | wanted | measured | |\n|---|--:|--:|---|\n");
    let mut missed = String::new();
    let mut sections = String::new();
    for part in PARTS {
        let Ok(kept) = fs::read_to_string(report_path(project, part)) else {
            let _ = writeln!(circumstances, "- {}: not measured", part.title);
            continue;
        };
        let report: Report =
            serde_json::from_str(&kept).with_context(|| format!("the kept report of {}", part.name))?;
        let _ = writeln!(circumstances, "- {}", report.circumstances);
        for Goal { what, wanted, measured, met } in report.goals {
            let verdict = if met { "met" } else { "**missed**" };
            let _ = writeln!(goals, "| {what} | {wanted} | {measured} | {verdict} |");
            if !met {
                let _ = writeln!(missed, "- {what}: {measured}, wanted {wanted}.");
            }
        }
        for section in report.sections {
            let _ = writeln!(sections, "\n{}", section.trim_end());
        }
    }
    let missed = if missed.is_empty() { "None.\n" } else { &missed };
    Ok(format!(
        "# Results\n\nWritten by `cargo xtask bench`. Absolute times are those of this machine in this run, with its other load (the \
         load average is given); compare the ratios within a run.\n\n{circumstances}\n## Goals\n\n{goals}\n## Missed \
         goals\n\n{missed}{sections}"
    ))
}
