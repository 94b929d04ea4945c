// Fetches files, with failures that say what is wrong.

import { Failure } from "./failure.js";
import { reportIfSlow } from "./patience.js";

/** Fetches a file; `what` names it in Swedish in messages. */
export async function fetchFile(url: URL, what: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new Failure("network", `${what} gick inte att hämta: ingen kontakt med servern, eller så tillåter den inte sidan att läsa filen`, { cause });
  }
  if (response.status === 404) throw new Failure("not-found", `${what} finns inte på servern`);
  if (!response.ok) throw new Failure("network", `${what} gick inte att hämta: servern svarade ${response.status}`);
  return response;
}

/** Runs `work` once for all callers; after a failure, or while a server does not answer, the next call tries again. */
export function onceItWorks<T>(work: (attempt: number) => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let attempt = 0;
  return () => {
    if (running) return running;
    const current = (running = work(attempt++));
    const forget = (): void => {
      if (running === current) running = undefined;
    };
    // A late success still counts, unless another try has begun.
    reportIfSlow(current, forget).then(() => (running ??= current), forget);
    return current;
  };
}
