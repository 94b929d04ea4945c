// Where the files are that the element fetches: names with a hash, filled in by the build.
//
// The npm package has another file in the place of this one, which bundlers can read.

import type { RulebookInfo } from "./types.js";

declare const KONTAKTKOLL_FILES: {
  readonly glue: string;
  readonly wasm: string;
  readonly styles: string;
  readonly rulebooks: Readonly<Record<string, string>>;
};
declare const KONTAKTKOLL_RULEBOOKS: readonly RulebookInfo[];

const files = KONTAKTKOLL_FILES;
const beside = (path: string): URL => new URL(path, import.meta.url);

/** What is known of the rulebooks before any is fetched. */
export const rulebooks: readonly RulebookInfo[] = KONTAKTKOLL_RULEBOOKS;

/** Imports the JavaScript of the widget. Browsers may remember a failed import, so each attempt has
 * an address of its own. */
export function importGlue(attempt: number): Promise<unknown> {
  const url = beside(files.glue);
  if (attempt > 0) url.search = `attempt=${attempt}`;
  return import(url.href);
}

export const wasmUrl = (): URL => beside(files.wasm);
export const stylesUrl = (): URL => beside(files.styles);

/** The address of a rulebook; none when there is no such rulebook. */
export function rulebookUrl(id: string): URL | undefined {
  const path = Object.hasOwn(files.rulebooks, id) ? files.rulebooks[id] : undefined;
  return path === undefined ? undefined : beside(path);
}
