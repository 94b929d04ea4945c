// The message that the user sees when something could not be loaded or started.

import type { Failure } from "./failure.js";

/** A message, and a button that tries again. */
export function failureBox(failure: Failure, retry: () => void, lead = "Kontaktkoll kunde inte starta."): HTMLElement {
  const root = warningBox(failure, lead);
  const button = document.createElement("button");
  button.type = "button";
  button.part = "button";
  button.textContent = "Försök igen";
  button.addEventListener("click", retry);

  root.append(button);
  return root;
}

/** A message about something that did not work, with `lead` before it. */
export function warningBox(failure: Failure, lead: string): HTMLElement {
  const root = document.createElement("div");
  root.className = "root trouble";
  root.lang = "sv";
  root.part = "root";
  const box = document.createElement("div");
  box.className = "notice";
  box.part = "warning";
  box.setAttribute("role", "alert");
  box.append(paragraph(lead, "lead"), paragraph(sentence(failure.message)));
  root.append(box);
  return root;
}

function paragraph(text: string, className = ""): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
