// The first question shows before the program has loaded, and early input is replayed in the widget.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { asked, focused, focusOn, followed, ready } from "../support/guide.mjs";
import { RULEBOOKS } from "../support/outcomes.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { idle, until } from "../support/until.mjs";

const SLOW = { "widget_bg.wasm": { delay: 2500 } };
const MISSING = { "widget_bg.wasm": { status: 404, body: "", delay: 2500 } };
const host = (attributes) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Riktlinje</title>
<link rel="icon" href="icon.svg"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<script type="module" src="kontaktkoll/v1/kontaktkoll.js"></script></head><body><main><h1>Riktlinje</h1>
<kontakt-koll ${attributes}><p>Läs riktlinjen.</p></kontakt-koll></main></body></html>`;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A page whose program is still loading; `index.html` is the app's own. `pending` has the requests without an answer. */
async function early(name, { routes = SLOW, headers, attributes = 'rulebook="vgr-rehab"', ...options } = {}) {
  const server = await serve({ headers, routes: { "page.html": host(attributes), ...routes } });
  const page = await open(browser, undefined, options);
  page.server = server;
  page.pending = new Set();
  page.on("request", (request) => page.pending.add(request.url()));
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => page.pending.delete(request.url()));
  await page.addInitScript(() => {
    window.seen = [];
    for (const type of ["ready", "step", "result"]) addEventListener(`kontaktkoll-${type}`, ({ detail }) => window.seen.push([type, detail.fact]));
  });
  if (options.at) await page.clock.setFixedTime(new Date(`${options.at}T12:00:00`));
  await page.goto(server.url + name);
  return page;
}

const close = (page) => Promise.all([page.context().close(), page.server.close()]);
const status = (page) => page.locator("kontakt-koll").getAttribute("data-status");
const PLACES = { "the app": "index.html?rulebook=vgr-rehab", "a guideline page": "page.html" };

test("an address that only names the rulebook: what is answered meanwhile stays", async () => {
  const page = await early("index.html#vgr-rehab");
  await page.getByLabel("Telefon").check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.locator('.question[data-fact="motpart"]').waitFor();
  await followed(page);
  await until(async () => assert.match(page.url(), /#vgr-rehab\/6\.0\?kanal=telefon$/));
  assert.equal(await asked(page), "motpart");
  await page.goBack();
  await page.locator('.question[data-fact="kanal"]').waitFor();
  assert.deepEqual(page.trouble, []);
  await close(page);
});

for (const [place, name] of Object.entries(PLACES)) {
  test(`${place}: a choice and Nästa`, async () => {
    const page = await early(name);
    await page.getByLabel("Telefon").check();
    await page.getByRole("button", { name: "Nästa" }).click();
    assert.equal(await status(page), "loading");
    assert.equal(await page.getByRole("status").textContent(), "Programmet laddas fortfarande. Det du tryckte på görs strax.");
    assert.equal(await asked(page), "kanal", "the next question needs the program");
    await page.locator('.question[data-fact="motpart"]').waitFor();
    await ready(page);
    await focusOn(page, "input", "the focus is at the next question");
    assert.deepEqual(await page.evaluate(() => window.seen.filter(([type]) => type === "step")), [["step", "kanal"]]);
    assert.deepEqual(page.trouble, []);
    await close(page);
  });

  test(`${place}: Vet inte`, async () => {
    const page = await early(name);
    await page.getByRole("button", { name: "Vet inte" }).click();
    await page.locator('.question[data-fact="motpart"]').waitFor();
    await ready(page);
    assert.deepEqual(await page.locator("kontakt-koll").evaluate((element) => element.passed), ["kanal"]);
    await close(page);
  });

  test(`${place}: by keyboard, the mark and the focus stay`, async () => {
    const page = await early(name);
    const first = page.getByLabel("Telefon");
    await first.waitFor();
    await first.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    const before = await focused(page);
    const scrolled = await page.evaluate(() => scrollY);
    assert.equal(await status(page), "loading");
    await ready(page);
    assert.deepEqual(await focused(page), before);
    assert.equal(await page.evaluate(() => scrollY), scrolled);
    assert.equal(await page.locator("input:checked").getAttribute("value"), before.value);
    await page.keyboard.press("Enter");
    await page.locator('.question[data-fact="motpart"]').waitFor();
    assert.deepEqual(await page.locator("kontakt-koll").evaluate((element) => element.answers), { kanal: before.value });
    await close(page);
  });

  test(`${place}: Nästa without a choice says what is missing, once it can`, async () => {
    const page = await early(name);
    await page.getByRole("button", { name: "Nästa" }).click();
    await page.getByText("Välj ett alternativ, eller gå vidare med Vet inte.").waitFor();
    await close(page);
  });

  test(`${place}: another view`, async () => {
    const page = await early(name);
    await page.getByRole("button", { name: "Slå upp" }).click();
    await page.locator('.explore[data-view="lookup"]').waitFor();
    await close(page);
  });
}

test("help that was opened stays open", async () => {
  const page = await early("page.html", { attributes: 'rulebook="halland-medicinsk-service"' });
  await page.locator("kontakt-koll summary").first().press("Enter");
  assert.equal(await status(page), "loading");
  await ready(page);
  assert.equal(await page.locator("kontakt-koll details").first().getAttribute("open"), "");
  assert.match((await focused(page)).text, /Vad menas/);
  await close(page);
});

for (const id of RULEBOOKS) {
  for (const level of [2, 4]) {
    test(`${id}, headings from ${level}: what is written is what the program shows`, async () => {
      const page = await early("page.html", { attributes: `rulebook="${id}" heading-level="${level}"` });
      // Attributes in any order.
      const markup = () => page.evaluate(() => {
        const lines = (node) => [...node.childNodes].flatMap((child) => {
          if (child.nodeType === Node.TEXT_NODE) return child.data ? [child.data] : [];
          if (child.nodeType !== Node.ELEMENT_NODE) return [];
          const attributes = [...child.attributes].map(({ name, value }) => `${name}=${name === "novalidate" ? "" : value}`).sort();
          return [`<${[child.localName, ...attributes].join(" ")}>`, ...lines(child)];
        });
        return lines(document.querySelector("kontakt-koll").shadowRoot.querySelector(".root").parentElement).join("\n");
      });
      await page.locator(".question").waitFor();
      assert.equal(await status(page), "loading");
      const written = await markup();
      await ready(page);
      assert.equal(await markup(), written);
      assert.match(written, new RegExp(`<h${level} part=title>`));
      await close(page);
    });
  }
}

for (const width of [320, 1280]) {
  test(`looked at and accessible before the program is there: ${width} px`, async () => {
    const page = await early("index.html?rulebook=vgr-rehab", { routes: { "widget_bg.wasm": { delay: 20_000 } }, viewport: { width, height: 900 } });
    await page.getByLabel("Telefon").check();
    await page.getByRole("button", { name: "Nästa" }).click();
    await accessible(page, `early, ${width} px`);
    await fits(page, `early, ${width} px`);
    await page.screenshot({ path: join(SHOTS, `early-${width}.png`) });
    await page.context().close();
    page.server.close();
  });
}

for (const [place, name] of Object.entries(PLACES)) {
  test(`${place}: under a strict policy`, async () => {
    const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'none'";
    const types = "require-trusted-types-for 'script'; trusted-types 'none'";
    const page = await early(name, { headers: { "content-security-policy": `${policy}; worker-src 'self'; ${types}` } });
    await page.getByLabel("Telefon").check();
    await page.keyboard.press("Enter");
    assert.equal(await status(page), "loading");
    await page.locator('.question[data-fact="motpart"]').waitFor();
    await ready(page);
    assert.deepEqual(page.trouble, []);
    await close(page);
  });
}

test("a program that does not come: the fallback, and the answer is there at the next try", async () => {
  const page = await early("page.html", { routes: MISSING });
  await page.getByLabel("Telefon").check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.getByText("Läs riktlinjen.").waitFor();
  assert.equal(await page.locator(".question").count(), 0);
  delete page.server.routes["widget_bg.wasm"];
  await page.getByRole("button", { name: "Försök igen" }).click();
  await page.locator('.question[data-fact="motpart"]').waitFor();
  await close(page);
});

const NOTHING_EARLY = {
  "a link with answers": ["index.html#vgr-rehab/6.0?kanal=telefon", {}],
  "a day near the edition's end": ["page.html", { at: "2027-11-01" }],
  "another day than today": ["page.html", { attributes: 'rulebook="vgr-rehab" date="2026-11-20"' }],
  "another view": ["page.html", { attributes: 'rulebook="vgr-rehab" view="table"' }],
};
for (const [what, [name, options]] of Object.entries(NOTHING_EARLY)) {
  test(`nothing is shown that may be wrong: ${what}`, async () => {
    let release;
    const hold = new Promise((resolve) => (release = resolve));
    const page = await early(name, { ...options, routes: { "widget_bg.wasm": { hold } } });
    await page.locator('kontakt-koll[data-status="loading"]').waitFor();
    // All that is on its way is the program.
    await until(async () => assert.deepEqual([...page.pending].map((url) => url.replace(/.*\//, "").replace(/\.[0-9a-f]{8}\./, ".")), ["widget_bg.wasm"]));
    await idle(page);
    assert.equal(await status(page), "loading");
    assert.equal(await page.locator(".question").count(), 0);
    release();
    await ready(page);
    await close(page);
  });
}

test("without what is written the questions come when the program does", async () => {
  for (const missing of ["first.js", "first.html"]) {
    const page = await early("page.html", { routes: { [missing]: { status: 404, body: "" } } });
    await ready(page);
    await page.getByLabel("Telefon").check();
    await page.getByRole("button", { name: "Nästa" }).click();
    await page.locator('.question[data-fact="motpart"]').waitFor();
    await close(page);
  }
});
