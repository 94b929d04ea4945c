// Links with answers in the standalone app: made, opened, spoiled; and the browser's history.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { answer, asked, asks, focusOn, followed, ready, walk } from "../support/guide.mjs";
import { edition } from "../support/outcomes.mjs";
import { serve } from "../support/server.mjs";
import { idle, until } from "../support/until.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const TB = { kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "patient", atgard: "i-kontakten", alder: 90 };
const FRAGMENT = "#vgr-rehab/6.0?kanal=telefon&motpart=patient&personal=legitimerad&bedomning=ja&initiativ=patient&atgard=i-kontakten";

/** The address changes after the answer is painted. */
const fragment = (page, expected) => until(async () => assert.equal(await page.evaluate(() => location.hash), expected));
const on = (page, fact) => page.locator(`.question[data-fact="${fact}"]`).waitFor();
const notice = (page) => page.locator("#om-lanken");

/** Waits for the question and for the focus in it, which comes last. */
async function back(page, fact) {
  await on(page, fact);
  await focusOn(page, "input");
}

/** As `walk`, with an entry of the history for each answer, which comes after the painting. */
async function walkByEntries(page, answers) {
  const entries = () => page.evaluate(() => history.length);
  for (const [fact, choice] of Object.entries(answers)) {
    const before = await entries();
    await answer(page, fact, choice);
    await until(async () => assert.equal(await entries(), before + 1, fact));
  }
}

