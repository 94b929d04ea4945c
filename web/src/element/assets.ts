// Where the files are that the element fetches: names with a hash, filled in by the build.
//
// The npm package has another file in the place of this one, which bundlers can read.

import type { RulebookInfo } from "./types.js";

/** The hash of each file's content, by the name it has without: `widget.js` is `files/widget.<hash>.js`. */
declare const KONTAKTKOLL_FILES: Readonly<Record<string, string>>;
declare const KONTAKTKOLL_RULEBOOKS: readonly RulebookInfo[];

const files = KONTAKTKOLL_FILES;

/** What is known of the rulebooks before any is fetched. */
export const rulebooks: readonly RulebookInfo[] = KONTAKTKOLL_RULEBOOKS;

/** The address of a file, such as `widget_bg.wasm` or `rulebooks/vgr-rehab.json`. */
export const assetUrl = (name: string): URL => new URL(`files/${name.replace(".", `.${files[name]}.`)}`, import.meta.url);

/** Imports a script. Browsers may remember a failed import, so each attempt has an address of its own. */
export function importScript(name: string, attempt: number): Promise<unknown> {
  const url = assetUrl(name);
  if (attempt > 0) url.search = `attempt=${attempt}`;
  return import(url.href);
}
