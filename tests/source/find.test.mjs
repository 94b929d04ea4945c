// "Visa i texten" on pages that contain the source document: the passage is found across elements, spaces and
// soft hyphens, or reported as missing.

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

async function host(text, attributes = "", options = {}) {
  const html = `<!doctype html><html lang="sv"><title>Intranät</title><link rel="icon" href="data:,"><main><h1>Rutin</h1>
    <kontakt-koll rulebook="vgr-rehab" ${attributes}></kontakt-koll>${text}</main><script type="module" src="${ENTRY}"></script></html>`;
  server.routes["rutin.html"] = { type: "text/html; charset=utf-8", body: html };
  const page = await open(browser, `${server.url}rutin.html`, options);
  await ready(page);
  await walk(page, TB);
  // The tools have searched the page.
  await page.locator(".voice").waitFor({ state: "attached" });
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
