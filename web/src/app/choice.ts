// The rulebook that was chosen, and the contact's date.

import { today } from "../element/today.js";

const root = document.documentElement;
const asked = new URLSearchParams(location.search).get("rulebook");
export const element = document.querySelector<HTMLElement>("kontakt-koll")!;

const known = (id: string | null | undefined): boolean =>
  !!id && [...document.querySelectorAll("nav a")].some((link) => link.getAttribute("href") === `?rulebook=${id}`);

/** What `start.ts` found, unless it does not exist: then what the address asks for. */
export const chosen = [root.dataset["rulebook"], asked].find(known);

if (chosen) {
  root.dataset["rulebook"] = chosen;
  element.setAttribute("rulebook", chosen);
} else {
  // Before the element is defined: nothing of it is loaded where there is nothing to ask.
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

/** Remembers the choice, and nothing else. */
export function remember(): void {
  if (!chosen || asked !== chosen) return;
  try {
    localStorage.setItem("kontaktkoll-regelverk", chosen);
  } catch {
    // Storage is refused or full: then the user chooses each time.
  }
}

/** The field for the contact's date. */
export function dated(): void {
  const field = document.querySelector("input")!;
  // Such a field is slow to make: that is why the page does not have one from the start.
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
    // Today is left to the element: it knows when the day is over.
    if (field.value === today()) element.removeAttribute("date");
    else element.setAttribute("date", field.value);
  });
}
