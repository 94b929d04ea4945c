// Changing answers, "Vet inte", invalid numbers, and starting over.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { TB } from "../support/cases.mjs";
import { answer, asks, changed, focused, focusOn, passAll, ready, walk } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function started() {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  return page;
}

test("nothing is chosen beforehand, and nothing takes the focus", async () => {
  const page = await started();
  assert.equal(await page.locator("input:checked").count(), 0);
  assert.equal(await focused(page), null);
  await accessible(page, "first question");
});

test("changing one answer keeps the others that still apply", async () => {
  const page = await started();
  await walk(page, TB);
  await page.getByRole("button", { name: /Ändra svaret på frågan: Hur skedde kontakten/ }).click();
  assert.equal(await page.locator("input:checked").getAttribute("value"), "telefon", "the user's own answer is shown");
  await accessible(page, "changing an answer");
  await answer(page, "kanal", "skriftlig");
  await asks(page, null, "the others are kept");
  assert.equal(await page.locator(".result").getAttribute("data-outcome"), "BR-ZV051");
  // An answer that does not matter for a while is kept for when it matters again.
  await page.getByRole("button", { name: /Ändra svaret på frågan: Gjordes en medicinsk bedömning/ }).click();
  await answer(page, "bedomning", "nej");
  await answer(page, "hjalpmedel", "nej");
  assert.equal(await page.locator(".result").getAttribute("data-outcome"), "BR");
  await page.getByRole("button", { name: /Ändra svaret på frågan: Gjordes en medicinsk bedömning/ }).click();
  await answer(page, "bedomning", "ja");
  assert.equal(await page.locator(".result").getAttribute("data-outcome"), "BR-ZV051");
  assert.deepEqual(page.trouble, []);
});

test("'Vet inte' to the end says what is open, and what would settle it", async () => {
  const page = await started();
  await passAll(page);
  const text = await page.locator(".result").innerText();
  assert.match(text, /Inte avgjort än/i);
  assert.match(text, /TB/);
  await accessible(page, "open result");
  await page.locator('.result li[data-fact="motpart"]').getByRole("button", { name: /Svara/ }).click();
  await answer(page, "motpart", "ombud");
  assert.equal(await page.locator(".result").getAttribute("data-outcome"), "mote-om-patient");
});

test("what is certain is said early, and what is possible shrinks", async () => {
  const page = await started();
  assert.match(await page.locator(".so-far").innerText(), /Möjliga kontakttyper \(12\)/);
  await answer(page, "kanal", "telefon");
  await answer(page, "motpart", "patient");
  await answer(page, "personal", "legitimerad");
  await answer(page, "bedomning", "nej");
  await changed(page, "bedomning");
  const soFar = await page.locator(".so-far").innerText();
  assert.match(soFar, /Patientavgift: 0\skr oavsett/);
  assert.match(soFar, /Möjliga kontakttyper \(2\)/);
  assert.match(await page.locator(".left").innerText(), /1/);
  await accessible(page, "certain early");
});

test("numbers that are none get a clear word and lose nothing", async () => {
  const page = await started();
  const { alder, ...rest } = TB;
  for (const [fact, choice] of Object.entries(rest)) await answer(page, fact, choice);
  let before = "";
  for (const wrong of ["nittio", "121", "-1", "7,5", "7.5", ""]) {
    await answer(page, "alder", wrong);
    const error = page.locator(".error");
    await until(async () => assert.notEqual(await error.innerText(), before));
    const text = (before = await error.innerText());
    assert.match(text, /0.*120/s, `${wrong}: ${text}`);
    if (wrong) assert.ok(text.includes(wrong), `${wrong}: ${text}`);
    await focusOn(page, "input");
    assert.equal(await page.locator("#tal").inputValue(), wrong);
  }
  await accessible(page, "error in a number");
  await answer(page, "alder", " 90 ");
  assert.match(await page.locator(".result").innerText(), /0\skr/);
});

test("'Nästa' without a choice says what to do", async () => {
  const page = await started();
  await page.getByRole("button", { name: "Nästa" }).click();
  assert.match(await page.locator(".error").innerText(), /Välj ett alternativ, eller gå vidare med Vet inte/);
  await accessible(page, "no choice");
});

test("starting over forgets everything", async () => {
  const page = await started();
  await walk(page, TB);
  await page.getByRole("button", { name: "Börja om" }).click();
  await asks(page, "kanal");
  assert.equal(await page.locator("input:checked").count(), 0);
  assert.equal(await page.getByRole("button", { name: /Ändra/ }).count(), 0);
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(stored.slice(1), [0, ""]);
});
