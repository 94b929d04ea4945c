// Editions by date: which edition answers, and the warning if it is not reliable.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { ready, walk } from "../support/guide.mjs";
import { compiled } from "../support/outcomes.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

const TYPE = "application/json";

/** Two consecutive editions; no edition before the first. */
async function twoEditions() {
  const book = await compiled("vgr-rehab");
  const [first] = book.editions;
  const second = structuredClone(first);
  Object.assign(first, { edition: "6.0", from: "2025-11-27", to: "2026-12-31" });
  Object.assign(second, { edition: "7.0", from: "2027-01-01", to: null });
  book.editions.push(second);
  second.facts[0].question = "Hur skedde kontakten, enligt utgåva 7?";
  return { body: JSON.stringify(book), type: TYPE };
}

const page_ = (attributes) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Datum</title><link rel="icon" href="icon.svg">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><script type="module" src="kontaktkoll/v1/kontaktkoll.js"></script></head>
<body><main><h1>Prov</h1><kontakt-koll ${attributes}><p>Riktlinjen.</p></kontakt-koll></main></body></html>`;

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([
    launch(),
    serve({
      routes: {
        "own.json": await twoEditions(),
        "rehab.html": page_('rulebook="vgr-rehab"'),
        "two.html": page_('src="own.json" rulebook="vgr-rehab"'),
      },
    }),
  ]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** The app at the time `now`, which has a time zone. */
async function at(now, address = "?rulebook=vgr-rehab", options = {}) {
  const page = await open(browser, undefined, options);
  await page.clock.setFixedTime(new Date(now));
  await page.goto(server.url + address);
  await page.locator('kontakt-koll:is([data-status="ready"], [data-status="expired"])').waitFor();
  return page;
}

const warned = (page) => page.locator('.root > .notice[part="warning"]').allInnerTexts();
const status = (page) => page.locator("kontakt-koll").getAttribute("data-status");

/** The element's status changes at once, its content a moment later. */
const warnedSoon = (page, expected) => until(async () => assert.deepEqual(await warned(page), expected));
const nothingAsked = (page) => until(async () => assert.equal(await page.locator(".question, .result").count(), 0));

const ENDS = (left) => [`Utgåva 6.0 slutar gälla 2027-11-27, ${left}.`];
for (const [day, expected] of [
  ["2025-11-27", []],
  ["2025-11-28", []],
  ["2027-09-27", []],
  ["2027-09-28", ENDS("om 60 dagar")],
  ["2027-09-29", ENDS("om 59 dagar")],
  ["2027-11-26", ENDS("i morgon")],
  ["2027-11-27", ENDS("i dag")],
]) {
  test(`${day}: in force, ${expected[0] ?? "without a warning"}`, async () => {
    const page = await at(`${day}T12:00:00+01:00`);
    assert.equal(await status(page), "ready");
    assert.equal(await page.getByLabel("Kontaktens datum").inputValue(), day);
    assert.deepEqual(await warned(page), expected, "on the question");
    await walk(page, { kanal: "brev", motpart: "ombud" });
    assert.deepEqual(await warned(page), expected, "on the answer");
    await accessible(page, day);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}

for (const [day, says] of [
  ["2025-11-26", "Utgåva 6.0 gäller inte än. Den börjar gälla 2025-11-27."],
  ["2027-11-28", "Utgåva 6.0 gäller inte längre. Sista dagen var 2027-11-27."],
]) {
  test(`${day}: no answer, but which editions there are`, async () => {
    const page = await at(`${day}T12:00:00+01:00`);
    assert.equal(await status(page), "expired");
    assert.equal(await page.locator(".question, .result").count(), 0);
    const text = await page.locator(".root").innerText();
    assert.ok(text.includes(`Ingen utgåva gäller ${day}`), text);
    assert.ok(text.includes("Utgåva 6.0, gäller 2025-11-27 till 2027-11-27"), text);
    assert.ok(text.includes(says), text);
    await accessible(page, day);
    const refused = await page.evaluate(() => document.querySelector("kontakt-koll").decide({ kanal: "brev" }).catch((error) => [error.code, error.message]));
    assert.equal(refused[0], "edition");
    assert.match(refused[1], /2025-11-27 till 2027-11-27/);
    assert.deepEqual(page.trouble, []);
  });
}

test("the day is Sweden's: it turns at midnight there, in winter and in summer", async () => {
  for (const [now, day] of [
    ["2027-11-27T22:59:59Z", "2027-11-27"],
    ["2027-11-27T23:00:00Z", "2027-11-28"],
    ["2026-07-14T21:59:59Z", "2026-07-14"],
    ["2026-07-14T22:00:00Z", "2026-07-15"],
  ]) {
    const page = await at(now, undefined, { timezoneId: "America/Los_Angeles" });
    assert.equal(await page.getByLabel("Kontaktens datum").inputValue(), day, now);
    assert.equal(await status(page), day === "2027-11-28" ? "expired" : "ready", now);
    await page.context().close();
  }
});

test("the contact's date picks the edition; an expired one answers with a warning only", async () => {
  const page = await at("2027-11-28T12:00:00+01:00");
  const date = page.getByLabel("Kontaktens datum");
  const expired = ["Utgåva 6.0 gäller inte längre. Sista dagen var 2027-11-27."];
  await date.fill("2027-11-27");
  await ready(page);
  await warnedSoon(page, expired);
  assert.match(await page.locator('[role="status"]').last().textContent(), /Svaret gäller en kontakt 2027-11-27/);
  await accessible(page, "an expired edition");
  await walk(page, { kanal: "brev", motpart: "ombud" });
  assert.deepEqual(await warned(page), expired);
  assert.match(await page.locator(".date").innerText(), /Svaret gäller en kontakt 2027-11-27/);
  await page.screenshot({ path: join(SHOTS, "dates-expired.png"), fullPage: true });
  await date.fill("2025-11-26");
  await page.locator('kontakt-koll[data-status="expired"]').waitFor();
  await nothingAsked(page);
  await date.fill("2026-05-01");
  await page.locator('.result[data-outcome="mote-om-patient"]').waitFor();
  assert.deepEqual(await warned(page), expired, "the answers are kept");
  assert.deepEqual(page.trouble, []);
});

test("a date ahead: the warning counts from today, and the answer says which day it is for", async () => {
  const page = await at("2026-11-22T12:00:00+01:00");
  await page.getByLabel("Kontaktens datum").fill("2027-11-20");
  await page.locator(".date").waitFor();
  assert.deepEqual(await warned(page), []);
  await page.getByLabel("Kontaktens datum").fill("");
  await page.locator(".date").waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("Kontaktens datum").inputValue(), "2026-11-22", "an emptied field is today's");
  await page.getByLabel("Kontaktens datum").fill("1999-12-31");
  assert.equal(await page.locator("kontakt-koll").getAttribute("date"), null, "a date that cannot be is not used");
});

test("a wrong date in the field: the answers stay, and the page says what is wrong", async () => {
  const page = await at("2026-11-22T12:00:00+01:00");
  const field = page.getByLabel("Kontaktens datum");
  const problem = page.locator("#datumfel");
  const attribute = () => page.locator("kontakt-koll").getAttribute("date");
  await walk(page, { kanal: "brev", motpart: "ombud" });
  assert.equal(await field.getAttribute("max"), "9999-12-31", "a year has four digits");
  // The order of the parts in the field depends on the language of the browser.
  const wrong = {
    "a date without its first part": () => page.keyboard.press("Delete"),
    "a year too early": () => field.fill("1999-01-01"),
    "a year of six digits": () => field.evaluate((field) => {
      field.value = "202606-11-26";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }),
  };
  for (const [what, write] of Object.entries(wrong)) {
    await field.fill("2026-11-20");
    assert.equal(await attribute(), "2026-11-20", what);
    await field.blur();
    await field.focus();
    await write();
    await page.getByRole("button", { name: "Skriv ut" }).focus();
    await problem.waitFor();
    assert.match(await problem.innerText(), /mellan 2000-01-01 och 9999-12-31. Det som visas gäller fortfarande 2026-11-20/, what);
    assert.equal(await field.getAttribute("aria-invalid"), "true", what);
    assert.equal(await attribute(), "2026-11-20", what);
    await page.locator('.result[data-outcome="mote-om-patient"]').waitFor();
    await accessible(page, what);
    await field.fill("2026-11-21");
    await problem.waitFor({ state: "hidden" });
    assert.equal(await attribute(), "2026-11-21", what);
  }
  assert.deepEqual(page.trouble, []);
});

test("the element: a wrong `date` or `view` leaves what is shown, says so, and can be put right", async () => {
  for (const [name, values] of [["date", ["202606-11-26", "2026-02-30", "i dag"]], ["view", ["tabel"]]]) {
    const page = await at("2026-11-22T12:00:00+01:00", "rehab.html");
    await ready(page);
    await walk(page, { kanal: "brev", motpart: "ombud" });
    for (const value of values) {
      await page.evaluate(([name, value]) => document.querySelector("kontakt-koll").setAttribute(name, value), [name, value]);
      assert.equal(await status(page), "error");
      const said = await page.locator(".trouble").innerText();
      assert.match(said, /Det som visas gäller fortfarande 2026-11-22/);
      assert.ok(said.includes(value), said);
      assert.ok(await page.locator('.result[data-outcome="mote-om-patient"]').isVisible());
      assert.equal(await page.getByText("Riktlinjen.").isVisible(), false, "the fallback stays away");
      assert.equal(await page.evaluate(() => document.querySelector("kontakt-koll").ready.catch((error) => error.code)), name);
      await accessible(page, `a wrong ${name}`);
    }
    await page.evaluate((name) => document.querySelector("kontakt-koll").removeAttribute(name), name);
    await ready(page);
    assert.equal(await page.locator(".trouble").count(), 0);
    assert.ok(await page.locator('.result[data-outcome="mote-om-patient"]').isVisible());
    assert.equal(await page.evaluate(() => document.querySelector("kontakt-koll").ready.then(() => "ready")), "ready");
    await page.context().close();
  }
});

test("a page left open over midnight", async () => {
  const page = await open(browser);
  await page.clock.install({ time: new Date("2027-11-27T22:50:00Z") });
  await page.goto(`${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  assert.deepEqual(await warned(page), ENDS("i dag"));
  await page.clock.setSystemTime(new Date("2027-11-27T23:10:00Z"));
  // The first event is enough.
  await page.locator('input[value="brev"]').click();
  await page.locator('kontakt-koll[data-status="expired"]').waitFor();
  await nothingAsked(page);
});

