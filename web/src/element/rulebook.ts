// The built-in rulebooks, fetched as data; the wasm module validates them.

import { builtIn } from "./config.js";
import { fetchFile, onceItWorks } from "./files.js";
import { parse } from "./parse.js";
import type { CompiledRulebook } from "./types.js";

const loaded = new Map<string, () => Promise<CompiledRulebook>>();

/** A built-in rulebook, fetched once. The object is shared: copy it before a page gets it. */
export function rulebookById(id: string): Promise<CompiledRulebook> {
  const url = builtIn(id);
  let load = loaded.get(id);
  if (!load) {
    load = onceItWorks(async () => parse(await (await fetchFile(url, "regelboken")).text()));
    loaded.set(id, load);
  }
  return load();
}

/** Makes the next call of `rulebookById` fetch it again. */
export function forgetRulebook(id: string): void {
  loaded.delete(id);
}
