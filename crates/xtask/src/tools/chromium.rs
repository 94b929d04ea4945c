//! The browser of the tests.

use super::apt;
use crate::process;
use anyhow::{Context, Result, bail};
use std::env;
use std::path::PathBuf;
use std::process::Command;

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where installers put it outside `PATH`.
const PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// Finds the browser, or installs it with apt.
///
/// # Errors
/// Fails if there is none and it cannot be installed.
pub(super) fn ensure() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME_PATH").filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        if !path.is_file() {
            bail!("CHROME_PATH names `{}`, which is not a file", path.display());
        }
        return Ok(announce(path));
    }
    if let Some(path) = find() {
        return Ok(announce(path));
    }
    if !apt::is_usable() {
        bail!("install Chromium or Chrome, or set CHROME_PATH to the program, and try again");
    }
    println!("  Installing Chromium with apt-get, about a minute");
    apt::install(&["chromium"]).context("install Chromium or Chrome by hand, or set CHROME_PATH, and try again")?;
    let path = find().context("Chromium was installed, but is not on PATH: set CHROME_PATH")?;
    Ok(announce(path))
}

fn find() -> Option<PathBuf> {
    let placed = || PLACES.iter().map(PathBuf::from).find(|path| path.is_file());
    NAMES.iter().find_map(|name| process::which(name)).or_else(placed)
}

fn announce(path: PathBuf) -> PathBuf {
    // Chrome on Windows opens a window instead of answering.
    let answer =
        if cfg!(windows) { None } else { process::capture(Command::new(&path).arg("--version"), "Chromium").ok() };
    let label = answer.as_deref().and_then(|text| text.split(" built on").next());
    super::report_found(label.unwrap_or("Chromium").trim());
    path
}
