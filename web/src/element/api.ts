// The rules as functions, for scripts without an element on the page.

import { rulebooks as known } from "kontaktkoll-assets";
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
  return call(loadModule, rulebook, (module, book) => module.decide(book, facts, dayOf(options)));
}

/**
 * Which contacts are compensated by the quota of `rulebook`.
 *
 * @throws {KontaktkollError} as for `decide`; `view` where the rulebook has no quota
 */
export function quota(rulebook: string | CompiledRulebook, dates: QuotaDates, options?: Options): Promise<QuotaResult> {
  return call(loadExplore, rulebook, (module, book) => module.quota(book, dates?.contacts, dates?.visits ?? [], dayOf(options)));
}

/** The data of a built-in rulebook: its questions, choices and outcomes. */
export async function rulebook(id: string): Promise<CompiledRulebook> {
  return structuredClone(await rulebookById(id));
}

const dayOf = (options?: Options): string => String(options?.date ?? today());

async function call<M, T>(load: () => Promise<M>, rulebook: string | CompiledRulebook, work: (module: M, book: CompiledRulebook) => T): Promise<T> {
  try {
    // The module caches a rulebook by its object; the page may have changed its own since the last call.
    const book = typeof rulebook === "string" ? rulebookById(rulebook) : { ...rulebook };
    const [module, loaded] = await Promise.all([load(), book]);
    return work(module, loaded);
  } catch (thrown) {
    throw failureFrom(thrown);
  }
}
