//! Runs the program, among the files in `tests/files/`.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

/// The folder in which the program is run.
pub(crate) const FILES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files");

/// The program with these arguments and pipes.
pub(crate) fn command<S: AsRef<OsStr>>(args: &[S]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kontaktkoll"));
    command.args(args).current_dir(FILES).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Exit status, standard output and standard error.
pub(crate) fn run(args: &[&str], stdin: &str) -> (i32, String, String) {
    let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
    let (status, stdout, stderr) = run_raw(&args, stdin.as_bytes());
    (status, String::from_utf8(stdout).unwrap(), stderr)
}

/// As [`run`], with arguments and input that need not be text.
pub(crate) fn run_raw(args: &[&OsStr], stdin: &[u8]) -> (i32, Vec<u8>, String) {
    let mut child = command(args).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // The program may end without reading all of it.
        scope.spawn(move || drop(input.write_all(stdin)));
        let output = child.wait_with_output().unwrap();
        (output.status.code().unwrap(), output.stdout, String::from_utf8(output.stderr).unwrap())
    })
}
