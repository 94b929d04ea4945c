// What the peers' pages need of a compiled rulebook: questions, outcomes, and the rules of the first
// decision, which builds on facts alone.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "kontaktkoll/v1/files/rulebooks";

/** The compiled rulebook `id` in the built site. */
export function compiled(dist, id) {
  const folder = join(dist, FOLDER);
  const name = readdirSync(folder).find((file) => file.startsWith(`${id}.`) && file.endsWith(".json"));
  if (!name) throw new Error(`${id} is not in ${folder}`);
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** The ids of all rulebooks in the built site. */
export function ids(dist) {
  const files = readdirSync(join(dist, FOLDER)).filter((file) => file.endsWith(".json"));
  return files.map((file) => file.split(".")[0]).sort();
}

/** Questions, outcomes and rules of the first decision of the newest edition. */
export function checker(rulebook) {
  const edition = rulebook.editions.at(-1);
  const { outcomes, rules } = edition.decisions[0];
  return {
    title: rulebook.title,
    facts: edition.facts.map(({ id, question, help, choices }) => ({
      id,
      question,
      help,
      choices: choices.map(({ id, label, help }) => ({ id, label, help })),
    })),
    outcomes: outcomes.map(({ id, title, badge, summary }) => ({ id, title, badge, summary })),
    // Each rule: its outcome, and for the facts it asks for the bits of the choices allowed.
    rules: rules.map(([, outcome, premises]) => [outcome, premises]),
  };
}

/** Complete cases, the same in every run: for each fact the position of a choice. */
export function randomCases(facts, count) {
  let state = 0x6b6f6e74;
  const below = (limit) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return Array.from({ length: count }, () => facts.map((fact) => below(fact.choices.length)));
}
