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
  // Without a limit, the browser lets the year have six digits.
  field.max = "9999-12-31";
  field.value = today();
  const problem = document.createElement("p");
  problem.id = "datumfel";
  problem.className = "notice";
  problem.setAttribute("role", "alert");
  problem.hidden = true;
  document.querySelector("#val")!.after(problem);
  element.addEventListener("kontaktkoll-change", () => {
    // Nothing that the user is typing is replaced.
    if (!element.hasAttribute("date") && problem.hidden && document.activeElement !== field) field.value = today();
  });
  field.addEventListener("change", () => useDate(field, problem));
  // While the user is typing, most dates are wrong.
  field.addEventListener("blur", () => {
    if (!useDate(field, problem)) showProblem(field, problem);
  });
}

/** Passes the date on to the element; false if there is none in the field. */
function useDate(field: HTMLInputElement, problem: HTMLElement): boolean {
  if (!field.validity.badInput) field.value ||= today();
  if (!field.validity.valid) return false;
  problem.hidden = true;
  field.removeAttribute("aria-invalid");
  field.removeAttribute("aria-describedby");
  // Without the attribute, the element follows the day.
  if (field.value === today()) element.removeAttribute("date");
  else element.setAttribute("date", field.value);
  return true;
}

function showProblem(field: HTMLInputElement, problem: HTMLElement): void {
  const range = `mellan ${field.min} och ${field.max}`;
  const shown = element.getAttribute("date") ?? today();
  problem.textContent = `Datumet är inte färdigt, eller så finns det inte. Skriv en dag ${range}. Det som visas gäller fortfarande ${shown}.`;
  problem.hidden = false;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", problem.id);
}
