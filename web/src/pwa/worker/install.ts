// Installs a version: all files, verified, or nothing.

import { isVersionCache, versionCache } from "../shared/caches.js";
import type { ToPage } from "../shared/messages.js";
import { writeNote } from "../shared/notes.js";
import type { ListedFile, Version } from "../shared/version.js";
import { Refusal, type Verified, download } from "./download.js";
import { response } from "./response.js";
import { worker } from "./scope.js";

/** How many files are fetched at a time. */
const PARALLEL = 6;
/** How long all downloads may take, in milliseconds; browsers stop an installation after five minutes. */
const DOWNLOAD_TIMEOUT = 240_000;

const scope = worker.registration.scope;

/** Two installations at a time would write the same cache. */
let running: Promise<void> | undefined;

/**
 * Fetches and verifies every file, and only then writes the version's cache. If the worker is killed before the
 * end, the browser discards it, the previous version stays in use, and the next attempt writes the cache again.
 */
export function install(version: Version): Promise<void> {
  running ??= installOnce(version).finally(() => (running = undefined));
  return running;
}

/** Whether every file of a version is stored. Stored files were verified and never change. */
export async function isWhole({ id, files }: Version): Promise<boolean> {
  try {
    const name = versionCache(scope, id);
    // `open` would create a missing cache.
    if (!(await caches.has(name))) return false;
    const stored = new Set((await (await caches.open(name)).keys()).map((request) => request.url));
    return files.every(([path]) => stored.has(new URL(path, scope).href));
  } catch {
    return false;
  }
}

/** Deletes the caches of other versions. */
export async function deleteOtherVersions(version: Version): Promise<void> {
  await deleteAllVersions(versionCache(scope, version.id));
}

/** Deletes the caches of all versions, except the cache `kept`. */
export async function deleteAllVersions(kept?: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isVersionCache(scope, name) && name !== kept).map((name) => caches.delete(name)));
}

async function installOnce(version: Version): Promise<void> {
  // A server that goes back to the previous version offers files that are stored and in use.
  if (await isWhole(version)) return;
  try {
    await store(versionCache(scope, version.id), await downloadAll(version.files));
    await writeNote(scope, "failed", null);
    await writeNote(scope, "checked", { at: Date.now() });
  } catch (failure) {
    const reason = failure instanceof Refusal ? failure.message : NOT_STORED;
    await caches.delete(versionCache(scope, version.id)).catch(() => undefined);
    await writeNote(scope, "failed", { at: Date.now(), reason });
    await tellPages({ kontaktkoll: "failed", reason });
    throw failure;
  }
}

const NOT_STORED = "Webbläsaren tillät inte att appen lagras.";

async function downloadAll(files: readonly ListedFile[]): Promise<Verified[]> {
  const waiting = files.values();
  const verified: Verified[] = [];
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), DOWNLOAD_TIMEOUT);
  const downloadNext = async (): Promise<void> => {
    for (const file of waiting) verified.push(await download(file, scope, abort.signal));
  };
  try {
    await Promise.all(Array.from({ length: PARALLEL }, downloadNext));
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
    // A killed attempt may have left a part of it.
    await caches.delete(name);
    const cache = await caches.open(name);
    for (const file of files) await cache.put(new URL(file.path, scope), response(file));
  } catch (cause) {
    const full = cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new Refusal(full ? "Lagringsutrymmet för webbläsaren är fullt." : NOT_STORED, { cause });
  }
}

async function tellPages(message: ToPage): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true, type: "window" })) client.postMessage(message);
}
