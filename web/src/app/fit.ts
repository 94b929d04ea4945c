// Answers from a link, held against the edition that is in force: what it does not have is named.

import { type Edition, type Fact, type Rulebook, isNumber } from "../answer/words.js";
import type { Shared } from "./fragment.js";

export interface Fitted {
  readonly answers: Record<string, string>;
  readonly passed: string[];
  /** Sentences about what could not be used. */
  readonly trouble: string[];
}

const LONGEST_NAME = 40;
const MOST_NAMED = 8;

/** The answers of `shared` that `edition` also has. */
export function fit(shared: Shared, rulebook: Rulebook, edition: Edition): Fitted {
  const made = rulebook.editions.find((known) => known.edition === shared.edition);
  const fitted: Fitted = { answers: {}, passed: [], trouble: [] };
  const name = edition.edition;
  for (const [id, choice] of shared.answers) {
    const fact = factOf(edition, id);
    const before = made && factOf(made, id);
    if (!fact) {
      fitted.trouble.push(`Frågan ${quoted(before?.question ?? id)} finns inte i utgåva ${name}.`);
    } else if (isNumber(fact)) {
      fitted.trouble.push(`Svaret på frågan ${quoted(fact.question)} följer inte med i länkar.`);
    } else if (choice === "") {
      fitted.passed.push(id);
    } else if (fact.choices.some((known) => known.id === choice)) {
      fitted.answers[id] = choice;
    } else {
      const label = before?.choices.find((known) => known.id === choice)?.label ?? choice;
      fitted.trouble.push(`Svaret ${quoted(label)} på frågan ${quoted(fact.question)} finns inte i utgåva ${name}.`);
    }
  }
  const more = fitted.trouble.length - MOST_NAMED;
  if (more > 0) fitted.trouble.splice(MOST_NAMED, more, `Och ${more} till.`);
  // A link that only names the rulebook has nothing that could be of another edition.
  if (shared.edition !== "" && shared.edition !== name) {
    fitted.trouble.unshift(`Länken gjordes med utgåva ${quoted(shared.edition)}. Svaret här följer utgåva ${name}, som gäller nu.`);
  }
  return fitted;
}

function factOf(edition: Edition, id: string): Fact | undefined {
  return edition.facts.find((fact) => fact.id === id);
}

/** What others wrote is repeated as text, and not at any length. */
function quoted(text: string): string {
  return `”${text.length > LONGEST_NAME * 3 ? `${text.slice(0, LONGEST_NAME)}…` : text}”`;
}
