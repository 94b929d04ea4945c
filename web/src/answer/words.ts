// The answers in words, read from the compiled rulebook. It was proven when the widget started, so its
// shape can be relied on.

import type { Host } from "./host.js";

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

/** Whether a fact is a number of the patient's, such as the age: such never leave the widget. */
export function isNumber(fact: Fact): boolean {
  return fact.choices.some((choice) => choice.band !== undefined && choice.band !== null);
}

/** The edition that the answer is by. */
export function editionOf(host: Host): Edition | undefined {
  const name = host.result()?.edition;
  return (host.rulebook as Rulebook).editions.find((edition) => edition.edition === name);
}

export function documentsOf(host: Host): Edition["documents"] {
  return editionOf(host)?.documents ?? [];
}

/** "Hur skedde kontakten? Telefon", without the age. */
export function answersInWords(host: Host): string[] {
  const answers = host.answers();
  const asked = new Set([...Object.keys(answers), ...host.passed()]);
  const facts = editionOf(host)?.facts.filter((fact) => asked.has(fact.id) && !isNumber(fact)) ?? [];
  return facts.map((fact) => {
    const choice = fact.choices.find((known) => known.id === answers[fact.id]);
    return `${fact.question} ${choice?.label ?? "Vet inte"}`;
  });
}
