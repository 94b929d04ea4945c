// The public surface, which host pages build on. Additions are listed here too; nothing may be removed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { walk } from "../../support/guide.mjs";
import { DIST } from "../../support/server.mjs";
import { host, listen, pick, status } from "../support/host.mjs";

const ANSWERS = { kanal: "skriftlig", motpart: "patient", personal: "legitimerad", bedomning: "nej", hjalpmedel: "ja" };
let browser, server, page;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
  page = await open(browser);
  await listen(page);
  await page.goto(server.page());
  await status(page);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("exports", async () => {
  const exports = await page.evaluate(async () => {
    const module = await import("../kontaktkoll/v1/kontaktkoll.js");
    return Object.entries(module).map(([name, value]) => `${name}: ${typeof value}`).sort();
  });
  assert.deepEqual(exports, ["KontaktKoll: function", "KontaktkollError: function", "decide: function", "quota: function", "rulebook: function", "rulebooks: object"]);
});

test("attributes, properties and methods", async () => {
  const surface = await page.evaluate(() => {
    const Element = customElements.get("kontakt-koll");
    const own = Object.getOwnPropertyNames(Element.prototype).filter((name) => !/Callback$|^constructor$/.test(name));
    return { observed: Element.observedAttributes, own: own.sort() };
  });
  assert.deepEqual(surface, {
    observed: ["rulebook", "src", "date", "view", "heading-level", "theme"],
    own: ["answers", "closeView", "compiled", "decide", "focus", "passed", "ready", "refresh", "reset", "result", "start"],
  });
});

/** Members for Kontaktkoll's own page; the types of the package leave them out. */
const INTERNAL = ["answers", "compiled", "passed", "start"];

test("the package's manifest describes what there is", async () => {
  const { modules } = JSON.parse(await readFile(join(DIST, "npm/custom-elements.json"), "utf8"));
  const [described] = modules[0].declarations;
  const names = (list) => list.map(({ name }) => name).sort();
  const own = await page.evaluate(() => {
    const Element = customElements.get("kontakt-koll");
    return { observed: Element.observedAttributes, members: Object.getOwnPropertyNames(Element.prototype).filter((name) => !/Callback$|^constructor$/.test(name)) };
  });
  assert.equal(described.tagName, "kontakt-koll");
  assert.deepEqual(names(described.members), own.members.filter((name) => !INTERNAL.includes(name)).sort());
  assert.deepEqual(names(described.attributes), [...own.observed, "share-answers", "source"].sort());
  assert.deepEqual(names(described.events), ["change", "error", "ready", "result", "step"].map((type) => `kontaktkoll-${type}`));
  assert.deepEqual(names(described.slots), ["", "tools", "warning"]);
  const { customElements: path } = JSON.parse(await readFile(join(DIST, "npm/package.json"), "utf8"));
  assert.equal(path, "custom-elements.json");
});

test("parts and variables", async () => {
  const parts = () => page.evaluate(() => [...document.querySelector("kontakt-koll").shadowRoot.querySelectorAll("[part]")].map((one) => one.getAttribute("part")));
  const seen = new Set(await parts());
  await walk(page, ANSWERS);
  for (const part of await parts()) seen.add(part);
  for (const part of ["root", "title", "question", "choice", "button", "result", "reason", "warning", "edition"]) {
    assert.ok(seen.has(part), `::part(${part})`);
  }
  const styles = await page.evaluate(() => {
    const sheets = document.querySelector("kontakt-koll").shadowRoot.adoptedStyleSheets;
    return sheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\n");
  });
  for (const name of ["font", "font-size", "text", "background", "accent", "accent-text", "focus", "border", "radius", "space"]) {
    assert.ok(styles.includes(`var(--kontaktkoll-${name},`), `--kontaktkoll-${name}`);
  }
});

