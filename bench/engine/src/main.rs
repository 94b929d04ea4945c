//! The engine measured beside zen-engine and dsntk, on the same tables and the same cases, and what
//! the command line does in bulk. `cargo xtask bench` runs it; it prints a [`report::Report`] as JSON
//! on standard output, and what it is at on standard error.
//!
//! Peers and engine are timed in turns within one run, so that a busy machine hits all of them; what
//! counts are the ratios.

mod batch;
mod cases;
mod dmn;
mod jdm;
mod partial;
mod peers;
mod report;
mod tables;
mod timing;

use report::Report;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            println!("{}", report.json());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The arguments: the folder of the rulebooks, and the program `kontaktkoll`.
fn run() -> Result<Report, String> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(folder), Some(program)) = (arguments.next(), arguments.next()) else {
        return Err("usage: kontaktkoll-bench FOLDER-OF-RULEBOOKS PROGRAM".to_owned());
    };
    let books = tables::load(&folder)?;
    let mut report = Report::default();
    peers::measure(&books, &mut report)?;
    partial::measure(&books, &mut report)?;
    batch::measure(&books, &program, &mut report)?;
    Ok(report)
}
