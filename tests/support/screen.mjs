// Screenshots, and checks of what fits on the screen.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** The folder for screenshots and printouts, which people may look at. */
export const SHOTS = join(import.meta.dirname, "../output");
mkdirSync(SHOTS, { recursive: true });

/** Checks that the page does not scroll sideways; wide content scrolls inside its own element. */
export async function fits(page, name) {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  assert.ok(scroll <= client, `${name}: ${scroll} px of content in ${client} px`);
}

/** The number of pages of a PDF. */
export const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
