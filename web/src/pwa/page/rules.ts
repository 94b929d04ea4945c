// The rules in use on this page, and whether they have expired.

import { today } from "../../element/today.js";
import type { Edition, Rulebook, Summary } from "../shared/version.js";

const DAY = 86_400_000;
/** The user is warned after this many days without a check for new rules. */
export const STALE_DAYS = 30;

/** A rulebook with the edition in force today, or else the last one that was. */
export interface RulesInUse {
  readonly rulebook: Rulebook;
  readonly edition: Edition;
  readonly expired: boolean;
}

/** The rulebooks shown on this page; all of them if none is chosen. */
export function rulesInUse(version: Summary | null, day = today()): RulesInUse[] {
  const shown = shownRulebooks();
  const books = version?.rulebooks.filter((book) => shown.size === 0 || shown.has(book.id)) ?? [];
  return books.flatMap((rulebook) => {
    const edition = editionOn(rulebook, day);
    return edition ? [{ rulebook, edition, expired: edition.to !== null && edition.to < day }] : [];
  });
}

/** Whether rules on this page have expired. */
export function expired(version: Summary | null): boolean {
  return rulesInUse(version).some((rules) => rules.expired);
}

/** The edition in force on a day, or else the last one before it. */
export function editionOn({ editions }: Rulebook, day: string): Edition | undefined {
  const begun = editions.filter(({ from }) => from === null || from <= day);
  const byStart = begun.sort((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
  return byStart.filter(({ to }) => to === null || to >= day).at(-1) ?? byStart.at(-1);
}

/** Whole days since a moment. */
export function daysSince(moment: number, now = Date.now()): number {
  return Math.floor((now - moment) / DAY);
}

function shownRulebooks(): Set<string> {
  const elements = [...document.querySelectorAll("kontakt-koll[rulebook]")];
  return new Set(elements.map((element) => element.getAttribute("rulebook") ?? ""));
}
