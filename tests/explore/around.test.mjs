// Views together with the browser's history, the contact's date, and the questions that they lead to.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { asked, asks, focusOn } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { openView } from "./views.mjs";

const ANSWERS = { kanal: "skriftlig", motpart: "patient", personal: "legitimerad" };

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const given = (page) => page.evaluate(() => document.querySelector("kontakt-koll").answers);

test("back closes a view, and takes no answer back until the next time", async () => {
  const page = await openView(browser, server, "vgr-rehab", "Slå upp", { answers: ANSWERS });
  await page.waitForFunction(() => location.hash.includes("personal"));
  const address = page.url();
  await page.goBack();
  await page.locator(".explore").waitFor({ state: "detached" });
  await asks(page, "bedomning");
  assert.deepEqual(await given(page), ANSWERS);
  assert.equal(page.url(), address);
  await page.goBack();
  await asks(page, "personal");
  assert.deepEqual(page.trouble, []);
});

test("another day shows the view anew, and leaves the focus where it is", async () => {
  const page = await openView(browser, server, "vgr-rehab", "Karta", { answers: ANSWERS });
  await page.locator('input[type="date"]').focus();
  await page.keyboard.press("ArrowDown");
  const day = await page.locator('input[type="date"]').inputValue();
  await page.locator(".explore-head p", { hasText: `Svaret gäller en kontakt ${day}.` }).waitFor();
  await until(async () => assert.equal(await page.locator(".explore").count(), 1));
  assert.equal(await page.evaluate(() => document.activeElement.localName), "input");
  assert.deepEqual(await given(page), ANSWERS);
  assert.deepEqual(page.trouble, []);
});

test("another day leaves what is typed about earlier contacts", async () => {
  const answers = { ...ANSWERS, bedomning: "ja", initiativ: "patient", atgard: "i-kontakten", alder: 40 };
  const page = await openView(browser, server, "vgr-rehab", "Ersätts kontakten?", { answers });
  const field = page.getByLabel("Tidigare skriftliga kontakter");
  await field.fill("2026-11-02");
  await page.locator('input[type="date"]').first().fill("2026-11-20");
  await page.locator('input[type="date"]').first().blur();
  assert.equal(await field.inputValue(), "2026-11-02");
});

test("starting from an outcome leads to the question, with the focus and an address of its own", async () => {
  const page = await openView(browser, server, "vgr-rehab", "Slå upp");
  await page.locator(".explore").getByRole("button", { name: /TB/ }).first().click();
  const start = page.getByRole("button", { name: "Börja härifrån", exact: true });
  await start.click();
  await page.locator(".explore").waitFor({ state: "detached" });
  await focusOn(page, "input");
  const fact = await asked(page);
  assert.ok(fact, "something is left to ask");
  assert.equal((await given(page)).kanal, "telefon");
  await page.waitForFunction(() => location.hash.includes("kanal=telefon"));
  assert.deepEqual(page.trouble, []);
});
