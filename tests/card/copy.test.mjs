// Copying field by field, a refusing clipboard, the message to the owner, and the lines that no answer can change.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { M_T } from "../support/cases.mjs";
import { answer, focused, ready, walk } from "../support/guide.mjs";
import { SHOTS } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function answered(options) {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`, { permissions: ["clipboard-read", "clipboard-write"], ...options });
  await ready(page);
  await walk(page, M_T);
  return page;
}

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

test("each field by itself, each code by itself", async () => {
  const page = await answered();
  for (const [name, copied] of [
    ["Kopiera Kontakttyp M", "M"],
    ["Kopiera Besöksform T", "T"],
    ["Kopiera Team AU125", "AU125"],
    ["Kopiera Patientavgift 200 kr", "200 kr"],
    [/^Kopiera En giltig medicinsk åtgärdskod och en diagnos krävs/, "En giltig medicinsk åtgärdskod och en diagnos krävs."],
  ]) {
    const button = page.getByRole("button", { name, exact: typeof name === "string" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator(".voice p", { hasText: `Kopierat: ${copied}` }).waitFor();
    assert.equal(await clipboard(page), copied);
    assert.equal((await focused(page)).tag, "button", "the focus stays");
  }
  await page.screenshot({ path: join(SHOTS, "card-1280.png"), fullPage: true });
  await accessible(page, "after copying");
  assert.deepEqual(page.trouble, []);
});

for (const [name, refuse] of [
  ["a clipboard that refuses", () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    document.execCommand = () => false;
  }],
  ["no clipboard at all", () => {
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
    document.execCommand = () => { throw new Error("gone"); };
  }],
]) {
  test(`${name}: the text is shown, marked`, async () => {
    const page = await answered({ viewport: { width: 320, height: 640 } });
    await page.evaluate(refuse);
    await page.getByRole("button", { name: "Kopiera allt", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Kopiera texten själv" });
    await dialog.waitFor();
    const field = page.getByLabel("Text att kopiera");
    const [text, marked] = await field.evaluate((field) => [field.value, field.value.slice(field.selectionStart, field.selectionEnd)]);
    assert.equal(marked, text);
    assert.match(text, /^Kontakttyp: M,/);
    await page.screenshot({ path: join(SHOTS, "copy-refused-320.png") });
    await accessible(page, "copy refused");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.match((await focused(page)).text, /Kopiera allt/, "the focus is back");
    assert.deepEqual(page.trouble, []);
  });
}

test("where only the old way works, it is used", async () => {
  const page = await answered();
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
  await page.getByRole("button", { name: "Kopiera Besöksform T" }).click();
  await page.locator(".voice p", { hasText: "Kopierat: T" }).waitFor();
  assert.equal(await clipboard(page), "T");
});

test("the note says nothing of the patient, and fits a record", async () => {
  const page = await answered();
  await page.getByRole("button", { name: "Kopiera allt", exact: true }).click();
  await page.locator(".voice p:not(:empty)").waitFor();
  const note = await clipboard(page);
  assert.doesNotMatch(note, /\b40\b|20–84|ålder är/, note);
  assert.match(note, /Patientavgift: 200 kr/);
  assert.match(note, /Team: KVÅ, en av: AU124.*DV077/);
  assert.match(note, /Regelverk: Vårdval Rehab, Västra Götalandsregionen/);
  assert.match(note, /Källa: Registrering av distanskontakter, Vårdval Rehab, OSN11757-1980785390-57, version 6.0/);
  assert.match(note, /Kontaktkoll \d{4}-\d\d-\d\d$/);
});

test("'Stämmer inte?' prepares a message without the age", async () => {
  const page = await answered();
  await page.getByRole("button", { name: "Stämmer inte?" }).click();
  const field = page.getByLabel("Meddelande");
  await field.waitFor();
  const text = await field.inputValue();
  assert.match(text, /Hur skedde kontakten\? Video/);
  assert.match(text, /Kontakttyp: M/);
  assert.match(text, /Utgåva 6\.0/);
  assert.doesNotMatch(text, /gammal|20–84|\b40\b/i, text);
  await accessible(page, "message to the owner");
  await page.screenshot({ path: join(SHOTS, "report-error-1280.png") });
  await field.fill(`${text}\nAvgiften & koden: fel?`);
  // The mail program is not started: the test only reads the link's address.
  const href = await page.getByRole("link", { name: "Öppna i e-post" }).evaluate((link) => {
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
    return link.href;
  });
  assert.match(href, /^mailto:\?subject=/);
  assert.ok(decodeURIComponent(href).includes("Avgiften & koden: fel?"));
  await page.getByRole("button", { name: "Kopiera meddelandet" }).click();
  await page.locator(".voice p", { hasText: "Meddelandet är kopierat" }).waitFor();
  assert.match(await clipboard(page), /Avgiften & koden: fel\?/);
});

test("why: each condition in asking order, with its place", async () => {
  const page = await answered();
  const conditions = await page.locator('.reason[data-decision="kontakttyp"] li').allInnerTexts();
  assert.ok(conditions.length >= 6, conditions.join("\n"));
  assert.match(conditions[0], /ljud och bild/);
  for (const condition of conditions) assert.match(condition, /\n.*(Tabellen|Not|punkten)/, condition);
  assert.match(conditions[0], /raden Distanskontakt ljud och bild, team/, "the row that decided, of all that name the channel");
});

test("what no answer can change stands on the card early", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  await page.locator(".question").waitFor();
  assert.equal(await page.locator(".so-far .group").count(), 0, "nothing is certain at first");
  for (const [fact, choice] of Object.entries({ kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja" })) await answer(page, fact, choice);
  await page.locator('.question[data-fact="initiativ"]').waitFor();
  const early = await page.locator(".so-far .group").allInnerTexts();
  assert.match(early.join(" "), /En giltig medicinsk åtgärdskod krävs/);
  assert.doesNotMatch(early.join(" "), /\bTB\b/);
  assert.doesNotMatch(early.join(" "), /Om hjälpmedel är/, "it holds in any case");
  await accessible(page, "certain lines");
  await page.screenshot({ path: join(SHOTS, "certain-1280.png"), fullPage: true });
  await answer(page, "initiativ", "patient");
  await answer(page, "atgard", "i-kontakten");
  await page.locator('.question[data-fact="alder"]').waitFor();
  assert.match((await page.locator(".so-far .group").allInnerTexts()).join(" "), /Kontakttyp\s*(Kopiera Kontakttyp )?TB/);
});

test("a failed download of the tools is met by a click", async () => {
  const own = await serve();
  own.routes["tools.js"] = { status: 503, body: "" };
  const page = await open(browser, `${own.url}?rulebook=vgr-rehab`, { permissions: ["clipboard-read", "clipboard-write"] });
  await ready(page);
  await walk(page, M_T);
  const copy = page.getByRole("button", { name: "Kopiera allt", exact: true });
  await copy.click();
  await page.getByRole("alert").filter({ hasText: "Knappen fungerar inte just nu" }).waitFor();
  delete own.routes["tools.js"];
  await page.getByRole("button", { name: "Försök igen" }).click();
  await page.locator(".voice p", { hasText: "Hela svaret är kopierat" }).waitFor();
  assert.equal(await page.getByRole("alert").filter({ hasText: "Knappen" }).count(), 0);
  await page.context().close();
  await own.close();
});