test("an answer left on the screen over midnight", async () => {
  const page = await open(browser);
  await page.clock.install({ time: new Date("2027-11-27T22:50:00Z") });
  await page.goto(`${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  await walk(page, { kanal: "brev", motpart: "ombud" });
  await page.locator(".result").waitFor();
  await page.getByRole("button", { name: "Skriv ut" }).waitFor();
  // The tools, which check the day, have seen the answer.
  await page.locator(".voice").waitFor({ state: "attached" });
  await page.clock.runFor(15 * 60_000);
  await page.locator('kontakt-koll[data-status="expired"]').waitFor();
  await nothingAsked(page);
});

test("a button that is pressed before the page has noticed midnight works by the new day", async () => {
  for (const [turn, works] of [["2026-11-26", true], ["2027-11-27", false]]) {
    const page = await open(browser);
    await page.clock.install({ time: new Date(`${turn}T22:50:00Z`) });
    await page.goto(`${server.url}?rulebook=vgr-rehab`);
    await ready(page);
    await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; });
    await walk(page, { kanal: "brev", motpart: "ombud" });
    await page.locator(".voice").waitFor({ state: "attached" });
    await page.clock.setSystemTime(new Date(`${turn}T23:10:00Z`));
    await page.getByRole("button", { name: "Kopiera allt" }).click();
    if (works) await page.waitForFunction(() => window.copied?.endsWith("Kontaktkoll 2026-11-27"));
    else await page.locator('kontakt-koll[data-status="expired"]').waitFor();
    assert.equal(await page.evaluate(() => window.copied !== undefined), works);
    await page.context().close();
  }
});

test("the element: `date` picks among several editions, and the answers stay", async () => {
  const page = await at("2026-12-31T12:00:00+01:00", "two.html");
  const set = (date) => page.evaluate((date) => document.querySelector("kontakt-koll").setAttribute("date", date), date);
  const edition = () => page.locator('.head [part="edition"]').innerText();
  assert.match(await edition(), /Utgåva 6.0/);
  assert.deepEqual(await warned(page), ["Utgåva 6.0 slutar gälla 2026-12-31, i dag."]);
  await set("2027-01-01");
  await page.getByText("enligt utgåva 7").waitFor();
  assert.match(await edition(), /Utgåva 7.0, gäller från 2027-01-01 tills vidare/);
  assert.deepEqual(await warned(page), ["Utgåva 7.0 gäller inte än. Den börjar gälla 2027-01-01."]);
  await walk(page, { kanal: "brev", motpart: "ombud" });
  assert.deepEqual(await warned(page), ["Utgåva 7.0 gäller inte än. Den börjar gälla 2027-01-01."]);
  assert.equal((await page.evaluate(() => document.querySelector("kontakt-koll").result)).edition, "7.0");
  await set("2026-12-30");
  await page.waitForFunction(() => document.querySelector("kontakt-koll").result?.edition === "6.0");
  assert.equal(await page.locator(".result").getAttribute("data-outcome"), "mote-om-patient");
  await set("2025-11-26");
  await page.locator('kontakt-koll[data-status="expired"]').waitFor();
  await nothingAsked(page);
  const text = await page.locator(".notice").innerText();
  assert.match(text, /Utgåva 6.0, gäller 2025-11-27 till 2026-12-31/);
  assert.match(text, /Utgåva 7.0, gäller från 2027-01-01 tills vidare/);
  assert.equal(await page.evaluate(() => document.querySelector("kontakt-koll").result), null);
  await accessible(page, "between editions");
  const [first, second] = await page.evaluate(() => {
    const element = document.querySelector("kontakt-koll");
    return Promise.all(["2026-12-31", "2027-01-01"].map((date) => element.decide({ kanal: "brev" }, { date }).then((result) => result.edition)));
  });
  assert.deepEqual([first, second], ["6.0", "7.0"]);
});

test("the element: a warning counts from today, whatever `date` says", async () => {
  const page = await at("2027-11-28T12:00:00+01:00", "rehab.html");
  assert.equal(await status(page), "expired");
  await page.evaluate(() => document.querySelector("kontakt-koll").setAttribute("date", "2027-11-27"));
  await ready(page);
  await warnedSoon(page, ["Utgåva 6.0 gäller inte längre. Sista dagen var 2027-11-27."]);
});

for (const [name, options] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["dark-1280", { colorScheme: "dark" }],
]) {
  test(`fits: ${name}`, async () => {
    for (const [what, now] of [["ending", "2027-11-01T12:00:00Z"], ["over", "2027-12-01T12:00:00Z"]]) {
      const page = await at(now, undefined, options);
      await fits(page, what);
      await page.screenshot({ path: join(SHOTS, `dates-${what}-${name}.png`), fullPage: true });
    }
  });
}
