//! Development tasks: `cargo xtask setup | serve | build | dist | sizes | test`.
//!
//! Everything a fresh clone needs is fetched here, with versions pinned in [`tools::versions`];
//! nothing here ends up in the widget. Read top-down: `commands` holds one file per subcommand,
//! `tools` one per tool, `arrange` one per step of Trunk's post-build hook.

mod arrange;
mod checks;
mod commands;
mod compress;
mod npm;
mod process;
mod project;
mod tools;
mod version;

use std::process::ExitCode;

fn main() -> ExitCode {
    match commands::run(std::env::args_os()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
