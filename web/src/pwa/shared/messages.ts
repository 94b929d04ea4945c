// The messages between pages and workers. Workers of older releases must understand them: add messages,
// never change them.

import type { Summary } from "./version.js";

/** Messages to a worker. A message that is answered comes with a port. */
export type ToWorker =
  /** Answered with a `VersionReport`. */
  | { readonly kontaktkoll: "version" }
  /** Fetch the version again if its cache was deleted. Answered when that is done or has failed. */
  | { readonly kontaktkoll: "repair" }
  /** Become the active worker. */
  | { readonly kontaktkoll: "switch" };

/** A worker's report of its version. */
export interface VersionReport extends Summary {
  /** Whether every file of it is stored. */
  readonly whole: boolean;
}

/** Messages to pages. */
export type ToPage =
  /** A version could not be installed; the reason is a sentence in Swedish. */
  { readonly kontaktkoll: "failed"; readonly reason: string };

/** How long a worker may take to answer, in milliseconds. */
const ANSWER_TIMEOUT = 5_000;

/** Sends a message to a worker; resolves with its answer, or with null if there is none in time. */
export function ask(worker: ServiceWorker, question: ToWorker, timeout = ANSWER_TIMEOUT): Promise<unknown> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const timer = setTimeout(() => resolve(null), timeout);
    channel.port1.onmessage = (event: MessageEvent<unknown>) => {
      clearTimeout(timer);
      channel.port1.close();
      resolve(event.data);
    };
    worker.postMessage(question, [channel.port2]);
  });
}

/** Asks a worker for its version; null if it does not answer or has none. */
export async function versionOf(worker: ServiceWorker): Promise<VersionReport | null> {
  const answer = await ask(worker, { kontaktkoll: "version" });
  return typeof answer === "object" && answer !== null && "rulebooks" in answer ? (answer as VersionReport) : null;
}
