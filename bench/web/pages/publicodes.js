// The same checker with publicodes and Preact: the engine says what is missing.

import { h, render } from "preact";
import Engine from "publicodes";
import { publicodes, publicodesName, situation } from "../publicodes.mjs";
import book from "./book.json";

const engine = new Engine(publicodes(book), { logger: { log() {}, warn() {}, error() {} } });
const main = document.querySelector("main");
const answers = {};

function step() {
  engine.setSituation(answers);
  const { nodeValue, missingVariables } = engine.evaluate("resultat");
  const next = book.facts.find((fact) => publicodesName(fact) in missingVariables);
  render(next ? h(Question, { fact: next, key: next.id }) : h(Result, { outcome: nodeValue }), main);
}

function Question({ fact }) {
  const submit = (event) => {
    event.preventDefault();
    answers[publicodesName(fact)] = `'${new FormData(event.target).get("choice")}'`;
    step();
  };
  const options = fact.choices.map(({ id, label, help }) =>
    h("label", { key: id }, h("input", { type: "radio", name: "choice", value: id, required: true }), ` ${label}`, h("small", null, help)),
  );
  const choices = h("fieldset", null, h("legend", { tabIndex: -1 }, fact.question), h("p", null, fact.help), options);
  return h("form", { class: "question", onSubmit: submit }, choices, h("button", null, "Nästa"));
}

function Result({ outcome }) {
  const { title, badge, summary } = book.outcomes.find(({ id }) => id === outcome);
  return h("section", { class: "result" }, h("h2", null, `${badge ?? ""} ${title}`), h("p", null, summary));
}

step();

/** Decides complete cases: the outcomes, and the milliseconds it took. */
globalThis.benchmark = (cases) => {
  const situations = cases.map((choices) => situation(book.facts, choices));
  const started = performance.now();
  const outcomes = situations.map((given) => engine.setSituation(given).evaluate("resultat").nodeValue);
  return { outcomes, time: performance.now() - started };
};
