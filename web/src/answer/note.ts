// The answer as plain text that fits a record note: what is on the screen, and nothing of the patient.

import type { WidgetContext } from "../element/widget_context.js";
import { plain, wordsOf } from "./dom.js";

/** Line by line: outcome, figures, the card, and where it stands. */
export function note(context: WidgetContext): string {
  const result = context.stage.querySelector(".result");
  if (!result) return "";
  return [...answerLines(result), "", ...placeLines(context)].join("\n");
}

/** The outcome with its figures and its card. */
export function answerLines(result: Element): string[] {
  const lines = [headline(result)];
  for (const figure of result.querySelectorAll(".figures > div")) lines.push(fieldLine(figure));
  for (const group of result.querySelectorAll(".group:not(.sources)")) {
    const fields = [...group.querySelectorAll("dl > div")].map(fieldLine);
    const items = [...group.querySelectorAll(":scope > :is(ul, ol) > li")].map((item) => `- ${wordsOf(item)}`);
    if (fields.length + items.length > 0) lines.push(`${wordsOf(group.firstElementChild)}:`);
    lines.push(...fields, ...items);
  }
  for (const reading of result.querySelectorAll(".reading > p:first-of-type")) lines.push(`Tolkning: ${wordsOf(reading)}`);
  return lines;
}

/** "Kontakttyp: TB, Telefonkontakt som ersätter besök". */
function headline(result: Element): string {
  const words = (selector: string): string => wordsOf(result.querySelector(`#resultat ${selector}`));
  const parts = [words(".badge"), words(".name"), words(".open")].filter(Boolean);
  return `${words(".kind")}: ${parts.join(", ")}`;
}

function fieldLine(field: Element): string {
  return `${wordsOf(field.querySelector("dt"))}: ${wordsOf(field.querySelector("dd"))}`;
}

/** Rulebook, edition, day and documents. */
export function placeLines(context: WidgetContext): string[] {
  const words = (selector: string): string => wordsOf(context.stage.querySelector(selector));
  const documents = [...context.stage.querySelectorAll(".sources .document")].map((document) => `Källa: ${wordsOf(document)}`);
  const date = context.result()?.date ?? context.today;
  return [`Regelbok: ${plain(`${words("[part=title]")}, ${words("[part=title] + p")}`)}`, words("[part=edition]"), ...documents, `Kontaktkoll ${date}`];
}
