// Compiled rulebooks, fetched as data; the widget proves them.

import { Failure } from "./failure.js";
import { beside, fetchFile } from "./files.js";

/** The address of a rulebook: of one's own (`src`), or one of those beside this script. */
export function rulebookUrl(id: string | null, src: string | null, base: string): URL {
  if (src !== null) {
    try {
      return new URL(src, base);
    } catch (cause) {
      throw new Failure("rulebook", `adressen ”${src}” till regelboken är inte giltig`, { cause });
    }
  }
  if (id === null || id === "") throw new Failure("rulebook", "attributet rulebook saknas: ange vilken regelbok som ska visas");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Failure("rulebook", `”${id}” är inte namnet på en regelbok`);
  return beside(`rulebooks/${id}.json`);
}

/** Fetches and parses a rulebook. */
export async function fetchRulebook(url: URL): Promise<unknown> {
  const response = await fetchFile(url, "regelboken");
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Failure("rulebook", "regelboken går inte att läsa: filen är ingen JSON", { cause });
  }
}
