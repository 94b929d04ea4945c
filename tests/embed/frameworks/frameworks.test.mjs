// React 19, Vue 3 and Svelte 5 (built by Vite, with the npm package installed from its folder) and
// Angular 20 (built by `ng build`, with the entry of the site): attributes, events and removal.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launch, open } from "../../support/browser.mjs";
import { DIST, serve } from "../../support/server.mjs";
import { until } from "../../support/until.mjs";
import { pick, status } from "../support/host.mjs";

const HERE = import.meta.dirname;
const run = promisify(execFile);
const node = (script, args, options) => run(process.execPath, [join(HERE, "node_modules", script), ...args], { cwd: HERE, ...options });
let browser, output;

before(async () => {
  [browser, output] = await Promise.all([launch(), mkdtemp(join(tmpdir(), "kontaktkoll-hosts-"))]);
  const flags = ["--no-save", "--no-package-lock", "--install-links", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ["install", ...flags, join(DIST, "npm")], { cwd: HERE });
});
after(() => Promise.all([browser?.close(), rm(output, { recursive: true })]));

const withVite = (host) => node("vite/bin/vite.js", ["build", "--config", "vite.config.mjs"], { env: { ...process.env, HOST: host, OUT: join(output, host) } });
const withAngular = () =>
  node("@angular/cli/bin/ng.js", ["build", "host", "--output-path", join(output, "angular")], {
    cwd: join(HERE, "angular"),
    env: { ...process.env, NG_CLI_ANALYTICS: "false", CI: "1" },
  });

/** How each page is built, and its folder in the output. */
const HOSTS = {
  react: [withVite, "react"],
  vue: [withVite, "vue"],
  svelte: [withVite, "svelte"],
  angular: [withAngular, "angular/browser"],
};

test("the package's types", async () => {
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler", "--lib", "es2022,dom", "--jsx", "react-jsx"];
  const files = ["typescript/consumer.ts", "typescript/react.tsx"];
  const { stdout } = await node("typescript/bin/tsc", [...flags, ...files]).catch((error) => error);
  assert.equal(stdout, "");
});

test("a server that renders pages can import the package", async () => {
  const script = 'import("kontaktkoll").then(({ rulebooks }) => console.log(rulebooks.length))';
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: HERE });
  assert.equal(stdout.trim(), "4");
});

for (const [host, [build, folder]] of Object.entries(HOSTS)) {
  test(host, async () => {
    await build(host);
    // The host page, and the site for pages that load its entry.
    const server = await serve({ folder: output });
    const site = await serve();
    const page = await open(browser);
    await page.route("**/kontaktkoll/v1/**", async (route) => {
      const response = await fetch(site.url + new URL(route.request().url()).pathname.slice(1));
      await route.fulfill({ status: response.status, contentType: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()) });
    });
    await page.goto(`${server.url}${folder}/index.html`);
    await status(page);
    const element = page.locator("kontakt-koll");
    await element.locator("h3[part=title]").waitFor();
    await pick(element, "kanal", "telefon");
    await until(async () => assert.equal(await page.locator("#steps").innerText(), "kanal", "the event reached the component"));

    await page.locator("#level").click();
    await element.locator("h4[part=title]").waitFor();
    assert.equal(await element.locator(".question").getAttribute("data-fact"), "motpart", "rendering again keeps the answers");
    await page.locator("#rulebook").click();
    await page.waitForFunction(() => document.querySelector("kontakt-koll").result?.rulebook === "vgr-vardcentral");

    await page.locator("#toggle").click();
    await element.waitFor({ state: "detached" });
    await page.locator("#toggle").click();
    await status(page);
    assert.deepEqual(page.trouble.filter((line) => !line.includes("favicon")), []);
    // Requests that are still running need the site.
    await page.unrouteAll({ behavior: "wait" });
    await page.context().close();
    await Promise.all([server.close(), site.close()]);
  });
}
