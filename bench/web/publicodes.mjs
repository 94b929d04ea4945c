// A decision table in publicodes: facts with possibilities, and the outcome as variations.

const name = (fact) => fact.id.replaceAll("-", " ");

/** The rules as a publicodes source, as an object. */
export function publicodes({ facts, outcomes, rules }) {
  const source = {};
  for (const fact of facts) {
    source[name(fact)] = {
      question: fact.question,
      "une possibilité": fact.choices.map((choice) => `'${choice.id}'`),
      // Without a value of its own, an unanswered question is missing.
    };
  }
  const condition = ([fact, bits]) => {
    const allowed = facts[fact].choices.filter((_, choice) => bits & (1 << choice));
    const any = allowed.map((choice) => `${name(facts[fact])} = '${choice.id}'`);
    return any.length === 1 ? any[0] : { "une de ces conditions": any };
  };
  const variations = rules.map(([outcome, premises]) => ({
    si: { "toutes ces conditions": premises.map(condition) },
    alors: `'${outcomes[outcome].id}'`,
  }));
  source.resultat = { variations: [...variations, { sinon: "'ingen'" }] };
  return source;
}

/** The situation of a complete case. */
export function situation(facts, choices) {
  return Object.fromEntries(facts.map((fact, at) => [name(fact), `'${fact.choices[choices[at]].id}'`]));
}

export { name as publicodesName };
