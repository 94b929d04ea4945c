// The eight conditions of Region Halland: one screen, by mouse and by keyboard.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { answer, asked, asks, changed, focused, focusOn, ready, step } from "../support/guide.mjs";
import { edition } from "../support/outcomes.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

const CONDITIONS = [
  "ersatter-besok", "motsvarar-besok", "avgift-informerad", "journalforing",
  "sortering", "id-kontroll", "tillracklig-tid", "remissrutin",
];
const BEFORE = { arende: "vard", kanal: "telefon", telefonko: "nej", svar: "ja" };
const AFTER = { behandlingsserie: "nej", avtal: "vardval-narsjukvard", listning: "egen-enhet" };

const PAGE = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Checklista</title>
<link rel="icon" href="icon.svg"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<script type="module" src="kontaktkoll/v1/kontaktkoll.js"></script></head><body><main><h1>Prov</h1>
<kontakt-koll rulebook="halland-distanskontakt"></kontakt-koll></main></body></html>`;

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve({ routes: { "page.html": PAGE } })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Answers the questions before the checklist. */
async function atChecklist(options) {
  const page = await open(browser, `${server.url}page.html`, options);
  await ready(page);
  for (let fact = await asked(page); fact in BEFORE; fact = await asked(page)) {
    await answer(page, fact, BEFORE[fact]);
    await changed(page, fact);
  }
  await page.locator('.question[data-checklist="villkor"]').waitFor();
  return page;
}

/** Answers the questions after the checklist; returns the outcome. */
async function toResult(page) {
  await page.locator(".item").first().waitFor({ state: "detached" });
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) await step(page, fact, AFTER[fact]);
  return page.locator(".result").getAttribute("data-outcome");
}

const mark = (page, fact, choice) => page.locator(`.item[data-fact="${fact}"] input[value="${choice}"]`).check();

test("all eight are one screen, and 'Allt stämmer' answers them", async () => {
  const page = await atChecklist();
  assert.deepEqual(await page.locator(".item").evaluateAll((items) => items.map((item) => item.dataset.fact)), CONDITIONS);
  assert.equal(await page.locator("input:checked").count(), 0, "nothing is chosen beforehand");
  await accessible(page, "checklist");
  const left = await page.locator(".left").innerText();
  assert.match(left, /Högst [2-5] frågor kvar/, "the checklist counts as one");
  await page.getByRole("button", { name: "Allt stämmer" }).click();
  assert.equal(await toResult(page), "distanskontakt-telefon");
  assert.match(await page.locator('.steps li[data-fact="villkor"]').innerText(), /Allt stämmer/);
  await accessible(page, "result after a checklist");
  assert.deepEqual(page.trouble, []);
});

test("one 'Nej' is enough, and the answer names it", async () => {
  const page = await atChecklist();
  const { facts } = await edition("halland-distanskontakt");
  for (const failing of CONDITIONS) {
    await mark(page, failing, "nej");
    await page.getByRole("button", { name: "Nästa" }).click();
    assert.equal(await toResult(page), "telefonkontakt", failing);
    const statement = await page.locator('.reason[data-decision="kontakttyp"] ul').innerText();
    const condition = facts.find((fact) => fact.id === failing);
    assert.ok(statement.includes(condition.choices[1].statement), `${failing} is not in: ${statement}`);
    assert.match(await page.locator('.steps li[data-fact="villkor"]').innerText(), /Nej: /);
    await page.getByRole("button", { name: /Börja om/ }).click();
    await page.locator(".result").waitFor({ state: "detached" });
    for (const [fact, choice] of Object.entries(BEFORE)) if ((await asked(page)) === fact) await step(page, fact, choice);
    await page.locator(".item").first().waitFor();
  }
});

test("every 'Ja' with one 'Nej', and 'Ändra' shows the answers again", async () => {
  const page = await atChecklist();
  for (const fact of CONDITIONS) await mark(page, fact, fact === "sortering" ? "nej" : "ja");
  await page.getByRole("button", { name: "Nästa" }).click();
  assert.equal(await toResult(page), "telefonkontakt");
  await page.getByRole("button", { name: /Ändra svaret på frågan: Stämmer allt detta/ }).click();
  await page.locator(".item").first().waitFor();
  assert.equal(await page.locator('.item[data-fact="sortering"] input:checked').getAttribute("value"), "nej");
  assert.equal(await page.locator(".item").count(), 8, "all of it is shown again");
  await accessible(page, "changing a checklist");
  await mark(page, "sortering", "ja");
  await page.getByRole("button", { name: "Nästa" }).click();
  assert.equal(await toResult(page), "distanskontakt-telefon");
  await page.getByRole("button", { name: /Ändra svaret på frågan: Stämmer allt detta/ }).click();
  await page.getByRole("button", { name: "Ändra inte" }).click();
  await asks(page, null);
  assert.deepEqual(page.trouble, []);
});

test("gaps are said, and nothing marked is lost", async () => {
  const page = await atChecklist();
  await page.getByRole("button", { name: "Nästa" }).click();
  assert.match(await page.locator(".error").innerText(), /Svara ja eller nej här också/);
  await mark(page, "ersatter-besok", "ja");
  await mark(page, "remissrutin", "ja");
  await page.getByRole("button", { name: "Nästa" }).click();
  assert.match(await page.locator(".error").innerText(), /Svara ja eller nej här också/);
  assert.equal(await page.locator("input:checked").count(), 2);
  await focusOn(page, "input");
  const gap = page.locator('.item[data-fact="motsvarar-besok"]');
  assert.equal(await gap.locator(".error").count(), 1, "the error stands at the first gap");
  assert.ok(await gap.evaluate((item) => item.contains(item.getRootNode().activeElement)), "and the focus is there");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 568 });
    await page.getByRole("button", { name: "Nästa" }).click();
    await until(async () => {
      const [top, bottom] = await gap.locator(".error").evaluate((error) => [error.getBoundingClientRect().top, innerHeight - error.getBoundingClientRect().bottom]);
      assert.ok(top >= 0 && bottom >= 0, `${width}: the error is in view`);
    });
  }
  await accessible(page, "checklist with gaps");
  // Marked conditions are kept when the rest is passed.
  await page.getByRole("button", { name: "Vet inte" }).click();
  await toResult(page);
  assert.match(await page.locator(".result").innerText(), /Inte avgjort än/i);
  const open = page.locator(".unsettled li[data-fact]");
  assert.equal(await open.count(), 6);
  await open.first().getByRole("button", { name: /Svara/ }).click();
  await page.locator(".item").first().waitFor();
  assert.equal(await page.locator(".item").count(), 8 - 2 + 2);
  await page.getByRole("button", { name: "Allt stämmer" }).click();
  assert.equal(await toResult(page), "distanskontakt-telefon");
});

test("by keyboard alone", async () => {
  const page = await atChecklist();
  await page.waitForFunction(() => document.querySelector("kontakt-koll").shadowRoot.activeElement?.localName === "input");
  for (let n = 0; n < CONDITIONS.length; n++) {
    assert.equal((await focused(page)).tag, "input");
    await page.keyboard.press("Space");
    if (n === 4) await page.keyboard.press("ArrowDown");
    if (n < 7) await page.keyboard.press("Tab");
    // A help text is between two of them.
    if (n < 7 && (await focused(page)).tag === "summary") await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.locator(".result").waitFor();
  assert.equal(await page.locator(".result").getAttribute("data-outcome"), "telefonkontakt");
  // The focus is on the heading of the result.
  await page.waitForFunction(() => document.querySelector("kontakt-koll").shadowRoot.activeElement?.id === "resultat");
});

for (const [name, options] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["dark-1280", { colorScheme: "dark" }],
]) {
  test(`fits: ${name}`, async () => {
    const page = await atChecklist(options);
    await fits(page, name);
    await page.screenshot({ path: join(SHOTS, `checklist-${name}.png`), fullPage: true });
  });
}
