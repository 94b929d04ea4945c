// The public shapes: what scripts give, and what they get.

/** Answers by fact: the identifier of a choice, or a number where the fact is one. */
export type Facts = Readonly<Record<string, string | number>>;

/** What one decision comes to. */
export interface Decision {
  /** The outcome when it is settled. */
  readonly outcome: string | null;
  /** Its number, in `unit`; null when there is none or it is not settled. */
  readonly value: number | null;
  readonly unit?: string;
  /** Exactly the outcomes that the rest of the answers can lead to. */
  readonly possible: readonly string[];
  /** The rule that settled it, when it is one. */
  readonly rule: string | null;
  /** The answers (or earlier decisions) that settle it. */
  readonly because: readonly { readonly fact: string; readonly choice: string }[];
  readonly citations: readonly string[];
  readonly interpretations: readonly string[];
}

/** What some answers come to. */
export interface DecisionResult {
  readonly rulebook: string;
  readonly edition: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Exactly the unanswered facts that can still change a result, in asking order. */
  readonly missing: readonly string[];
}

/** Where the element stands; also its attribute `data-status`. */
export type Status = "loading" | "ready" | "expired" | "error";
