// The answers in words, from the compiled rulebook. The wasm module has validated the rulebook, so its
// shape is certain.

import type { WidgetContext } from "../element/widget_context.js";

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly band?: unknown;
}

export interface Fact {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly Choice[];
}

export interface Edition {
  readonly edition: string;
  readonly facts: readonly Fact[];
  readonly documents: readonly { readonly owner: string }[];
}

export interface Rulebook {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly Edition[];
}

/** Whether a fact is a number, such as the patient's age. Numbers never leave the widget. */
export function isNumber(fact: Fact): boolean {
  return fact.choices.some((choice) => choice.band !== undefined && choice.band !== null);
}

/** The edition that the answer follows. */
export function editionOf(context: WidgetContext): Edition | undefined {
  const name = context.result()?.edition;
  return (context.rulebook as Rulebook).editions.find((edition) => edition.edition === name);
}

export function documentsOf(context: WidgetContext): Edition["documents"] {
  return editionOf(context)?.documents ?? [];
}

/** Questions with their answers, without the age: "Hur skedde kontakten? Telefon". */
export function answersInWords(context: WidgetContext): string[] {
  const answers = context.answers();
  const asked = new Set([...Object.keys(answers), ...context.passed()]);
  const facts = editionOf(context)?.facts.filter((fact) => asked.has(fact.id) && !isNumber(fact)) ?? [];
  return facts.map((fact) => {
    const choice = fact.choices.find((known) => known.id === answers[fact.id]);
    return `${fact.question} ${choice?.label ?? "Vet inte"}`;
  });
}