async function opened(hash, options) {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab${hash}`, options);
  await ready(page);
  return page;
}

test("a link carries the answers, never the age", async () => {
  const page = await opened("", { permissions: ["clipboard-read", "clipboard-write"] });
  await walk(page, TB);
  // The link that the button copies changes together with the address.
  await fragment(page, FRAGMENT);
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  await page.locator(".voice p:not(:empty)").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, server.url + FRAGMENT);
  assert.equal(await page.evaluate(() => JSON.stringify(history.state)).then((state) => /85|90|alder/.test(state)), false);
  await accessible(page, "with the link button");

  const other = await open(browser, link);
  await ready(other);
  await asks(other, "alder", "the age is asked again");
  await followed(other);
  assert.equal(await notice(other).count(), 0);
  await answer(other, "alder", 30);
  await other.locator('.result[data-outcome="TB"]').waitFor();
  assert.deepEqual([...page.trouble, ...other.trouble], []);
});

test("what a link leads to is the first that is seen", async () => {
  const own = await serve({ routes: { "tools.js": { delay: 1_000 } } });
  const page = await open(browser);
  await page.addInitScript(() => {
    window.seen = new Set();
    const look = () => {
      const shown = document.querySelector("kontakt-koll")?.shadowRoot?.querySelector(".question, .result");
      if (shown) window.seen.add(shown.dataset.fact ?? shown.dataset.outcome);
      requestAnimationFrame(look);
    };
    look();
  });
  const seen = () => page.evaluate(() => [...window.seen]);
  await page.goto(own.url + FRAGMENT);
  await on(page, "alder");
  await followed(page);
  assert.equal(await page.locator("kontakt-koll").getAttribute("data-status"), "loading", "before all is there");
  assert.deepEqual(await seen(), ["alder"]);
  await answer(page, "alder", 30);
  await ready(page);
  await page.locator('.result[data-outcome="TB"]').waitFor();
  // A link to another rulebook.
  await page.evaluate(() => (window.seen.clear(), (location.hash = "#vgr-vardcentral/x?kanal=video")));
  await page.locator('.result[data-outcome="videobesok"]').waitFor();
  assert.deepEqual((await seen()).filter((shown) => shown !== "TB"), ["videobesok"]);
  assert.deepEqual(page.trouble, []);
  await own.close();
});

test("'Vet inte' is carried too", async () => {
  const page = await opened("");
  await answer(page, "kanal", "vet-inte");
  await answer(page, "motpart", "ombud");
  await page.locator(".result").waitFor();
  await fragment(page, "#vgr-rehab/6.0?kanal=&motpart=ombud");
  await page.getByRole("button", { name: "Börja om" }).click();
  await answer(page, "kanal", "vet-inte");
  await on(page, "motpart");
  await fragment(page, "#vgr-rehab/6.0?kanal=");
});

test("back and forward walk through the questions", async () => {
  const page = await opened("");
  const facts = Object.keys(TB);
  await walkByEntries(page, TB);
  await page.locator(".result").waitFor();
  for (const fact of facts.toReversed()) {
    await page.goBack();
    await back(page, fact);
  }
  for (const fact of facts.slice(1)) {
    await page.goForward();
    await back(page, fact);
  }
  await page.goForward();
  await page.locator('.result[data-outcome="TB"]').waitFor();
  assert.match(await page.locator(".figures").innerText(), /0\skr/, "the age is remembered while the page is open");
  // An answer to an earlier question replaces the entries after it.
  await page.goBack();
  await back(page, "alder");
  await page.goBack();
  await back(page, "atgard");
  await answer(page, "atgard", "bokning-hanvisning");
  await page.locator('.result[data-outcome="T"]').waitFor();
  await fragment(page, FRAGMENT.replace("i-kontakten", "bokning-hanvisning"));
  await page.goBack();
  await on(page, "atgard");
  assert.deepEqual(page.trouble, []);
});

test("starting over is a step of the history too", async () => {
  const page = await opened("");
  await answer(page, "kanal", "telefon");
  await answer(page, "motpart", "ombud");
  await page.locator(".result").waitFor();
  await fragment(page, "#vgr-rehab/6.0?kanal=telefon&motpart=ombud");
  await page.getByRole("button", { name: "Börja om" }).click();
  await on(page, "kanal");
  await fragment(page, "#vgr-rehab/6.0");
  await page.goBack();
  await page.locator('.result[data-outcome="mote-om-patient"]').waitFor();
});

test("a link to another rulebook opens that one", async () => {
  const page = await opened("#vgr-vardcentral/x?kanal=video");
  await page.locator('.result[data-outcome="videobesok"]').waitFor();
  const rules = await edition("vgr-vardcentral");
  await notice(page).locator("p").first().waitFor();
  assert.match(await notice(page).innerText(), new RegExp(`Länken gjordes med utgåva ”x”. Svaret här följer utgåva ${rules.edition}`));
  await accessible(page, "a word about the edition");
});

test("an answer or a question that is gone is named, and the rest is used", async () => {
  const page = await opened("#vgr-rehab/6.0?kanal=fax&motpart=patient&bil=volvo&alder=90&personal=legitimerad");
  await notice(page).locator("p").first().waitFor();
  assert.equal(await asked(page), "kanal");
  const words = await notice(page).locator("p").allInnerTexts();
  assert.deepEqual(words, [
    "Svaret ”fax” på frågan ”Hur skedde kontakten?” finns inte i utgåva 6.0.",
    "Frågan ”bil” finns inte i utgåva 6.0.",
    "Svaret på frågan ”Hur gammal är patienten?” följer inte med i länkar.",
  ]);
  await fragment(page, "#vgr-rehab/6.0?motpart=patient&personal=legitimerad");
  // Not the whole address: the port may contain these digits.
  assert.doesNotMatch(await page.evaluate(() => location.search + location.hash), /90/);
  await answer(page, "kanal", "telefon");
  await on(page, "bedomning");
  await until(async () => assert.equal(await notice(page).count(), 0, "the word goes when the user goes on"));
});

test("an earlier edition's own words are used for what is gone", async () => {
  const name = (await import("node:fs")).readdirSync;
  const { DIST } = await import("../support/server.mjs");
  const file = name(DIST, { recursive: true }).map(String).find((path) => /^kontaktkoll\/v1\/files\/rulebooks\/vgr-rehab\.[0-9a-f]{8}\.json$/.test(path.replaceAll("\\", "/")));
  const book = JSON.parse((await import("node:fs")).readFileSync(`${DIST}/${file}`, "utf8"));
  const earlier = structuredClone(book.editions[0]);
  Object.assign(earlier, { edition: "5.0", from: "2020-01-01", to: "2025-11-26" });
  Object.assign(earlier.facts[0].choices[3], { id: "fax", label: "Fax" });
  book.editions.unshift(earlier);
  const own = await serve({ routes: { [file]: JSON.stringify(book) } });
  const page = await open(browser, `${own.url}#vgr-rehab/5.0?kanal=fax`);
  await ready(page);
  await notice(page).locator("p").first().waitFor();
  assert.deepEqual(await notice(page).locator("p").allInnerTexts(), [
    "Länken gjordes med utgåva ”5.0”. Svaret här följer utgåva 6.0, som gäller nu.",
    "Svaret ”Fax” på frågan ”Hur skedde kontakten?” finns inte i utgåva 6.0.",
  ]);
  await own.close();
});

