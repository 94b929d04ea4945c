//! Packages from apt, where the system has it.

use crate::process;
use anyhow::{Result, bail};
use std::process::Command;

/// Whether packages can be installed without asking for a password.
pub(super) fn is_usable() -> bool {
    process::which("apt-get").is_some() && prefix().is_some()
}

/// Installs packages.
///
/// # Errors
/// Fails if apt is missing, asks for a password, or does not have the packages.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    let Some(prefix) = prefix() else {
        bail!("installing needs root: run `sudo {by_hand}` and try again");
    };
    process::run_long(apt(prefix).arg("-qq").arg("update"), "apt-get update")?;
    let mut command = apt(prefix);
    command.args(["-qq", "-y", "--no-install-recommends", "install"]).args(packages);
    process::run_long(&mut command, &format!("apt-get install {}", packages.join(" ")))
}

/// The command that runs `apt-get` with the right to install: `env` for root, else `sudo -n env`; `None` where sudo asks
/// for a password.
fn prefix() -> Option<&'static [&'static str]> {
    let user = process::capture(Command::new("id").arg("-u"), "id").ok()?;
    if user == "0" {
        return Some(&["env"]);
    }
    let mut sudo = Command::new("sudo");
    process::capture(sudo.args(["-n", "true"]), "sudo").ok()?;
    Some(&["sudo", "-n", "env"])
}

fn apt(prefix: &[&str]) -> Command {
    let (program, rest) = prefix.split_first().unwrap_or((&"env", &[]));
    let mut command = Command::new(program);
    command.args(rest).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}
