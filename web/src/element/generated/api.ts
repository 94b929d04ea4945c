// Written by `cargo xtask generate` from web/element.toml.

import type { DecisionResult, Facts, Options } from "../types.js";

/** The properties and methods that the element documents. */
export interface ElementApi {
  /** Resolves when the widget is on the screen; rejects with a `KontaktkollError` when it cannot be. */
  readonly ready: Promise<void>;
  /** The result of the answers so far; null before the widget is ready. */
  readonly result: DecisionResult | null;
  /** Forgets all answers. */
  reset(): void;
  /** Moves the focus to the question or the result; loads the widget first if necessary. */
  focus(): void;
  /** Decides `facts` by the rulebook of this element; the user's answers stay as they are. */
  decide(facts: Facts, options?: Options): Promise<DecisionResult>;
  /** Goes back from an open view to the questions; false if no view was open. */
  closeView(): boolean;
  /** Reads the day and the attributes again, as after midnight; the answers stay. */
  refresh(): void;
}