for (const [name, hash, words] of [
  ["an unknown rulebook", "#vgr-tandvard/1?kanal=telefon", /regelverket ”vgr-tandvard”, som inte finns/],
  ["no rulebook at all", "#?kanal=telefon", /går inte att läsa/],
  ["a path", "#../../etc/passwd", /går inte att läsa/],
  ["broken percent signs", "#vgr-rehab/%E0%A4%A?kanal=telefon", /går inte att läsa/],
  ["markup", "#<img src=x onerror=alert(1)>", /går inte att läsa/],
  ["markup in an answer", "#vgr-rehab/6.0?kanal=%3Cimg%20src%3Dx%3E", /Svaret ”<img src=x>” på frågan/],
  ["100 kB", `#vgr-rehab/6.0?kanal=${"x".repeat(100_000)}`, /för lång/],
  ["many unknown answers", `#vgr-rehab/6.0?${Array.from({ length: 200 }, (_, at) => `f${at}=1`).join("&")}`, /Och 192 till/],
  ["a prototype", "#vgr-rehab/6.0?__proto__=x&constructor=y&toString=", /Frågan ”__proto__” finns inte/],
]) {
  test(`${name}: a clear word, and the app goes on`, async () => {
    const page = await open(browser, `${server.url}?rulebook=vgr-rehab${hash}`);
    await notice(page).locator("p").first().waitFor();
    await ready(page);
    assert.match(await notice(page).innerText(), words);
    assert.equal(await asked(page), "kanal");
    await answer(page, "kanal", "telefon");
    await on(page, "motpart");
    await fragment(page, "#vgr-rehab/6.0?kanal=telefon");
    assert.deepEqual(page.trouble.filter((line) => !/404/.test(line) && !/kontakt-koll:/.test(line)), []);
    await page.context().close();
  });
}

test("a link typed into the open page", async () => {
  const page = await opened("");
  await page.evaluate((hash) => (location.hash = hash), FRAGMENT);
  await on(page, "alder");
  await followed(page);
  await page.goBack();
  await on(page, "kanal");
  await page.evaluate(() => (location.hash = "#rubbish!"));
  await notice(page).locator("p").first().waitFor();
  await on(page, "kanal");
});

test("an embedding page's address is never touched", async () => {
  const html = `<!doctype html><html lang="sv"><title>Intranät</title><link rel="icon" href="data:,"><main><h1>Rutin</h1><kontakt-koll rulebook="vgr-rehab"></kontakt-koll></main>
    <script type="module" src="ENTRY"></script>`;
  const { readdirSync } = await import("node:fs");
  const { DIST } = await import("../support/server.mjs");
  const entry = readdirSync(DIST, { recursive: true }).map(String).find((path) => /^kontaktkoll[\\/]v1[\\/]kontaktkoll\.js$/.test(path));
  const own = await serve({ routes: { "intranat.html": { type: "text/html; charset=utf-8", body: html.replace("ENTRY", entry) } } });
  const page = await open(browser, `${own.url}intranat.html#avsnitt`);
  await ready(page);
  const before = await page.evaluate(() => history.length);
  await walk(page, TB);
  // The address would change after the painting.
  await idle(page);
  assert.equal(await page.evaluate(() => location.href), `${own.url}intranat.html#avsnitt`);
  assert.equal(await page.evaluate(() => history.length), before);
  assert.equal(await page.getByRole("button", { name: "Kopiera länk" }).count(), 0);
  await own.close();
});
