// The addresses of the files that the element fetches. The build fills in the hashes in their names.
//
// The npm package replaces this file by a script that bundlers can follow (crates/xtask/src/npm.rs).

import type { RulebookInfo } from "./types.js";

/** The hash of each file by its plain name: `widget.js` is at `files/widget.<hash>.js`. */
declare const KONTAKTKOLL_FILES: Readonly<Record<string, string>>;
declare const KONTAKTKOLL_RULEBOOKS: readonly RulebookInfo[];

const files = KONTAKTKOLL_FILES;

/** The built-in rulebooks, as far as they are known without fetching them. */
export const rulebooks: readonly RulebookInfo[] = KONTAKTKOLL_RULEBOOKS;

/** The address of a file, such as `widget_bg.wasm` or `rulebooks/vgr-rehab.json`. */
export const assetUrl = (name: string): URL => new URL(`files/${name.replace(".", `.${files[name]}.`)}`, import.meta.url);

/** Imports a script. Browsers may remember a failed import, so each attempt has an address of its own. */
export function importScript(name: string, attempt: number): Promise<unknown> {
  const url = assetUrl(name);
  if (attempt > 0) url.search = `attempt=${attempt}`;
  return import(url.href);
}
