// From the first question to the result by keyboard, with the right focus and announcements.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { asked, changed, focused, focusOn, ready } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const status = (page) => page.locator('[role="status"]').first().innerText();

/** Picks the `n`th choice with the arrow keys, and continues with Enter. */
async function pick(page, n) {
  await page.keyboard.press("Space");
  for (let step = 1; step < n; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

test("from the first question to the answer without a mouse", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  await page.locator('.question input[value="skriftlig"]').waitFor();
  for (let tabs = 0; tabs < 25 && (await focused(page))?.tag !== "input"; tabs++) await page.keyboard.press("Tab");
  assert.equal((await focused(page)).value, "skriftlig");
  const picks = [["kanal", 2], ["motpart", 1], ["personal", 1], ["bedomning", 1], ["initiativ", 2], ["atgard", 1]];
  for (const [fact, n] of picks) {
    assert.equal(await asked(page), fact);
    await focusOn(page, "input", `${fact}: the first choice has the focus`);
    assert.equal(await page.locator("input:checked").count(), 0, `${fact}: nothing is chosen by the focus`);
    await pick(page, n);
    await changed(page, fact);
  }
  assert.equal(await asked(page), "alder");
  await focusOn(page, "input");
  await page.keyboard.type("67");
  await page.keyboard.press("Enter");
  await page.locator(".result").waitFor();
  await until(async () => assert.match((await focused(page)).text, /TB/, "the focus is on the heading of the result"));
  assert.match(await status(page), /^Patientavgift: 160\skr\. Ersättning: 0,2\skontaktpoäng\.$/u, "what the heading does not say");
  assert.deepEqual(page.trouble, []);
});

test("each answer is announced with what is left", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  await page.locator('.question input[value="telefon"]').check();
  await page.keyboard.press("Enter");
  await page.locator('.question[data-fact="motpart"]').waitFor();
  assert.match(await status(page), /\d+ kontakttyper/);
});
