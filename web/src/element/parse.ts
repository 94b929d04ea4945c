// Parses the text of a compiled rulebook.

import { Failure } from "./failure.js";
import type { CompiledRulebook } from "./types.js";

/** Makes the failure that says why a rulebook cannot be used. */
export type Refuse = (why: string, options?: ErrorOptions) => Failure;

const refuseBuiltIn: Refuse = (why, options) => new Failure("rulebook", `regelboken går inte att läsa: ${why}`, options);

/** Parses a rulebook; the wasm module validates it. */
export function parse(text: string, refuse = refuseBuiltIn): CompiledRulebook {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    const html = /^\s*</.test(text) ? "adressen leder till en webbsida (HTML)" : "filen är ingen JSON";
    throw refuse(`${html}; här ska det vara en regelbok som är kompilerad till JSON`, { cause });
  }
  if (typeof parsed !== "object" || parsed === null) throw refuse("filen är ingen regelbok");
  return parsed as CompiledRulebook;
}
