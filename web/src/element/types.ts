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

/** What a quota is asked about: days, YYYY-MM-DD, in any order. */
export interface QuotaDates {
  readonly contacts: readonly string[];
  readonly visits?: readonly string[];
}

/** One contact, held against the limits of the quota. */
export interface QuotaContact {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly compensated: boolean;
  /** The limits that are reached already. */
  readonly reasons: readonly string[];
}

/** Which contacts are compensated. */
export interface QuotaResult {
  /** In date order. */
  readonly contacts: readonly QuotaContact[];
  /** The first day after the last contact on which one more would be compensated, given no further
   * visit; null when none would. */
  readonly next: string | null;
}

export interface Options {
  /** The day whose rules apply, YYYY-MM-DD; today in Sweden when it is left out. */
  readonly date?: string;
}

export interface EditionInfo {
  readonly edition: string;
  /** First day in force; null when the source gives none. */
  readonly from: string | null;
  /** Last day in force; null until further notice. */
  readonly to: string | null;
}

export type View = "guide" | "table" | "quota";

/** What is known of a rulebook before it is fetched. */
export interface RulebookInfo {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly audience: string;
  /** The earliest first. */
  readonly editions: readonly EditionInfo[];
  /** The values that the attribute `view` may have. */
  readonly views: readonly View[];
}

/** A compiled rulebook: plain data. Its content beyond this follows `format`. */
export interface CompiledRulebook {
  readonly format: number;
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly audience: string;
  readonly editions: readonly Readonly<Record<string, unknown>>[];
}

/** Where the element stands; also its attribute `data-status`. */
export type Status = "loading" | "ready" | "expired" | "error";
