// What pages and workers say to each other. Workers of older releases must understand it: add, never
// change.

import type { Summary } from "./version.js";

/** To a worker. Those that are answered come with a port. */
export type ToWorker =
  /** Answered with a `Told`. */
  | { readonly kontaktkoll: "version" }
  /** Fetch again what is missing in the storage. Answered when it is done or has failed. */
  | { readonly kontaktkoll: "repair" }
  /** Become the worker in use. */
  | { readonly kontaktkoll: "switch" };

/** What a worker tells of its version. */
export interface Told extends Summary {
  /** Whether all of it is stored. */
  readonly whole: boolean;
}

/** To pages. */
export type ToPage =
  /** A version could not be installed; the reason is a sentence in Swedish. */
  { readonly kontaktkoll: "failed"; readonly reason: string };

/** How long a worker has to answer, in milliseconds. */
const PATIENCE = 5_000;

/** Asks a worker; null when it does not answer. */
export function ask(worker: ServiceWorker, question: ToWorker, patience = PATIENCE): Promise<unknown> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const timer = setTimeout(() => resolve(null), patience);
    channel.port1.onmessage = (event: MessageEvent<unknown>) => {
      clearTimeout(timer);
      channel.port1.close();
      resolve(event.data);
    };
    worker.postMessage(question, [channel.port2]);
  });
}

/** Asks a worker for its version; null when it does not tell, or has none. */
export async function versionOf(worker: ServiceWorker): Promise<Told | null> {
  const answer = await ask(worker, { kontaktkoll: "version" });
  return typeof answer === "object" && answer !== null && "rulebooks" in answer ? (answer as Told) : null;
}
