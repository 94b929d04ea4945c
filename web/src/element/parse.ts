// The text of a compiled rulebook, read as data.

import { Failure } from "./failure.js";
import type { CompiledRulebook } from "./types.js";

/** Parses a rulebook, of this site or the page's own; the widget proves it. */
export function parse(text: string, own: boolean): CompiledRulebook {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    const html = /^\s*</.test(text) ? "adressen leder till en webbsida (HTML)" : "filen är ingen JSON";
    throw refused(own, `${html}; här ska det vara en regelbok som är kompilerad till JSON`, { cause });
  }
  if (typeof parsed !== "object" || parsed === null) throw refused(own, "filen är ingen regelbok");
  return parsed as CompiledRulebook;
}

/** Says why a rulebook cannot be used. */
export function refused(own: boolean, why: string, options?: ErrorOptions): Failure {
  return new Failure(own ? "src" : "rulebook", `regelboken${own ? " i attributet src" : ""} går inte att läsa: ${why}`, options);
}
