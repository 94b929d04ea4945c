// What the tests of the views share.

import assert from "node:assert/strict";
import { open } from "../support/browser.mjs";
import { answer, ready } from "../support/guide.mjs";

export const RULEBOOKS = ["vgr-rehab", "vgr-vardcentral", "halland-distanskontakt", "halland-medicinsk-service"];

/** A page with a view opened from the guide of `rulebook`, after `answers`. */
export async function openView(browser, server, rulebook, name, { answers = {}, ...options } = {}) {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`, options);
  await ready(page);
  if (rulebook !== "vgr-rehab") {
    await page.evaluate((id) => document.querySelector("kontakt-koll").setAttribute("rulebook", id), rulebook);
    await page.evaluate(() => document.querySelector("kontakt-koll").ready);
  }
  for (const [fact, choice] of Object.entries(answers)) await answer(page, fact, choice);
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".explore").waitFor();
  return page;
}

/** No sideways scrolling of the page: what is wider scrolls in a frame of its own. */
export async function fits(page, name) {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  assert.ok(scroll <= client, `${name}: ${scroll} px of content in ${client} px`);
}
