// The decision tables: complete, filtered, and readable by a screen reader.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch } from "../support/browser.mjs";
import { RULEBOOKS } from "../support/outcomes.mjs";
import { fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { allRows, openView } from "./views.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

for (const rulebook of RULEBOOKS) {
  test(`${rulebook}: every rule with its reason and source`, async () => {
    const page = await openView(browser, server, rulebook, "Hela tabellen");
    const tables = page.locator(".explore table");
    const compiled = await page.evaluate(() => document.querySelector("kontakt-koll").compiled);
    const decisions = compiled.editions.at(-1).decisions;
    assert.equal(await tables.count(), decisions.length);
    for (const [at, decision] of decisions.entries()) {
      const table = tables.nth(at);
      await until(async () => assert.equal(await table.locator("tbody tr").count(), decision.rules.length, decision.id));
      assert.ok((await table.locator("caption").innerText()).includes(decision.title));
      const text = await table.innerText();
      for (const row of decision.rows) assert.ok(text.includes(row.reason), row.reason);
    }
    await accessible(page, rulebook);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}

test("filtered by the guide's answers, and by others", async () => {
  const page = await openView(browser, server, "vgr-rehab", "Hela tabellen", { answers: { kanal: "telefon", motpart: "patient" } });
  const status = page.locator(".explore .status");
  const kontakttyp = page.locator('table[data-decision="kontakttyp"]');
  assert.equal(await page.locator('select[data-fact="kanal"]').inputValue(), "telefon");
  await allRows(page);
  assert.ok(!(await kontakttyp.innerText()).includes("Videosamtal"));
  const before = await status.innerText();
  await page.locator('select[data-fact="bedomning"]').selectOption("ja");
  await until(async () => assert.notEqual(await status.innerText(), before, "the count is announced"));
  await page.getByRole("button", { name: "Visa alla" }).click();
  await until(async () => assert.ok((await kontakttyp.innerText()).includes("Videosamtal")));
  assert.equal(await page.locator('select[data-fact="kanal"]').inputValue(), "");
  await page.getByRole("button", { name: "Mina svar" }).click();
  await until(async () => assert.equal(await page.locator('select[data-fact="kanal"]').inputValue(), "telefon"));
  await page.context().close();
});

test("at 320 px the table scrolls in its own frame, by keyboard too", async () => {
  const page = await openView(browser, server, "halland-distanskontakt", "Hela tabellen", { viewport: { width: 320, height: 640 } });
  await allRows(page);
  await fits(page, "table");
  const frame = page.locator(".explore .scroll").first();
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector("kontakt-koll").shadowRoot.querySelector(".scroll").scrollLeft > 0);
  await accessible(page, "320");
  await page.context().close();
});
