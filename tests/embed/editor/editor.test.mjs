// "Bädda in": an editor chooses options, sees the element and copies the code; each kind of code works.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../../support/axe.mjs";
import { launch, open } from "../../support/browser.mjs";
import { fits } from "../../support/screen.mjs";
import { serve } from "../../support/server.mjs";
import { status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve({ prefix: "/verktyg/", headers: { "access-control-allow-origin": "*" } })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function started(options) {
  const page = await open(browser, `${server.url}badda-in.html`, options);
  await page.locator("#preview kontakt-koll").scrollIntoViewIfNeeded();
  await status(page);
  return page;
}

/** Chooses options as an editor would. */
async function choose(page) {
  await page.getByLabel("Regelbok").selectOption("vgr-vardcentral");
  await page.getByLabel("Rubriknivå").selectOption("3");
  await page.getByLabel("Ljust eller mörkt").selectOption("light");
  await page.getByLabel("Använd egna färger").check();
  await page.getByLabel("Knappar och länkar").fill("#7a1f5c");
}

test("the preview follows, and the page is accessible", async () => {
  const page = await started();
  await accessible(page, "start");
  await choose(page);
  await page.waitForFunction(() => document.querySelector("kontakt-koll").result?.rulebook === "vgr-vardcentral");
  await page.locator("#preview h3[part=title]").waitFor();
  await page.waitForFunction(() => {
    const button = document.querySelector("kontakt-koll").shadowRoot.querySelector("button");
    return getComputedStyle(button).borderTopColor === "rgb(122, 31, 92)";
  });
  await accessible(page, "with colours");
  await page.getByLabel("Text på knappar").fill("#803060");
  assert.match(await page.locator("#contrast").innerText(), /knapparna syns dåligt/);
  await fits(page, "with colours");
  assert.deepEqual(page.trouble, []);
});

test("attributes without a field of their own are listed for writing by hand", async () => {
  const page = await started();
  await page.getByText("Attribut som kan läggas till för hand").click();
  assert.deepEqual(await page.locator("#attributes dt").allInnerTexts(), ["src", "date", "source", "share-answers"]);
  for (const meaning of await page.locator("#attributes dd").all()) assert.ok((await meaning.innerText()).length > 0);
  await accessible(page, "with the list");
});

test("narrow", async () => {
  const page = await started({ viewport: { width: 320, height: 640 } });
  await page.getByLabel("Använd egna färger").check();
  await fits(page, "narrow");
});

for (const kind of ["script", "element", "frame"]) {
  test(`the code works when it is pasted: ${kind}`, async () => {
    const page = await started();
    await choose(page);
    await page.locator(`#kind-${kind}`).check();
    const code = await page.getByLabel("Kod att klistra in").inputValue();
    assert.match(code, kind === "frame" ? /^<iframe / : /^<script /);
    assert.equal(code.includes("view"), false, "what is usual is not written");
    const site = await serve({ routes: { "page.html": `<!doctype html><html lang="sv"><meta charset="utf-8"><title>x</title><h1>Riktlinje</h1>${code}`, "favicon.ico": { status: 204 } } });
    const pasted = await open(browser, `${site.url}page.html`);
    const inside = kind === "frame" ? pasted.frameLocator("iframe") : pasted;
    await inside.locator('kontakt-koll[data-status="ready"]').waitFor();
    assert.equal(await inside.locator("h3").first().getAttribute("part"), "title");
    const accent = await inside.locator("kontakt-koll button").first().evaluate((button) => getComputedStyle(button).borderTopColor);
    assert.equal(accent, "rgb(122, 31, 92)");
    assert.deepEqual(pasted.trouble, []);
    await site.close();
  });
}

test("copying, and what happens when the browser refuses", async () => {
  const page = await started({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Kopiera koden" }).click();
  await page.getByText("Koden är kopierad.").waitFor();
  const code = await page.getByLabel("Kod att klistra in").inputValue();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"))));
  await page.getByRole("button", { name: "Kopiera koden" }).click();
  await page.getByText(/Koden är markerad/).waitFor();
  const marked = await page.evaluate(() => {
    const { id, selectionStart, selectionEnd, value } = document.activeElement;
    return [id, value.slice(selectionStart, selectionEnd) === value];
  });
  assert.deepEqual(marked, ["code", true]);
});

test("under the site's strict policy, linked from the app", async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  const strict = await serve({ headers: { "content-security-policy": policy } });
  const page = await open(browser, strict.url);
  await page.getByRole("link", { name: /Bädda in/ }).click();
  await page.locator("#preview kontakt-koll").scrollIntoViewIfNeeded();
  await status(page);
  await choose(page);
  await status(page);
  assert.deepEqual(page.trouble, []);
  await strict.close();
});
