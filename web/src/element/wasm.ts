// The wasm module, loaded once for all elements of the page.

import { Failure } from "./failure.js";
import { beside, fetchFile, onceItWorks } from "./files.js";
import type { DecisionResult, Facts } from "./types.js";

/** What the host of a widget decides. */
export interface Config {
  /** The day of the contact, YYYY-MM-DD. */
  readonly date: string;
  readonly today: string;
  readonly headingLevel: number;
}

/** The kinds of events, and their details. */
export type Listener = (type: "ready" | "step" | "result", detail: object) => void;

/** A widget on the screen. */
export interface Widget {
  readonly status: "ready" | "expired";
  update(config: Config): void;
  reset(): void;
  focus(): void;
  result(): DecisionResult | null;
  decide(facts: Facts, date: string): DecisionResult;
  /** Afterwards the handle is dead. */
  destroy(): void;
}

/** What the module exports. */
export interface Module {
  readonly Widget: {
    mount(root: HTMLElement, rulebook: unknown, config: Config, listener: Listener): Widget;
  };
  decide(rulebook: unknown, facts: Facts, date: string): DecisionResult;
}

interface Glue extends Module {
  default(input: { module_or_path: Response | Promise<Response> }): Promise<unknown>;
}

/** The module, ready to use. */
export const loadModule: () => Promise<Module> = onceItWorks(async (attempt) => {
  const binary = fetchFile(beside("widget_bg.wasm"), "programmet");
  // Its failure is met below, after the glue: until then nobody listens.
  binary.catch(() => undefined);
  const glue = await importGlue(attempt);
  const response = await binary;
  try {
    await glue.default({ module_or_path: response });
  } catch (cause) {
    throw new Failure("wasm", "programmet gick inte att starta: webbläsaren eller sidan tillåter inte WebAssembly", { cause });
  }
  return glue;
});

/** Browsers may remember a failed import, so each attempt has an address of its own. */
async function importGlue(attempt: number): Promise<Glue> {
  const url = beside("widget.js");
  if (attempt > 0) url.searchParams.set("attempt", String(attempt));
  try {
    return (await import(url.href)) as Glue;
  } catch (cause) {
    throw new Failure("network", "programmet gick inte att hämta", { cause });
  }
}
