// Missing or broken rulebooks: a clear message on the page, and a button to try again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { asked } from "../support/guide.mjs";
import { DIST, built, serve } from "../support/server.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const FILE = "rulebooks/vgr-rehab.json";
const good = JSON.parse(await readFile(join(DIST, built(FILE)), "utf8"));
const spoil = (change) => {
  const copy = structuredClone(good);
  change(copy);
  return JSON.stringify(copy);
};

const CASES = [
  ["missing", { status: 404, body: "" }, /404|finns inte|hitta/i],
  ["server trouble", { status: 500, body: "" }, /500|server/i],
  ["a login page", { type: "text/html", body: "<!doctype html><title>Logga in</title>" }, /regelbok/i],
  ["half a file", spoil(() => undefined).slice(0, 5000), /regelbok/i],
  ["a newer format", spoil((book) => (book.format = 2)), /format/i],
  ["a gap", spoil((book) => book.editions[0].decisions[0].rules.pop()), /saknar regel/i],
  ["an overlap", spoil((book) => book.editions[0].decisions[0].rules.push(book.editions[0].decisions[0].rules[0])), /samma fall/i],
  ["no facts", spoil((book) => delete book.editions[0].facts), /facts/i],
  ["a dangling reference", spoil((book) => book.editions[0].facts[0].cites.push(999)), /hänvisar/i],
];

for (const [name, route, message] of CASES) {
  test(name, async () => {
    const server = await serve({ routes: { [FILE]: route } });
    const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
    await page.locator('kontakt-koll[data-status="error"]').waitFor();
    const shown = await page.evaluate(() => document.querySelector("kontakt-koll").shadowRoot.textContent);
    assert.match(shown, message);
    assert.equal(await page.locator(".question").count(), 0, "nothing is half shown");
    await accessible(page, name);
    // Once the file is right, one click is enough.
    delete server.routes[FILE];
    await page.getByRole("button", { name: /Försök igen/ }).click();
    await page.locator('kontakt-koll[data-status="ready"]').waitFor();
    assert.equal(await asked(page), "kanal");
    await server.close();
    await page.context().close();
  });
}
