//! Development tasks: `cargo xtask setup | serve | build | dist | sizes | bench | test`.
//!
//! The tasks install what a fresh clone needs; nothing here is part of the product. Read top-down:
//!
//! | module | what it does |
//! |---|---|
//! | `commands` | one file per subcommand: parses its arguments |
//! | `checks` | one file per kind of check of `cargo xtask test` |
//! | `bench`, `site`, `sizes` | the work of the subcommands with these names, of `build` and of `dist` |
//! | `arrange` | one file per step of Trunk's post-build hook |
//! | `npm`, `version`, `rulebooks`, `compress` | what these steps share |
//! | `tools` | one file per tool: finds or installs it |
//! | `process`, `project` | other programs, and the folders |

mod arrange;
mod bench;
mod checks;
mod commands;
mod compress;
mod generate;
mod npm;
mod process;
mod project;
mod rulebooks;
mod site;
mod sizes;
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
