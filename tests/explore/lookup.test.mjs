// Looking up the answers that lead to an outcome, a code or a word.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch } from "../support/browser.mjs";
import { asked, focused } from "../support/guide.mjs";
import { RULEBOOKS } from "../support/outcomes.mjs";
import { fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { openView } from "./views.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("what people type is found", async () => {
  const page = await openView(browser, server, "vgr-rehab", "Slå upp");
  await accessible(page, "everything");
  const field = page.getByRole("searchbox");
  for (const [query, outcome] of [["TB", "TB"], ["zv051", "BR-ZV051"], ["AU124", "M-T"], ["ersatter besok telefon", "TB"], ["telefonkontkat", "T"]]) {
    await field.fill(query);
    await until(async () => assert.match(await page.locator(".explore .status").innerText(), /träff/, query));
    await page.locator(`.hits [data-outcome="${outcome}"]`).waitFor();
  }
  await accessible(page, "hits");
  await field.fill("telmedicin");
  await until(async () => assert.match(await page.locator(".explore .status").innerText(), /liknande/));
  await page.context().close();
});

test("nothing is found in words, with something to try", async () => {
  const page = await openView(browser, server, "halland-distanskontakt", "Slå upp");
  const field = page.getByRole("searchbox");
  await field.fill("<b>kvantmekanik</b>");
  assert.match(await page.locator(".explore .notice").innerText(), /”<b>kvantmekanik<\/b>”/);
  assert.equal(await page.locator(".explore .status").innerText(), "Inget hittades.");
  await accessible(page, "nothing");
  await page.locator(".offers button").last().click();
  await page.locator(".hits li").first().waitFor();
  for (const query of ["Gena", "P0"]) {
    await field.fill(query);
    await page.locator('.hits [data-outcome="telefonkontakt"]').waitFor();
  }
  await field.fill("x".repeat(100_000)).catch(() => undefined);
  await page.locator(".explore .notice").waitFor();
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

for (const rulebook of RULEBOOKS) {
  test(`${rulebook}: every outcome has its conditions, and the guide can start from them`, async () => {
    const page = await openView(browser, server, rulebook, "Slå upp");
    const outcomes = page.locator(".explore .group").first().locator("[data-outcome] button");
    const count = await outcomes.count();
    assert.ok(count >= 3);
    for (let at = 0; at < count; at++) {
      await outcomes.nth(at).click();
      await page.locator(".detail").waitFor();
      const title = (await page.locator(".detail-title").innerText()).trim();
      await until(async () => assert.equal((await focused(page)).text, title));
      assert.ok((await page.locator(".way li").count()) >= 1);
      if (at === 0) await accessible(page, `${rulebook}, detail`);
      await fits(page, rulebook);
      if (at === count - 1) break;
      await page.getByRole("button", { name: "Tillbaka till sökningen" }).click();
    }
    const outcome = await page.locator(".detail").getAttribute("data-outcome");
    await page.getByRole("button", { name: /Börja härifrån/ }).first().click();
    await asked(page);
    const result = await page.evaluate(() => Object.values(document.querySelector("kontakt-koll").result.decisions)[0].possible);
    assert.ok(result.includes(outcome), `${outcome} in ${result}`);
    assert.equal(await page.locator(".explore").count(), 0);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}