test("events", async () => {
  const events = await page.evaluate(() => window.seen.map(({ target, ...event }) => event));
  assert.deepEqual(events[0], { type: "ready", rulebook: "vgr-rehab" });
  assert.deepEqual(events[1], { type: "step", rulebook: "vgr-rehab", fact: "kanal" });
  assert.deepEqual(events.at(-1), { type: "result", rulebook: "vgr-rehab", edition: "6.0", outcome: "notat" });
  assert.deepEqual(new Set(events.map((event) => event.type)), new Set(["ready", "step", "result"]));
});

test("closing a view", async () => {
  const other = await open(browser, server.page());
  await status(other);
  const element = other.locator("kontakt-koll");
  assert.equal(await element.evaluate((element) => element.closeView()), false, "no view is open");
  await element.getByRole("button", { name: "Hela tabellen" }).click();
  await element.locator('.explore[data-view="table"]').waitFor();
  assert.equal(await element.evaluate((element) => element.closeView()), true);
  assert.equal(await element.locator(".explore").count(), 0);
  assert.ok(await element.locator(".question").isVisible());
  await other.context().close();
});

test("refreshing keeps the answers and reads the day again", async () => {
  const other = await open(browser);
  await other.clock.install({ time: new Date("2026-11-22T12:00:00Z") });
  await other.goto(server.page());
  await status(other);
  const element = other.locator("kontakt-koll");
  const state = () => element.evaluate(({ result, answers }) => [result.date, answers]);
  await pick(element, "kanal", "telefon");
  assert.deepEqual(await state(), ["2026-11-22", { kanal: "telefon" }]);
  await other.clock.setSystemTime(new Date("2026-11-23T12:00:00Z"));
  await element.evaluate((element) => element.refresh());
  assert.deepEqual(await state(), ["2026-11-23", { kanal: "telefon" }]);
  await other.context().close();
});

test("the functions", async () => {
  const said = await page.evaluate(async () => {
    const { KontaktkollError, decide, quota, rulebook, rulebooks } = await import("../kontaktkoll/v1/kontaktkoll.js");
    const error = await decide("vgr", {}).catch((error) => error);
    const book = await rulebook("vgr-vardcentral");
    book.title = "changed by the page";
    const dates = { contacts: ["2026-01-11", "2026-01-05"], visits: [] };
    return {
      ids: rulebooks.map(({ id, views }) => `${id}: ${views}`),
      about: Object.keys(rulebooks[0]),
      decided: await decide("vgr-rehab", { kanal: "telefon", motpart: "ombud" }, { date: "2026-11-22" }),
      byData: (await decide(book, {}, { date: "2026-11-22" })).rulebook,
      fresh: (await rulebook("vgr-vardcentral")).title !== book.title,
      error: [error instanceof KontaktkollError, error.name, error.code],
      noQuota: await quota("vgr-vardcentral", dates, { date: "2026-11-22" }).catch((error) => error.code),
      quota: await quota("vgr-rehab", dates, { date: "2026-11-22" }),
    };
  });
  assert.deepEqual(said.ids, [
    "halland-distanskontakt: guide,table",
    "halland-medicinsk-service: guide,table",
    "vgr-rehab: guide,table,quota",
    "vgr-vardcentral: guide,table",
  ]);
  assert.deepEqual(said.about, ["audience", "editions", "id", "region", "title", "views"]);
  const { decided } = said;
  assert.deepEqual(Object.keys(decided), ["rulebook", "edition", "date", "decisions", "missing"]);
  assert.deepEqual([decided.rulebook, decided.edition, decided.date, decided.missing], ["vgr-rehab", "6.0", "2026-11-22", []]);
  assert.equal(decided.decisions.kontakttyp.outcome, "mote-om-patient");
  assert.equal(said.byData, "vgr-vardcentral");
  assert.ok(said.fresh, "what a page does with the data is its own business");
  assert.deepEqual(said.error, [true, "KontaktkollError", "rulebook"]);
  assert.equal(said.noQuota, "view");
  assert.deepEqual(said.quota.contacts.map(({ date, compensated }) => [date, compensated]), [["2026-01-05", true], ["2026-01-11", false]]);
  assert.equal(said.quota.next, "2026-01-12");
});
