// The rules as functions, for scripts without an element on the page.

import { rulebooks as known } from "kontaktkoll-assets";
import { dayOf } from "./day.js";
import { failureFrom } from "./failure.js";
import { rulebookById } from "./rulebook.js";
import { today } from "./today.js";
import type { CompiledRulebook, DecisionResult, Facts, Options, QuotaDates, QuotaResult, RulebookInfo } from "./types.js";
import { loadExplore, loadModule } from "./wasm.js";

/** The built-in rulebooks, as far as they are known without fetching them. */
export const rulebooks: readonly RulebookInfo[] = known;

/**
 * Decides `facts` by `rulebook`: the identifier of a built-in rulebook, or compiled data.
 *
 * @throws {KontaktkollError} with the code `rulebook`, `rulebook-format`, `date`, `edition`, `fact` or
 * `choice`, or a code of a failed download
 */
export function decide(rulebook: string | CompiledRulebook, facts: Facts, options?: Options): Promise<DecisionResult> {
  return call(loadModule, rulebook, options, (module, book, day) => module.decide(book, facts, day));
}

/**
 * Which contacts are compensated by the quota of `rulebook`.
 *
 * @throws {KontaktkollError} as for `decide`; `view` where the rulebook has no quota
 */
export function quota(rulebook: string | CompiledRulebook, dates: QuotaDates, options?: Options): Promise<QuotaResult> {
  return call(loadExplore, rulebook, options, (module, book, day) => module.quota(book, dates?.contacts, dates?.visits ?? [], day));
}

/** The data of a built-in rulebook: its questions, choices and outcomes. */
export async function rulebook(id: string): Promise<CompiledRulebook> {
  return structuredClone(await rulebookById(id));
}

type Work<M, T> = (module: M, book: CompiledRulebook, day: string) => T;

async function call<M, T>(load: () => Promise<M>, rulebook: string | CompiledRulebook, options: Options | undefined, work: Work<M, T>): Promise<T> {
  try {
    // The module caches a rulebook by its object; the page may have changed its own since the last call.
    const book = typeof rulebook === "string" ? rulebookById(rulebook) : { ...rulebook };
    return work(...(await Promise.all([load(), book, dayOf(String(options?.date ?? today()))])));
  } catch (thrown) {
    throw failureFrom(thrown);
  }
}
