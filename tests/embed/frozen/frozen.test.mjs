// Pages made for version 1 keep working: neither the page nor what this test expects of it may change.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { host } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("version 1", async () => {
  const page = await open(browser, server.page("v1.html"));
  for (const element of await page.locator("kontakt-koll").all()) {
    await element.scrollIntoViewIfNeeded();
    await element.and(page.locator('[data-status="ready"]')).waitFor();
  }
  await page.locator("#frame").scrollIntoViewIfNeeded();
  await page.frameLocator("#frame").locator('kontakt-koll[data-status="ready"]').waitFor();
  const said = await page.evaluate(async () => {
    const element = document.getElementById("element");
    await element.ready;
    const decided = await element.decide({ kanal: "telefon", motpart: "ombud" }, { date: "2026-11-22" });
    return [decided.rulebook, decided.date, decided.decisions.kontakttyp.outcome, element.result.missing[0]];
  });
  assert.deepEqual(said, ["vgr-rehab", "2026-11-22", "mote-om-patient", "kanal"]);
  assert.deepEqual(page.trouble, []);
});
