// Downloads files of a version and verifies them.

import type { ListedFile } from "../shared/version.js";

/** Why a version cannot be installed: a sentence in Swedish, for "Om appen". */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A file with the listed SHA-256. */
export interface Verified {
  readonly path: string;
  readonly bytes: ArrayBuffer;
  /** The headers that the server sent. */
  readonly headers: Headers;
}

/**
 * Fetches a file past every HTTP cache and checks its SHA-256. Refuses anything else: an error, a login page,
 * half a file, a file of another version.
 */
export async function download([path, size, sha256]: ListedFile, scope: string, signal?: AbortSignal): Promise<Verified> {
  const { response, bytes } = await get(path, scope, signal);
  if ((await hex(bytes)) !== sha256) throw new Refusal(`${describeMismatch(response, bytes, path, size)}.`);
  return { path, bytes, headers: response.headers };
}

async function get(path: string, scope: string, signal?: AbortSignal): Promise<{ response: Response; bytes: ArrayBuffer }> {
  let response: Response;
  try {
    response = await fetch(new URL(path, scope), { cache: "no-store", credentials: "same-origin", ...(signal && { signal }) });
  } catch (cause) {
    throw new Refusal(`Filen ${path} gick inte att hämta: ingen kontakt med servern.`, { cause });
  }
  if (!response.ok) throw new Refusal(`Filen ${path} gick inte att hämta: servern svarade ${response.status}.`);
  try {
    return { response, bytes: await response.arrayBuffer() };
  } catch (cause) {
    throw new Refusal(`Filen ${path} kom inte fram hel: överföringen bröts.`, { cause });
  }
}

function describeMismatch(response: Response, bytes: ArrayBuffer, path: string, size: number): string {
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (response.redirected || (isPage && !path.endsWith(".html"))) {
    return `Servern skickade en annan sida i stället för filen ${path}, kanske en inloggning`;
  }
  if (bytes.byteLength < size) return `Filen ${path} kom inte fram hel: ${bytes.byteLength} av ${size} byte`;
  return `Filen ${path} på servern hör inte till den nya versionen`;
}

async function hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
