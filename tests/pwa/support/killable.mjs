// Chromium as a process group of its own, which can be killed as if by a power cut.

import { spawn } from "node:child_process";
import { chromium } from "playwright-core";
import { FLAGS } from "../../support/flags.mjs";

/** A browser with the profile in `folder`, and a page. */
export async function start(folder) {
  const program = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const options = [...FLAGS, "--headless=new", `--user-data-dir=${folder}`, "--remote-debugging-port=0", "about:blank"];
  const child = spawn(program, options, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await listening(child);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
    await ended;
    await browser.close().catch(() => undefined);
  };
  return { page, kill, port: Number(new URL(address).port) };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = said.match(/DevTools listening on (ws:\S+)/);
      if (found) resolve(found[1]);
    });
    child.once("exit", () => reject(new Error(`Chromium ended:\n${said.slice(-2000)}`)));
  });
}
