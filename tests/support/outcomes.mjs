// Answers that lead to every outcome of a rulebook, worked out from its compiled rules.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST, built } from "./server.mjs";

export const RULEBOOKS = ["vgr-rehab", "vgr-vardcentral", "halland-distanskontakt", "halland-medicinsk-service"];

/** The compiled rulebook. */
export async function compiled(id) {
  return JSON.parse(await readFile(join(DIST, built(`rulebooks/${id}.json`)), "utf8"));
}

/** Its latest edition. */
export async function edition(id) {
  return (await compiled(id)).editions.at(-1);
}

/** One complete case for each outcome of each decision: `{decision, outcome, facts}`. */
export function ways({ facts, decisions }) {
  const found = [];
  decisions.forEach((decision, at) => {
    decision.outcomes.forEach((outcome, position) => {
      for (const rule of decision.rules.filter((rule) => rule[1] === position)) {
        const answers = complete(facts, decisions, at, rule);
        if (!answers) continue;
        found.push({ decision: decision.id, outcome: outcome.id, facts: named(facts, answers) });
        return;
      }
      throw new Error(`no way to ${decision.id} ${outcome.id}`);
    });
  });
  return found;
}

/** A case that matches `rule`; for the earlier decisions that it names, every rule is tried. */
function complete(facts, decisions, at, rule) {
  const full = facts.map((fact) => (1 << fact.choices.length) - 1);
  const search = (masks, premises) => {
    const [first, ...rest] = premises;
    if (!first) return masks;
    const [input, allowed] = first;
    if (input < facts.length) {
      const next = [...masks];
      next[input] &= allowed;
      return next[input] ? search(next, rest) : undefined;
    }
    for (const earlier of decisions[input - facts.length].rules) {
      if (!(allowed & (1 << earlier[1]))) continue;
      const way = search(masks, [...earlier[2], ...rest]);
      if (way) return way;
    }
    return undefined;
  };
  const masks = search(full, rule[2]);
  return masks && masks.map((mask) => Math.log2(mask & -mask));
}

function named(facts, answers) {
  return Object.fromEntries(facts.map((fact, at) => [fact.id, fact.choices[answers[at]].id]));
}
