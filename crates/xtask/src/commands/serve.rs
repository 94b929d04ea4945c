//! `cargo xtask serve`: builds the site, serves it, and builds again when a file changes.

use super::announce;
use crate::project::Project;
use crate::tools::{Need, Toolbox, trunk};
use anyhow::{Context, Result, bail};
use lexopt::Parser;
use lexopt::prelude::*;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};

const PORT: u16 = 8080;
/// How many ports are tried when none is named.
const TRIES: u16 = 20;

pub(super) fn run(project: &Project, mut parser: Parser) -> Result<ExitCode> {
    let mut wanted = None;
    let mut open = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => wanted = Some(parser.value()?.parse()?),
            Long("open") => open = true,
            _ => return Err(argument.unexpected().into()),
        }
    }
    // Before the tools are set up, so that a port in use is reported at once.
    let port = choose_port(wanted)?;
    let toolbox = Toolbox::fill(project, Need::SITE)?;
    toolbox.require(Need::SITE)?;

    let mut trunk = trunk::command(project, &toolbox)?;
    trunk.args(["serve", "--release", "--address", "127.0.0.1", "--port", &port.to_string()]);
    if open {
        trunk.arg("--open");
    }
    announce::start(port)?;
    become_trunk(trunk)
}

/// The wanted port, or the first free port from 8080.
fn choose_port(wanted: Option<u16>) -> Result<u16> {
    match wanted {
        Some(port) if is_free(port) => Ok(port),
        Some(port) => bail!("port {port} is in use: choose another with `--port N`"),
        None => match (PORT..PORT + TRIES).find(|&port| is_free(port)) {
            Some(port) => {
                if port != PORT {
                    println!("Port {PORT} is in use; using {port} instead.");
                }
                Ok(port)
            }
            None => bail!("ports {PORT} to {} are in use: choose one with `--port N`", PORT + TRIES),
        },
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Replaces this process by Trunk, so that stopping it stops the server.
#[cfg(unix)]
fn become_trunk(mut trunk: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(trunk.exec()).context("cannot start Trunk")
}

#[cfg(not(unix))]
fn become_trunk(mut trunk: Command) -> Result<ExitCode> {
    let status = trunk.status().context("cannot start Trunk")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
