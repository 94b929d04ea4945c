// What is seen: pictures kept beside the tests, and that nothing is wider than the window.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Where pictures and papers are put to be looked at. */
export const SHOTS = join(import.meta.dirname, "../output");
mkdirSync(SHOTS, { recursive: true });

/** No sideways scrolling of the page: what is wider scrolls in a frame of its own. */
export async function fits(page, name) {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  assert.ok(scroll <= client, `${name}: ${scroll} px of content in ${client} px`);
}

/** How many pages a PDF has. */
export const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
