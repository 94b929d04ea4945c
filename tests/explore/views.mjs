// Shared by the tests of the views.

import assert from "node:assert/strict";
import { open } from "../support/browser.mjs";
import { answer, ready } from "../support/guide.mjs";
import { until } from "../support/until.mjs";

/** A page with a view opened from the guide of `rulebook`, after `answers`. */
export async function openView(browser, server, rulebook, name, { answers = {}, ...options } = {}) {
  const page = await open(browser, `${server.url}?rulebook=${rulebook}`, options);
  await ready(page);
  for (const [fact, choice] of Object.entries(answers)) await answer(page, fact, choice);
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".explore").waitFor();
  return page;
}

/** Waits until the tables have as many rows as they claim: the first rows may come before the rest. */
export function allRows(page) {
  return until(async () => {
    const status = await page.locator(".explore .status").innerText();
    assert.equal(await page.locator(".explore tbody tr").count(), Number(/^Visar (\d+)\s/.exec(status)[1]));
  });
}

