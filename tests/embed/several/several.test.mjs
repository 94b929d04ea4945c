// Several widgets on a page, by element and by one-tag script, each with its own rulebook and answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { plain } from "../../support/server.mjs";
import { until } from "../../support/until.mjs";
import { host, listen, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("each has its own rulebook, answers and attributes", async () => {
  const page = await open(browser);
  await listen(page);
  await page.goto(server.page());
  for (const element of await page.locator("kontakt-koll").all()) await element.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll('kontakt-koll[data-status="ready"]').length === 5);
  const results = await page.evaluate(() => [...document.querySelectorAll("kontakt-koll")].map((element) => element.result.rulebook));
  assert.deepEqual(results, ["vgr-rehab", "vgr-vardcentral", "vgr-rehab", "halland-medicinsk-service", "halland-distanskontakt"]);

  const rehab = page.locator("#rehab");
  await pick(rehab, "kanal", "telefon");
  assert.equal(await rehab.locator(".question").getAttribute("data-fact"), "motpart");
  assert.equal(await page.locator("#rehab-again .question").getAttribute("data-fact"), "kanal", "the other one is untouched");
  const steps = await page.evaluate(() => window.seen.filter((event) => event.type === "step"));
  assert.deepEqual(steps, [{ type: "step", target: "rehab", rulebook: "vgr-rehab", fact: "kanal" }]);

  assert.equal(await page.locator("#vardcentral h3").first().getAttribute("part"), "title");
  assert.equal(await page.locator("#first kontakt-koll h4").first().getAttribute("part"), "title");
  const accent = await page.locator("#first .primary, #first button").first().evaluate((button) => getComputedStyle(button).borderTopColor);
  assert.equal(accent, "rgb(122, 31, 92)", "colours from the tag");
  assert.equal(await page.locator("#second > kontakt-koll").count(), 1, "the tag's element is at its own place");
  assert.deepEqual(page.trouble, []);

  const files = server.requests.map((path) => plain(path.slice(1)));
  for (const file of ["widget.js", "widget_bg.wasm", "widget.css", "rulebooks/vgr-rehab.json"]) {
    assert.equal(files.filter((name) => name === file).length, 1, `${file} is fetched once`);
  }
});

test("a tag in <head> says where it belongs", async () => {
  const page = await open(browser);
  server.routes["host/head.html"] = '<!doctype html><title>x</title><script defer src="../kontaktkoll/v1/embed.js" data-rulebook="vgr-rehab"></script><p>x';
  await page.goto(server.page("head.html"));
  await until(async () => assert.match(page.trouble.join(), /<head>/));
  assert.equal(await page.locator("kontakt-koll").count(), 0);
});
