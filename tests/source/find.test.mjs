// "Visa i texten" on pages that contain the source document: the passage is found across elements, spaces and
// soft hyphens, opened where it is closed, or reported as missing. Long pages are read in slices.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { TB } from "../support/cases.mjs";
import { ready, walk } from "../support/guide.mjs";
import { SHOTS } from "../support/screen.mjs";
import { DIST, serve } from "../support/server.mjs";
import { idle, until } from "../support/until.mjs";

const ENTRY = readdirSync(DIST, { recursive: true }).map(String).find((path) => /^kontaktkoll[\\/]v1[\\/]kontaktkoll\.js$/.test(path));

// The locating phrase between other words, broken in every way that pages break text.
const FILLER = "<p>Här står något annat.</p>".repeat(60);
const TEXT = `<article id="rutin"><h2>Tabellen</h2>${FILLER}
  <table><tr><td id="tb">Telefon&shy;kontakt&nbsp;<em>som är</em>
    <span>på<b>börjad</b></span> av någon</td></tr></table>${FILLER}</article>`;

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function host(text, attributes = "", { script, ...options } = {}) {
  const html = `<!doctype html><html lang="sv"><title>Intranät</title><link rel="icon" href="data:,"><main><h1>Rutin</h1>
    <kontakt-koll rulebook="vgr-rehab" ${attributes}></kontakt-koll>${text}</main><script type="module" src="${ENTRY}"></script></html>`;
  server.routes["rutin.html"] = { type: "text/html; charset=utf-8", body: html };
  const page = await open(browser, undefined, options);
  if (script) await page.addInitScript(script);
  await page.goto(`${server.url}rutin.html`);
  await ready(page);
  await walk(page, TB);
  // The tools have searched the page.
  await page.locator(".voice").waitFor({ state: "attached" });
  if (!script) await idle(page);
  return page;
}

const show = (page) => page.getByRole("button", { name: /^Visa i texten.*raden Distanskontakt telefon som ersätter besök/ });

