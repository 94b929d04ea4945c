// The first question, while the program that asks it is on its way.

export { question } from "./question.js";
export { take } from "./take.js";
