// The parts of a compiled rulebook that the page reads itself. The wasm module has validated the rulebook, so its
// shape is certain.

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
