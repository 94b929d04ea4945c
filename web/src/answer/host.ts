// What the tools of the answer know of the widget that they serve.

import type { DecisionResult } from "../element/types.js";

/** The answers that apply: the identifier of a choice for each fact. */
export type Answers = Readonly<Record<string, string>>;

/** The widget, as its tools see it. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** What the widget is mounted in. */
  readonly stage: HTMLElement;
  /** The compiled rulebook. */
  readonly rulebook: unknown;
  /** The day it is, YYYY-MM-DD. */
  readonly today: string;
  result(): DecisionResult | null;
  answers(): Answers;
  /** The questions gone past without an answer. */
  passed(): readonly string[];
}

/** What `answer.js` exports. */
export interface Tools {
  /** What is on the screen may be another. */
  shown(host: Host): void;
  /** A button with `data-copy` or `data-do` was clicked. */
  act(host: Host, button: HTMLElement): void;
}
