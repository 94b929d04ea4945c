// The card of every outcome of every rulebook: on the screen, in the clipboard, accessible, narrow and dark.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { RULEBOOKS, edition, ways } from "../support/outcomes.mjs";
import { ready } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const spaces = (text) => text.replaceAll(/\s+/g, " ");

for (const id of RULEBOOKS) {
  const rules = await edition(id);
  const first = rules.decisions[0].id;
  test(`${id}: the card of every outcome`, async () => {
    const page = await open(browser, `${server.url}?rulebook=${id}`, { viewport: { width: 320, height: 640 }, permissions: ["clipboard-read", "clipboard-write"] });
    await ready(page);
    for (const { decision, outcome, facts } of ways(rules)) {
      const name = `${id} ${decision} ${outcome}`;
      await page.locator("kontakt-koll").evaluate((element, facts) => element.start(facts), facts);
      await page.waitForFunction(
        ([decision, outcome]) => document.querySelector("kontakt-koll").result?.decisions[decision].outcome === outcome,
        [decision, outcome],
      );
      const result = page.locator(".result");
      const decided = await page.locator("kontakt-koll").evaluate((element) => element.result);
      assert.equal(await result.getAttribute("data-outcome"), decided.decisions[first].outcome, name);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(scroll <= 320, `${name}: ${scroll} px wide`);

      // The message about the previous card may still show.
      await page.locator(".voice p").evaluate((voice) => (voice.textContent = ""));
      await page.getByRole("button", { name: "Kopiera allt", exact: true }).click();
      await page.locator(".voice p", { hasText: "Hela svaret är kopierat" }).waitFor();
      const note = await page.evaluate(() => navigator.clipboard.readText());
      const card = rules.decisions[0].outcomes.find((known) => known.id === decided.decisions[first].outcome);
      assert.ok(note.includes(card.badge || card.title), `${name}: ${note}`);
      for (const line of (card.lines ?? []).filter((line) => !line.given)) {
        for (const code of line.codes ?? []) assert.ok(note.includes(rules.codes[code].id), `${name}: ${note}`);
        if (line.text) assert.ok(spaces(note).includes(spaces(line.text)), `${name}: "${line.text}" is missing in ${note}`);
      }
      assert.ok(note.includes(`Utgåva ${rules.edition}`), note);
      assert.doesNotMatch(note, /Kopiera|Visa i texten/, note);
      if (decision === first) await accessible(page, name);
    }
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}
