// Printing the answer: it fits on one page, and a cancelled dialog changes nothing.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { RULEBOOKS, edition, ways } from "../support/outcomes.mjs";
import { ready } from "../support/guide.mjs";
import { SHOTS, pages } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Presses "Skriv ut", and examines the page while the dialog is open. */
async function printed(page, name) {
  await page.evaluate(() => {
    window.printing = false;
    window.print = () => (window.printing = true);
  });
  await page.getByRole("button", { name: "Skriv ut", exact: true }).click();
  await page.waitForFunction(() => window.printing);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, path: join(SHOTS, `${name}.pdf`) });
  return pages(pdf);
}

for (const id of RULEBOOKS) {
  test(`${id}: every card is one page`, async () => {
    const rules = await edition(id);
    const page = await open(browser, `${server.url}?rulebook=${id}`, { colorScheme: "dark" });
    await ready(page);
    const long = [];
    for (const { decision, outcome, facts } of ways(rules).filter((way) => way.decision === rules.decisions[0].id)) {
      await page.locator("kontakt-koll").evaluate((element, facts) => element.start(facts), facts);
      await page.locator(`.result[data-outcome="${outcome}"]`).waitFor();
      const count = await printed(page, `print-${id}-${outcome}`);
      if (count > 1) long.push(`${decision} ${outcome}: ${count} pages`);
    }
    assert.deepEqual(long, []);
    await page.context().close();
  });
}

test("paper carries date, edition, citations and a notice; the page is as before afterwards", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  const [way] = ways(await edition("vgr-rehab")).filter(({ outcome }) => outcome === "M-T");
  await page.locator("kontakt-koll").evaluate((element, facts) => element.start(facts), way.facts);
  await page.locator(".result").waitFor();
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const notice = document.querySelector("kontakt-koll").shadowRoot.querySelector(".printed");
      window.seen = { notice: notice?.textContent, sheets: document.adoptedStyleSheets.length };
      dispatchEvent(new Event("afterprint")); // cancelled
    };
  });
  await page.getByRole("button", { name: "Skriv ut", exact: true }).click();
  await page.waitForFunction(() => window.seen);
  const seen = await page.evaluate(() => window.seen);
  assert.match(seen.notice, /Utskrivet \d{4}-\d\d-\d\d\. En utskrift kan bli inaktuell/);
  assert.equal(seen.sheets, 1);
  const after = await page.evaluate(() => [
    document.adoptedStyleSheets.length,
    document.querySelector("[data-kontaktkoll-print]"),
    document.querySelector("kontakt-koll").shadowRoot.querySelector(".printed"),
  ]);
  assert.deepEqual(after, [0, null, null]);
  assert.equal(await page.locator(".result").isVisible(), true);
});

test("a host page that is printed as a whole stays whole", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("h1").isVisible());
  assert.ok(await page.locator("footer p").first().isVisible());
});
