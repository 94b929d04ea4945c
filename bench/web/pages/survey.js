// The same questions with SurveyJS: one a page, the outcome as its condition on the last.

import { Model } from "survey-core";
import "survey-core/survey-core.min.css";
import { renderSurvey } from "survey-js-ui";
import book from "./book.json";

const quoted = (fact, bits) => fact.choices.filter((_, choice) => bits & (1 << choice)).map(({ id }) => `'${id}'`);
const condition = (premises) =>
  premises.map(([fact, bits]) => `{${book.facts[fact].id}} anyof [${quoted(book.facts[fact], bits)}]`).join(" and ");

const survey = new Model({
  title: book.title,
  questionsOnPageMode: "questionPerPage",
  showQuestionNumbers: false,
  elements: book.facts.map(({ id, question, help, choices }) => ({
    type: "radiogroup",
    name: id,
    title: question,
    description: help,
    isRequired: true,
    choices: choices.map(({ id, label }) => ({ value: id, text: label })),
  })),
  completedHtmlOnCondition: book.rules.map(([outcome, premises]) => ({
    expression: condition(premises),
    html: `<h2>${book.outcomes[outcome].badge ?? ""} ${book.outcomes[outcome].title}</h2><p>${book.outcomes[outcome].summary ?? ""}</p>`,
  })),
});

renderSurvey(survey, document.querySelector("main"));
