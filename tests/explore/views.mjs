// What the tests of the views share.

import { open } from "../support/browser.mjs";
import { answer, ready } from "../support/guide.mjs";

/** A page with a view opened from the guide of `rulebook`, after `answers`. */
export async function openView(browser, server, rulebook, name, { answers = {}, ...options } = {}) {
  const page = await open(browser, `${server.url}?rulebook=${rulebook}`, options);
  await ready(page);
  for (const [fact, choice] of Object.entries(answers)) await answer(page, fact, choice);
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".explore").waitFor();
  return page;
}

