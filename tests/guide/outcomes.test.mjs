// Every outcome, by clicking: the card, the figures, the interpretations, the reasons and the sources.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { ready, walk } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { OUTCOMES } from "./outcomes.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const spaces = (text) => text.replaceAll(/\s+/g, " ");

for (const { outcome, badge, answers, fee, points, codes = [], reading } of OUTCOMES) {
  test(outcome, async () => {
    const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
    await ready(page);
    await walk(page, answers);
    const result = page.locator(".result");
    assert.equal(await result.getAttribute("data-outcome"), outcome);
    assert.equal(await result.locator(".badge").innerText(), badge);
    const text = spaces(await result.innerText());
    for (const expected of [fee, points, ...codes, reading].filter(Boolean)) {
      assert.ok(text.includes(expected), `"${expected}" is missing in: ${text}`);
    }
    assert.ok(text.includes("OSN11757-1980785390-57"), "the source");
    const decided = await page.evaluate(() => document.querySelector("kontakt-koll").result);
    assert.equal(decided.decisions.kontakttyp.outcome, outcome);
    assert.deepEqual(decided.missing, []);
    await accessible(page, outcome);
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}
