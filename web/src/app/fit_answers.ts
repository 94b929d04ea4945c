// Fits the answers of a link to the edition in force, and reports what that edition does not have.

import { type Edition, type Fact, type Rulebook, isNumber } from "./compiled_rulebook.js";
import type { Shared } from "./fragment.js";

export interface Fitted {
  readonly answers: Record<string, string>;
  readonly passed: string[];
  /** Sentences about what could not be used. */
  readonly problems: string[];
}

/** Longer texts of a link are shortened, in characters. */
const MAX_QUOTED = 40;
/** The number of problems that are reported one by one. */
const MAX_PROBLEMS = 8;

/** The answers of `shared` that `edition` also has. */
export function fitAnswers(shared: Shared, rulebook: Rulebook, edition: Edition): Fitted {
  const origin = rulebook.editions.find((known) => known.edition === shared.edition);
  const fitted: Fitted = { answers: {}, passed: [], problems: [] };
  const name = edition.edition;
  for (const [id, choice] of shared.answers) {
    const fact = factOf(edition, id);
    const before = origin && factOf(origin, id);
    if (!fact) {
      fitted.problems.push(`Frågan ${quoted(before?.question ?? id)} finns inte i utgåva ${name}.`);
    } else if (isNumber(fact)) {
      fitted.problems.push(`Svaret på frågan ${quoted(fact.question)} följer inte med i länkar.`);
    } else if (choice === "") {
      fitted.passed.push(id);
    } else if (fact.choices.some((known) => known.id === choice)) {
      fitted.answers[id] = choice;
    } else {
      const label = before?.choices.find((known) => known.id === choice)?.label ?? choice;
      fitted.problems.push(`Svaret ${quoted(label)} på frågan ${quoted(fact.question)} finns inte i utgåva ${name}.`);
    }
  }
  const more = fitted.problems.length - MAX_PROBLEMS;
  if (more > 0) fitted.problems.splice(MAX_PROBLEMS, more, `Och ${more} till.`);
  // A link that only names the rulebook has nothing that belongs to an edition.
  if (shared.edition !== "" && shared.edition !== name) {
    fitted.problems.unshift(`Länken gjordes med utgåva ${quoted(shared.edition)}. Svaret här följer utgåva ${name}, som gäller nu.`);
  }
  return fitted;
}

function factOf(edition: Edition, id: string): Fact | undefined {
  return edition.facts.find((fact) => fact.id === id);
}

/** Quotes a text of the link, shortened if it is long. */
function quoted(text: string): string {
  return `”${text.length > MAX_QUOTED * 3 ? `${text.slice(0, MAX_QUOTED)}…` : text}”`;
}
