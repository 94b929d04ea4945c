// Notes about updates, for "Om appen": written by worker and pages, read by pages. They contain no answers
// and nothing about the user.

import { notesCache } from "./caches.js";
import type { Summary } from "./version.js";

/** The notes and their content. */
export interface Notes {
  /** The last successful check, or the last installation. */
  checked: { readonly at: number };
  /** The last version that could not be installed. */
  failed: { readonly at: number; readonly reason: string };
  /** The version that the last page was of. */
  used: Summary;
}

// If storage is refused, notes last as long as the page.
const memory = new Map<string, unknown>();

/** Writes a note; null deletes it. */
export async function writeNote<K extends keyof Notes>(scope: string, kind: K, value: Notes[K] | null): Promise<void> {
  memory.set(kind, value);
  try {
    const cache = await caches.open(notesCache(scope));
    if (value === null) await cache.delete(address(scope, kind));
    else await cache.put(address(scope, kind), new Response(JSON.stringify(value)));
  } catch {
    // Storage is full or refused: `memory` has the note.
  }
}

/** Reads a note; null if there is none. */
export async function readNote<K extends keyof Notes>(scope: string, kind: K): Promise<Notes[K] | null> {
  try {
    const found = await (await caches.open(notesCache(scope))).match(address(scope, kind));
    if (found) return (await found.json()) as Notes[K];
  } catch {
    // Storage is refused.
  }
  return (memory.get(kind) as Notes[K] | undefined) ?? null;
}

/** Caches are keyed by address; nothing is ever fetched from these. */
function address(scope: string, kind: string): string {
  return new URL(`notes/${kind}`, scope).href;
}
