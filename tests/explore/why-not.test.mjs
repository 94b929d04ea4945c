// Why the answers do not lead to another outcome.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch } from "../support/browser.mjs";
import { fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { openView } from "./views.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const NAME = "Varför inte något annat?";

test("T: what would have been different for TB", async () => {
  const answers = { kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "vardgivare" };
  const page = await openView(browser, server, "vgr-rehab", NAME, { answers });
  assert.equal(await page.locator(".why-not").count(), 11, "every other outcome");
  const tb = page.locator('.why-not[data-outcome="TB"]');
  assert.match(await tb.innerText(), /Varför inte TB/);
  assert.equal(await tb.locator(".changes > li").count(), 1);
  const change = await tb.locator('.changes [data-fact="initiativ"]').innerText();
  assert.match(change, /Du svarade ”Vi tog kontakt utan bokning”/);
  assert.match(change, /”Patienten tog kontakt” eller ”Den var bokad med patienten”/);
  assert.ok((await tb.locator("[data-citation]").count()) >= 1, "with its source");
  await accessible(page, "why not");
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page, "why not");
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

for (const [rulebook, answers] of [
  ["vgr-vardcentral", { kanal: "video" }],
  ["halland-medicinsk-service", { tjanst: "rontgen" }],
  ["halland-distanskontakt", { arende: "tidbokning" }],
]) {
  test(rulebook, async () => {
    const page = await openView(browser, server, rulebook, NAME, { answers });
    assert.ok((await page.locator(".why-not .changes > li").count()) >= 2);
    await accessible(page, rulebook);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}
