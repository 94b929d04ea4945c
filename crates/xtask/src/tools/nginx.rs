//! nginx, to test the configuration in `docs/nginx.conf`.

use super::apt;
use crate::process;
use anyhow::{Context, Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The server, and the module that sends files compressed with brotli.
const PACKAGES: &[&str] = &["nginx-light", "libnginx-mod-http-brotli-static"];
/// Servers are often outside a user's `PATH`.
const PLACES: &[&str] = &["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];
const MODULE: &str = "ngx_http_brotli_static_module.so";
const MODULES: &str = "--modules-path=";

/// Finds nginx with brotli, or installs it with apt.
///
/// # Errors
/// Fails if it is missing and cannot be installed.
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(path) = env::var_os("NGINX_PATH").filter(|path| !path.is_empty()) {
        return Ok(path.into());
    }
    if let Some(path) = find() {
        return Ok(path);
    }
    if !apt::is_usable() {
        bail!("install nginx and its brotli module, or set NGINX_PATH to the program, and try again");
    }
    println!("  Installing nginx with apt-get, a few seconds");
    apt::install(PACKAGES).context("install nginx and its brotli module by hand, or set NGINX_PATH")?;
    find().context("nginx was installed, but is not found: set NGINX_PATH")
}

fn find() -> Option<PathBuf> {
    let placed = || PLACES.iter().map(PathBuf::from).find(|path| path.is_file());
    process::which("nginx").or_else(placed).filter(|path| has_brotli(path))
}

/// Whether the brotli module is compiled in, or lies in the server's folder of modules.
fn has_brotli(nginx: &Path) -> bool {
    // nginx prints its options to standard error.
    let Ok(answer) = Command::new(nginx).arg("-V").output() else { return false };
    let text = String::from_utf8_lossy(&answer.stderr);
    text.contains("brotli")
        || text
            .split_whitespace()
            .find_map(|option| option.strip_prefix(MODULES))
            .is_some_and(|folder| Path::new(folder).join(MODULE).is_file())
}
