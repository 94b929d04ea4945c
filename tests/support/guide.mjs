// The guide as a user handles it.

import assert from "node:assert/strict";
import { until } from "./until.mjs";

/** Waits until the widget is on the screen. */
export async function ready(page) {
  await page.locator('kontakt-koll[data-status="ready"]').waitFor();
}

/** The fact on the screen, or null when the result is. */
export async function asked(page) {
  const shown = page.locator(".question, .result").first();
  await shown.waitFor();
  // In one reading: what is asked may be about to change.
  return shown.getAttribute("data-fact");
}

/** Waits until `fact` is what is asked; until the result is there, where it is null. */
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

/** Waits until the link in the address has been opened: its entry of the history is made after that. */
export const followed = (page) => page.waitForFunction(() => history.state !== null);

/** Waits until `fact` is not what is asked any more. */
export const changed = (page, fact) =>
  page.waitForFunction((before) => document.querySelector("kontakt-koll").shadowRoot.querySelector(".question")?.dataset.fact !== before, fact);

/** Answers the question on the screen, and waits until it is gone. */
export async function step(page, fact, choice) {
  await answer(page, fact, choice);
  await changed(page, fact);
}

/** Says "Vet inte" to all that is asked. */
export async function passAll(page) {
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) await step(page, fact, "vet-inte");
}

/** Answers all that is asked from `answers`; every answer must be asked for, and nothing else. */
export async function walk(page, answers) {
  const left = { ...answers };
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    assert.ok(fact in left, `${fact} is asked, but has no answer in the scenario`);
    await step(page, fact, left[fact]);
    delete left[fact];
  }
  assert.deepEqual(left, {}, "not asked");
}

/** What has the focus, inside the shadow root. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.querySelector("kontakt-koll").shadowRoot.activeElement;
    return element && { tag: element.localName, id: element.id, value: element.value, text: element.textContent.trim() };
  });
}

/** Waits until the focus is on an element of this kind: it comes after what it is on. */
export const focusOn = (page, tag, message) => until(async () => assert.equal((await focused(page))?.tag, tag, message));
