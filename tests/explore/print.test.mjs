// The table and the map, printed on A4.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { RULEBOOKS } from "../support/outcomes.mjs";
import { pages } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { allRows, openView } from "./views.mjs";

/** A4 without margins of a centimetre, in CSS pixels. */
const PAPER = 718;
const MOST_PAGES = { "Hela tabellen": 12, Karta: 6 };

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

for (const rulebook of RULEBOOKS) {
  for (const name of Object.keys(MOST_PAGES)) {
    test(`${rulebook}, ${name}`, async () => {
      const page = await openView(browser, server, rulebook, name, { viewport: { width: PAPER, height: 1000 } });
      if (name === "Hela tabellen") await allRows(page);
      const count = pages(await page.pdf({ format: "A4", margin: { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" } }));
      assert.ok(count <= MOST_PAGES[name], `${count} pages`);
      await page.emulateMedia({ media: "print" });
      const wide = await page.locator(".explore").evaluate((root, paper) => {
        const all = [...root.querySelectorAll("table, td, th, svg, p, li")];
        return all.filter((one) => one.getBoundingClientRect().right > paper + 1).map((one) => one.outerHTML.slice(0, 80));
      }, PAPER);
      assert.deepEqual(wide, [], "wider than the paper");
      // Each line of the map's text version says where it leads.
      const ways = await page.locator(".key li li").evaluateAll((lines) => lines.map((line) => line.innerText.trim()));
      for (const way of ways.filter((way) => way.includes("→"))) assert.match(way, /→\s*\S/, way);
      if (name === "Karta") assert.ok(ways.some((way) => /→\s*steg \d+/.test(way)) || rulebook.endsWith("service"), ways.join("; "));
      assert.deepEqual(page.trouble, []);
      await page.context().close();
    });
  }
}