test("the passage is found, marked and brought into view", async () => {
  const page = await host(TEXT, "", { reducedMotion: "reduce" });
  await accessible(page, "with buttons to the text");
  await show(page).click();
  await page.locator(".voice p", { hasText: "Stället är markerat i texten" }).waitFor();
  const marked = await page.evaluate(() => [...CSS.highlights.get("kontaktkoll-source")].map((range) => range.toString().replaceAll(/\s+/g, " ").replaceAll("\u00ad", "")));
  assert.deepEqual(marked, ["Telefonkontakt som är påbörjad av"]);
  // The passage is in view, and the keyboard goes on from it.
  await page.waitForFunction(() => {
    const cell = document.querySelector("#tb");
    const { top, bottom } = cell.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && cell.contains(document.activeElement);
  });
  await page.screenshot({ path: join(SHOTS, "source-found.png") });
  await page.keyboard.press("Tab");
  assert.equal(await page.locator("#tb [tabindex], #tb[tabindex]").count(), 0, "nothing is left behind in the page");
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

test("where there are no highlights, the passage is selected", async () => {
  const page = await host(TEXT);
  await page.evaluate(() => delete window.Highlight);
  await show(page).click();
  await page.waitForFunction(() => getSelection().toString().includes("börjad"));
  await page.context().close();
});

test("a phrase that is gone: the source may have changed", async () => {
  const page = await host(TEXT);
  await page.evaluate(() => (document.querySelector("#tb").textContent = "Ny lydelse"));
  await show(page).click();
  await page.locator(".voice p", { hasText: "Källan kan ha ändrats" }).waitFor();
  await accessible(page, "source changed");
  await page.context().close();
});

test("a page without the text has no such buttons; one that says it has the text, does", async () => {
  const page = await host("<p>Ingenting om saken.</p>");
  assert.equal(await page.locator("[data-do=find]:visible").count(), 0);
  await page.context().close();
  const told = await host('<article id="rutin"><p>Allt är omskrivet.</p></article>', 'source="#rutin"');
  assert.ok((await told.locator("[data-do=find]:visible").count()) > 0);
  await show(told).click();
  await told.locator(".voice p", { hasText: "Källan kan ha ändrats" }).waitFor();
  await told.context().close();
  const wrong = await host(TEXT, 'source="]["');
  await show(wrong).click();
  await wrong.locator(".voice p", { hasText: "Stället är markerat" }).waitFor();
  await wrong.context().close();
});

test("hidden text and scripts are no source", async () => {
  const page = await host('<div hidden>Telefonkontakt som är påbörjad av</div><template>Telefonkontakt som är påbörjad av</template>');
  assert.equal(await page.locator("[data-do=find]:visible").count(), 0);
  await page.context().close();
});

const PHRASE = "Telefonkontakt som är påbörjad av";

for (const [name, text] of Object.entries({
  "closed details": `<details><summary>Mer</summary><details><summary>Ännu mer</summary><p id="tb">${PHRASE}</p></details></details>`,
  "hidden until found": `<section hidden="until-found"><p id="tb">${PHRASE}</p></section>`,
  "the summary of closed details": `<details id="closed"><summary><span id="tb">${PHRASE}</span></summary>Mer</details>`,
})) {
  test(`${name}: the passage is on the screen before it is said to be marked`, async () => {
    const page = await host(text, "", { reducedMotion: "reduce" });
    await page.evaluate(() => addEventListener("beforematch", ({ target }) => (window.matched = target.localName)));
    await show(page).click();
    await page.locator(".voice p", { hasText: "Stället är markerat i texten" }).waitFor();
    assert.ok(await page.locator("#tb").evaluate((place) => place.checkVisibility({ visibilityProperty: true })));
    assert.equal(await page.locator("#closed[open]").count(), 0, "what shows already is left alone");
    assert.equal(await page.evaluate(() => window.matched), name === "hidden until found" ? "section" : undefined);
    await page.context().close();
  });
}

for (const [name, style] of Object.entries({
  "display: none": "display: none",
  "visibility: hidden": "visibility: hidden",
  "content-visibility: hidden": "content-visibility: hidden",
  "a closed panel": "overflow: hidden; block-size: 0",
})) {
  test(`${name}: a passage that cannot be shown is not offered`, async () => {
    const page = await host(`<div id="panel" style="${style}"><p id="tb">${PHRASE}</p></div>`);
    assert.equal(await page.locator("[data-do=find]:visible").count(), 0);
    await page.context().close();
    // The page has the document, but not this passage of it.
    const told = await host(`<article id="rutin"><div id="panel" style="${style}"><p id="tb">${PHRASE}</p></div></article>`, 'source="#rutin"');
    await told.locator("[data-do=find]:visible").first().waitFor();
    assert.equal(await show(told).count(), 0);
    await told.context().close();
    // It was hidden after the button was shown.
    const later = await host(`<div id="panel"><p id="tb">${PHRASE}</p></div>`);
    await later.evaluate((style) => (document.querySelector("#panel").style.cssText = style), style);
    await show(later).click();
    await later.locator(".voice p", { hasText: "inte visas just nu" }).waitFor();
    await later.context().close();
  });
}

/** Slices run one at a time, when the test says so; `readCharacters` is the text that the latest one has read. */
const slowly = () => {
  const waiting = [];
  window.requestIdleCallback = (work) => waiting.push(work);
  window.readCharacters = 0;
  const next = TreeWalker.prototype.nextNode;
  TreeWalker.prototype.nextNode = function () {
    const node = next.call(this);
    window.visited = (window.visited ?? 0) + 1;
    return node;
  };
  const slice = String.prototype.slice;
  String.prototype.slice = function (...range) {
    const part = slice.apply(this, range);
    window.readCharacters += part.length;
    return part;
  };
  /** Runs the slice that waits; false if there is none. */
  window.runSlice = async () => {
    const work = waiting.shift();
    if (!work) return false;
    window.readCharacters = 0;
    work({ didTimeout: false, timeRemaining: () => 50 });
    await new Promise((resolve) => setTimeout(resolve));
    return true;
  };
};

for (const [name, before] of Object.entries({
  "half a million characters in paragraphs": "<p>Här står något annat än det som söks.</p>".repeat(12_500),
  "half a million characters in one element": `<pre>${"Här står något annat än det som söks. ".repeat(13_500)}</pre>`,
})) {
  test(`${name}: no slice reads more than a page or two`, async () => {
    const page = await host(before + TEXT, "", { script: slowly });
    const slices = await page.evaluate(async () => {
      const slices = [];
      while (await window.runSlice()) slices.push(window.readCharacters);
      return slices;
    });
    assert.ok(slices.length > 40 && Math.max(...slices) <= 12_000, slices.join());
    assert.ok(await show(page).isVisible());
    await page.context().close();
  });
}

test("a page that is being read when the answer changes is not read to its end", async () => {
  const page = await host("<p>Här står något annat.</p>".repeat(10_000), "", { script: slowly });
  await page.evaluate(() => window.runSlice());
  await page.getByRole("button", { name: "Börja om" }).click();
  await page.locator('.question[data-fact="kanal"]').waitFor();
  const visited = await page.evaluate(async () => {
    window.visited = 0;
    while (await window.runSlice());
    return window.visited;
  });
  assert.equal(visited, 0);
  await page.context().close();
});

test("a page that changes while it is read is read again", async () => {
  const page = await host(`<div id="news">${"<p>Nyheter av i dag.</p>".repeat(2_000)}</div>${TEXT}`, "", { script: slowly });
  await page.evaluate(async () => {
    await window.runSlice();
    document.querySelector("#news").replaceChildren("Nyheter.");
    while (await window.runSlice());
  });
  await until(async () => assert.ok(await show(page).isVisible()));
  await page.context().close();
});
