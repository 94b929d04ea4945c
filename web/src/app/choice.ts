// The chosen rulebook, and the contact's date.

import type { KontaktKoll } from "../element/element.js";
import { today } from "../element/today.js";
import { isListed } from "./listed.js";

const root = document.documentElement;
const requested = new URLSearchParams(location.search).get("rulebook");
export const element = document.querySelector<KontaktKoll>("kontakt-koll")!;

/** The rulebook that `start.ts` found, or if that does not exist, the one in the address. */
export const chosen = [root.dataset["rulebook"], requested].find(isListed);

if (chosen) {
  root.dataset["rulebook"] = chosen;
  element.setAttribute("rulebook", chosen);
} else {
  // Removed before it is defined, the element loads nothing.
  element.remove();
  addEventListener("hashchange", () => location.reload());
  if (root.dataset["rulebook"]) {
    delete root.dataset["rulebook"];
    const words = document.createElement("p");
    words.className = "notice";
    words.textContent = "Regelverket som länken gäller finns inte här. Välj ett av de här.";
    document.querySelector("nav")!.before(words);
  }
}

/** Stores the choice for the next visit. */
export function rememberChoice(): void {
  if (!chosen || requested !== chosen) return;
  try {
    localStorage.setItem("kontaktkoll-regelverk", chosen);
  } catch {
    // Storage is refused or full: the user chooses at each visit.
  }
}

/** Turns the page's plain field into one for the contact's date. */
export function setUpDateField(): void {
  const field = document.querySelector("input")!;
  // A date field is slow to create, so the page does not start with one.
  field.readOnly = false;
  field.type = "date";
  field.min = "2000-01-01";
  field.value = today();
  element.addEventListener("kontaktkoll-change", () => {
    if (!element.hasAttribute("date")) field.value = today();
  });
  field.addEventListener("change", () => {
    field.value ||= today();
    if (!field.validity.valid) return;
    // Without the attribute, the element follows the day.
    if (field.value === today()) element.removeAttribute("date");
    else element.setAttribute("date", field.value);
  });
}
