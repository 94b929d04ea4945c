// Uses the guide as a user would.

import assert from "node:assert/strict";
import { until } from "./until.mjs";

/** Waits until the widget is on the screen. */
export async function ready(page) {
  await page.locator('kontakt-koll[data-status="ready"]').waitFor();
}

/** The fact that the screen asks for, or null if it shows the result. */
export async function asked(page) {
  const shown = page.locator(".question, .result").first();
  await shown.waitFor();
  // One call: the question may be about to change.
  return shown.getAttribute("data-fact");
}

/** Waits until the guide asks for `fact`, or shows the result if `fact` is null. */
export const asks = (page, fact, message) => until(async () => assert.equal(await asked(page), fact, message));

/** Answers the question on the screen: a choice, a number, or "vet-inte". */
export async function answer(page, fact, choice) {
  const question = page.locator(`.question[data-fact="${fact}"]`);
  await question.waitFor();
  if (choice === "vet-inte") {
    await question.getByRole("button", { name: "Vet inte" }).click();
    return;
  }
  const field = question.locator('input[type="text"]');
  if (await field.count()) await field.fill(String(choice));
  else await question.locator(`input[value="${choice}"]`).check();
  await question.getByRole("button", { name: "Nästa" }).click();
}

/** Waits until the link in the address has been opened, after which the history has an entry for it. */
export const followed = (page) => page.waitForFunction(() => history.state !== null);

/** Waits until the guide no longer asks for `fact`. */
export const changed = (page, fact) =>
  page.waitForFunction((before) => document.querySelector("kontakt-koll").shadowRoot.querySelector(".question")?.dataset.fact !== before, fact);

/** Answers the question on the screen, and waits for the next one. */
export async function step(page, fact, choice) {
  await answer(page, fact, choice);
  await changed(page, fact);
}

/** Answers every question with "Vet inte". */
export async function passAll(page) {
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) await step(page, fact, "vet-inte");
}

/** Answers every question from `answers`; fails unless exactly these facts are asked for. */
export async function walk(page, answers) {
  const left = { ...answers };
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    assert.ok(fact in left, `${fact} is asked, but has no answer in the scenario`);
    await step(page, fact, left[fact]);
    delete left[fact];
  }
  assert.deepEqual(left, {}, "not asked");
}

/** The focused element inside the shadow root. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.querySelector("kontakt-koll").shadowRoot.activeElement;
    return element && { tag: element.localName, id: element.id, value: element.value, text: element.textContent.trim() };
  });
}

/** Waits until an element of this kind has the focus, which may come later than the element itself. */
export const focusOn = (page, tag, message) => until(async () => assert.equal((await focused(page))?.tag, tag, message));
