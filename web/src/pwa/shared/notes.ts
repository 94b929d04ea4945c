// What is remembered about updates, for "Om appen": written by worker and pages, read by pages.
// Nothing else is: no answers, nothing about the user.

import { notesCache } from "./caches.js";
import type { Summary } from "./version.js";

/** The notes and what they hold. */
export interface Notes {
  /** When it was last seen that there is nothing newer, or something newer was installed. */
  checked: { readonly at: number };
  /** The last version that could not be had. */
  failed: { readonly at: number; readonly reason: string };
  /** The version that a page was last shown with. */
  used: Summary;
}

// Where storage is refused, this page's own memory has to do.
const memory = new Map<string, unknown>();

export async function note<K extends keyof Notes>(scope: string, kind: K, value: Notes[K] | null): Promise<void> {
  memory.set(kind, value);
  try {
    const cache = await caches.open(notesCache(scope));
    if (value === null) await cache.delete(address(scope, kind));
    else await cache.put(address(scope, kind), new Response(JSON.stringify(value)));
  } catch {
    // Storage is full or refused: the memory has it.
  }
}

export async function noted<K extends keyof Notes>(scope: string, kind: K): Promise<Notes[K] | null> {
  try {
    const found = await (await caches.open(notesCache(scope))).match(address(scope, kind));
    if (found) return (await found.json()) as Notes[K];
  } catch {
    // As above.
  }
  return (memory.get(kind) as Notes[K] | undefined) ?? null;
}

/** Caches are keyed by address; nothing is ever fetched from this one. */
function address(scope: string, kind: string): string {
  return new URL(`notes/${kind}`, scope).href;
}
