// The bundle `first.js`: the first question as the build has rendered it, until the widget is mounted.

export { prerenderedQuestion } from "./question.js";
export { recordInput } from "./replay.js";
