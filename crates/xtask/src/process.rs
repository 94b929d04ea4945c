//! Running other programs, with signs of life while they work.

use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a long step prints that it is still working.
const HEARTBEAT: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(50);

/// Runs a program; its output goes to the terminal.
///
/// # Errors
/// Fails if it cannot be started or does not succeed; the message names `what`.
pub(crate) fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {what}"))?;
    if !status.success() {
        bail!("{what} failed ({status})");
    }
    Ok(())
}

/// Like [`run`], for long steps: prints every 20 seconds that the work goes on.
///
/// # Errors
/// As [`run`].
pub(crate) fn run_long(command: &mut Command, what: &str) -> Result<()> {
    let started = Instant::now();
    let mut next = HEARTBEAT;
    let mut child = command.spawn().with_context(|| format!("cannot start {what}"))?;
    loop {
        if let Some(status) = child.try_wait().with_context(|| format!("cannot wait for {what}"))? {
            if !status.success() {
                bail!("{what} failed ({status})");
            }
            return Ok(());
        }
        if started.elapsed() >= next {
            println!("  … {what}: still working after {}", elapsed(started.elapsed()));
            next += HEARTBEAT;
        }
        thread::sleep(POLL);
    }
}

/// Runs a program and returns its standard output, trimmed.
///
/// # Errors
/// Fails if it cannot be started, does not succeed, or does not write UTF-8.
pub(crate) fn capture(command: &mut Command, what: &str) -> Result<String> {
    let output =
        command.stdin(Stdio::null()).stderr(Stdio::piped()).output().with_context(|| format!("cannot start {what}"))?;
    if !output.status.success() {
        bail!("{what} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let text = String::from_utf8(output.stdout).with_context(|| format!("output of {what}"))?;
    Ok(text.trim().to_owned())
}

/// Finds a program on `PATH`.
pub(crate) fn which(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| program_in(&folder, name))
}

/// The program `name` in `folder`, with the system's ending of programs.
pub(crate) fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|path| path.is_file())
}

/// `PATH` with some folders first.
///
/// # Errors
/// Fails if a folder's name holds the separator of `PATH`.
pub(crate) fn path_with(first: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = first.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(folders).context("a tool's folder cannot be on PATH")
}

/// A duration for people: `0.8 s`, `42 s`, `3 min 05 s`.
pub(crate) fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..120 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(elapsed(Duration::from_millis(840)), "0.8 s");
        assert_eq!(elapsed(Duration::from_secs(42)), "42 s");
        assert_eq!(elapsed(Duration::from_secs(185)), "3 min 05 s");
    }
}
