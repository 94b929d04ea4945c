// Installing a version: all of it, verified, or nothing.

import { holdsVersion, versionCache } from "../shared/caches.js";
import type { ToPage } from "../shared/messages.js";
import { note } from "../shared/notes.js";
import type { ListedFile, Version } from "../shared/version.js";
import { Refusal, type Verified, download } from "./download.js";
import { response } from "./response.js";
import { worker } from "./scope.js";

/** How many files are fetched at a time. */
const LANES = 6;
/** How long all of them may take, in milliseconds; a browser gives up after five minutes. */
const PATIENCE = 240_000;

const scope = worker.registration.scope;

/** Two at a time would be in each other's way. */
let running: Promise<void> | undefined;

/**
 * Fetches and verifies every file, and only then writes the version's cache. Killed before the end,
 * the worker is not installed: the browser throws it away, the version before stays in use, and the
 * next try writes the cache anew.
 */
export function install(version: Version): Promise<void> {
  running ??= attempt(version).finally(() => (running = undefined));
  return running;
}

/** Whether every file of a version is stored. What is stored was verified, and nothing changes it. */
export async function isWhole({ id, files }: Version): Promise<boolean> {
  try {
    const name = versionCache(scope, id);
    // `open` would make an empty cache where there is none.
    if (!(await caches.has(name))) return false;
    const stored = new Set((await (await caches.open(name)).keys()).map((request) => request.url));
    return files.every(([path]) => stored.has(new URL(path, scope).href));
  } catch {
    return false;
  }
}

/** Throws away the versions before. Only a worker whose own version is whole becomes active. */
export async function clean(version: Version): Promise<void> {
  await cleanAll(versionCache(scope, version.id));
}

/** Throws away every version but one. */
export async function cleanAll(but?: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => holdsVersion(scope, name) && name !== but).map((name) => caches.delete(name)));
}

async function attempt(version: Version): Promise<void> {
  // A server that goes back to the version before offers what is stored and in use: leave it alone.
  if (await isWhole(version)) return;
  try {
    await store(versionCache(scope, version.id), await downloadAll(version.files));
    await note(scope, "failed", null);
    await note(scope, "checked", { at: Date.now() });
  } catch (failure) {
    const reason = failure instanceof Refusal ? failure.message : NOT_STORED;
    await caches.delete(versionCache(scope, version.id)).catch(() => undefined);
    await note(scope, "failed", { at: Date.now(), reason });
    await tell({ kontaktkoll: "failed", reason });
    throw failure;
  }
}

const NOT_STORED = "Webbläsaren tillät inte att appen lagras.";

async function downloadAll(files: readonly ListedFile[]): Promise<Verified[]> {
  const waiting = files.values();
  const verified: Verified[] = [];
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  const lane = async (): Promise<void> => {
    for (const file of waiting) verified.push(await download(file, scope, abort.signal));
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (failure) {
    abort.abort();
    throw failure;
  } finally {
    clearTimeout(timer);
  }
  return verified;
}

async function store(name: string, files: readonly Verified[]): Promise<void> {
  try {
    // What a killed attempt left.
    await caches.delete(name);
    const cache = await caches.open(name);
    for (const file of files) await cache.put(new URL(file.path, scope), response(file));
  } catch (cause) {
    const full = cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new Refusal(full ? "Lagringsutrymmet för webbläsaren är fullt." : NOT_STORED, { cause });
  }
}

async function tell(message: ToPage): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true, type: "window" })) client.postMessage(message);
}
