// A checker written by hand: the questions that can still change the outcome, one at a time, then the
// outcome. The rules are few enough to be gone through one by one.

import book from "./book.json";

const main = document.querySelector("main");
const answers = new Map();

/** The rules that the answers allow. */
const possible = () =>
  book.rules.filter(([, premises]) => premises.every(([fact, bits]) => !answers.has(fact) || bits & (1 << answers.get(fact))));

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function step() {
  const rules = possible();
  const open = new Set(rules.map(([outcome]) => outcome)).size > 1;
  const asked = new Set(rules.flatMap(([, premises]) => premises.map(([fact]) => fact)));
  const next = open ? book.facts.findIndex((_, fact) => asked.has(fact) && !answers.has(fact)) : -1;
  main.replaceChildren(next < 0 ? result(rules[0][0]) : question(next));
  main.querySelector("legend, h2").focus();
}

function question(fact) {
  const { question, help, choices } = book.facts[fact];
  const options = choices.map(({ label, help }, choice) =>
    element("label", {}, element("input", { type: "radio", name: "choice", value: choice, required: true }), ` ${label}`, element("small", {}, help ?? "")),
  );
  const form = element(
    "form",
    { className: "question" },
    element("fieldset", {}, element("legend", { tabIndex: -1 }, question), element("p", {}, help ?? ""), ...options),
    element("button", {}, "Nästa"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answers.set(fact, Number(new FormData(form).get("choice")));
    step();
  });
  return form;
}

function result(outcome) {
  const { title, badge, summary } = book.outcomes[outcome];
  const again = element("button", { onclick: () => (answers.clear(), step()) }, "Börja om");
  return element("section", { className: "result" }, element("h2", { tabIndex: -1 }, `${badge ?? ""} ${title}`), element("p", {}, summary ?? ""), again);
}

step();
