// Servers may not answer at all: what a user waits for says so within ten seconds.

import { Failure } from "./failure.js";

/** How long users wait without a word, in milliseconds. */
const PATIENCE = 8_000;

/** Calls `report` if `work` takes long; it may still succeed. */
export function reportIfSlow<T>(work: Promise<T>, report: () => void): Promise<T> {
  const timer = setTimeout(report, PATIENCE);
  return work.finally(() => clearTimeout(timer));
}

/** Resolves when `work` is done, or would have been reported as slow. */
export function doneOrSlow(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => reportIfSlow(work, resolve).then(() => resolve(), reject));
}

/** The failure to report then; `what` names in Swedish what does not come. */
export function slow(what: string): Failure {
  return new Failure("network", `${what} har inte kommit än: nätet är långsamt, eller så svarar inte servern`);
}
