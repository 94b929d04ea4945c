// The map: the picture, the path of the answers, and the text version.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch } from "../support/browser.mjs";
import { focused } from "../support/guide.mjs";
import { RULEBOOKS } from "../support/outcomes.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { openView } from "./views.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

for (const rulebook of RULEBOOKS) {
  test(`${rulebook}: every question and outcome is in the picture and in the text`, async () => {
    const page = await openView(browser, server, rulebook, "Karta");
    const compiled = await page.evaluate(() => document.querySelector("kontakt-koll").compiled);
    const { outcomes } = compiled.editions.at(-1).decisions[0];
    assert.equal(await page.locator("svg .leaf").count(), outcomes.length);
    assert.equal(await page.locator("svg .step:not(.leaf)").count(), await page.locator(".key > li").count());
    const text = await page.locator(".key").innerText();
    for (const { title, badge } of outcomes) assert.ok(text.includes(badge ?? title), title);
    await accessible(page, rulebook);
    await page.screenshot({ path: join(SHOTS, `map-${rulebook}.png`), fullPage: true });
    await page.pdf({ path: join(SHOTS, `map-${rulebook}.pdf`), format: "A4" });
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page, rulebook);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}

test("the answers are marked by more than colour, and the steps lead on by keyboard", async () => {
  const page = await openView(browser, server, "vgr-rehab", "Karta", { answers: { kanal: "telefon", motpart: "patient", personal: "legitimerad" } });
  const here = page.locator("svg .here");
  assert.match(await here.textContent(), /Du är här/);
  assert.equal(await page.locator("svg .way.on").count(), 3);
  assert.match((await page.locator("svg .answer.on").allTextContents()).join(), /✓ /);
  const current = page.locator('.key [aria-current="step"]');
  assert.equal(await current.count(), 1);
  assert.equal(await page.getByText("Ditt svar:").count(), 3);
  const go = current.getByRole("button").first();
  const words = await go.innerText();
  await go.focus();
  await page.keyboard.press("Enter");
  const step = words.match(/steg (\d+)/)[1];
  await until(async () => assert.ok((await focused(page)).text.startsWith(`${step}.`), "the focus is on the next step"));
  await accessible(page, "path");
  await page.context().close();
});

for (const [name, options] of [
  ["dark", { colorScheme: "dark" }],
  ["forced-colors", { forcedColors: "active" }],
  ["dark-320", { colorScheme: "dark", viewport: { width: 320, height: 640 } }],
]) {
  test(name, async () => {
    const page = await openView(browser, server, "vgr-rehab", "Karta", { ...options, answers: { kanal: "video", motpart: "patient" } });
    await page.screenshot({ path: join(SHOTS, `map-${name}.png`), fullPage: true });
    await fits(page, name);
    await page.context().close();
  });
}
