// A page with a <base> elsewhere: Kontaktkoll's files are found beside the entry, and `src` is relative to the
// base, like any address in the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { DIST, built } from "../../support/server.mjs";
import { host, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  const own = await readFile(join(DIST, built("rulebooks/halland-medicinsk-service.json")), "utf8");
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname, { routes: { "elsewhere/deep/own.json": own } })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("files, rulebooks of one's own and clicks", async () => {
  const page = await open(browser, server.page());
  for (const element of await page.locator("kontakt-koll").all()) await element.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll('kontakt-koll[data-status="ready"]').length === 3);
  await pick(page.locator("#element"), "kanal", "telefon");
  assert.equal(page.url(), server.page());
  assert.equal(await page.evaluate(() => document.getElementById("own").result.rulebook), "halland-medicinsk-service");
  assert.deepEqual(server.requests.filter((path) => path.startsWith("/elsewhere")), ["/elsewhere/deep/own.json"]);
  assert.deepEqual(page.trouble, []);
});
