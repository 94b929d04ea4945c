// The public types of parameters and results.

import type { View } from "./generated/views.js";

/** Answers by fact: the identifier of a choice, or a number if the fact is numeric. */
export type Facts = Readonly<Record<string, string | number>>;

/** The state of one decision. */
export interface Decision {
  /** The outcome; null while several are possible. */
  readonly outcome: string | null;
  /** The outcome's number, in `unit`; null if it has none, or several are possible. */
  readonly value: number | null;
  readonly unit?: string;
  /** Exactly the outcomes that the remaining answers can lead to. */
  readonly possible: readonly string[];
  /** The rule that gave the outcome, if it was a single rule. */
  readonly rule: string | null;
  /** The answers (or earlier decisions) that give the outcome. */
  readonly because: readonly { readonly fact: string; readonly choice: string }[];
  readonly citations: readonly string[];
  readonly interpretations: readonly string[];
}

/** The result of some answers. */
export interface DecisionResult {
  readonly rulebook: string;
  readonly edition: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Exactly the unanswered facts that can still change a result, in asking order. */
  readonly missing: readonly string[];
}

/** The days that a quota is assessed for, YYYY-MM-DD, in any order. */
export interface QuotaDates {
  readonly contacts: readonly string[];
  readonly visits?: readonly string[];
}

/** One contact, assessed by the limits of the quota. */
export interface QuotaContact {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly compensated: boolean;
  /** The limits that were already reached. */
  readonly reasons: readonly string[];
}

/** Which contacts are compensated. */
export interface QuotaResult {
  /** In date order. */
  readonly contacts: readonly QuotaContact[];
  /** The first day after the last contact on which another contact would be compensated, without
   * further visits; null if there is none. */
  readonly next: string | null;
}

export interface Options {
  /** The day whose rules apply, YYYY-MM-DD; today in Sweden by default. */
  readonly date?: string;
}

export interface EditionInfo {
  readonly edition: string;
  /** First day in force; null when the source gives none. */
  readonly from: string | null;
  /** Last day in force; null until further notice. */
  readonly to: string | null;
}

export type { View };

/** What is known of a rulebook without fetching it. */
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

/** A compiled rulebook: plain data. `format` says what else it contains. */
export interface CompiledRulebook {
  readonly format: number;
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly audience: string;
  readonly editions: readonly Readonly<Record<string, unknown>>[];
}

/** The state of the element, also its attribute `data-status`. */
export type Status = "loading" | "ready" | "expired" | "error";
