// Served from another origin than the host page, below a path of its own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { serve } from "../../support/server.mjs";
import { until } from "../../support/until.mjs";
import { pick, status } from "../support/host.mjs";

let browser, page_html;
before(async () => {
  browser = await launch();
  page_html = await readFile(join(import.meta.dirname, "page.html"), "utf8");
});
after(() => browser?.close());

/** Kontaktkoll on one origin, and on another the host page, whose policy names the first. */
async function two(headers) {
  const kontaktkoll = await serve({ prefix: "/verktyg/kontaktkoll-test/", headers });
  const policy = `default-src 'none'; script-src ${kontaktkoll.origin} 'wasm-unsafe-eval'; connect-src ${kontaktkoll.origin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const body = page_html.replaceAll("{{KONTAKTKOLL}}", kontaktkoll.url);
  const site = await serve({ routes: { "page.html": { body, headers: { "content-security-policy": policy } }, "favicon.ico": { status: 204, body: "" } } });
  return { kontaktkoll, site, close: () => Promise.all([kontaktkoll.close(), site.close()]) };
}

test("with CORS headers it runs, under a strict policy", async () => {
  const servers = await two({ "access-control-allow-origin": "*" });
  const page = await open(browser, `${servers.site.url}page.html`);
  await status(page, "ready", "#element");
  await pick(page.locator("#element"), "kanal", "telefon");
  const link = await page.locator("script + kontakt-koll a").getAttribute("href");
  assert.equal(link, `${servers.kontaktkoll.url}?rulebook=vgr-vardcentral`, "the fallback of the one-tag script leads to the app");
  assert.deepEqual(servers.site.requests.filter((path) => path !== "/page.html" && path !== "/favicon.ico"), []);
  assert.deepEqual(page.trouble, []);
  await servers.close();
});

test("without CORS headers the fallback stays", async () => {
  const servers = await two({});
  const page = await open(browser, `${servers.site.url}page.html`);
  await until(async () => assert.match(page.trouble.join("\n"), /CORS/));
  assert.ok(await page.getByText("Läs riktlinjen.").isVisible());
  await servers.close();
});
