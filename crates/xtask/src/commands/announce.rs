//! `cargo xtask announce`: prints the site's address once it answers. `serve` replaces itself by Trunk, so a second
//! process waits.

use anyhow::{Context, Result};
use lexopt::Parser;
use std::env;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const POLL: Duration = Duration::from_millis(250);
/// Long enough for a first build on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// Starts the waiting process.
pub(super) fn start(port: u16) -> Result<()> {
    let program = env::current_exe().context("cannot find this program")?;
    let mut command = Command::new(program);
    command.args(["announce", &port.to_string()]).stdin(Stdio::null());
    command.spawn().context("cannot start this program again")?;
    Ok(())
}

/// Waits for the site and prints its address.
pub(super) fn run(mut parser: Parser) -> Result<()> {
    let port = parser.value()?.to_string_lossy().parse().context("a port")?;
    let (server, started) = (parent(), Instant::now());
    while started.elapsed() < PATIENCE && parent() == server {
        if answers(port) {
            println!("\n  Kontaktkoll is at http://127.0.0.1:{port}/  (stop with Ctrl+C)\n");
            break;
        }
        thread::sleep(POLL);
    }
    Ok(())
}

fn answers(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, POLL)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let request = format!("GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer)?;
        Ok(answer.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}

/// The process that started this process; changes when that process ends.
#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
const fn parent() -> u32 {
    0
}
