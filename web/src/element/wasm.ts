// The wasm module, loaded once for all elements of the page.

import { assetUrl, importScript } from "kontaktkoll-assets";
import { Failure } from "./failure.js";
import { fetchFile, onceItWorks } from "./files.js";
import type { DecisionResult, Facts, QuotaResult, View } from "./types.js";

/** What the host of a widget decides. */
export interface Config {
  /** The day of the contact, YYYY-MM-DD. */
  readonly date: string;
  readonly today: string;
  readonly headingLevel: number;
  readonly view: View;
}

/** The kinds of events, and their details. */
export type Listener = (type: "ready" | "shown" | "step" | "result", detail: object) => void;

/** A widget on the screen. */
export interface Widget {
  readonly status: "ready" | "expired";
  update(config: Config): void;
  reset(): void;
  focus(): void;
  start(facts: Facts, passed: string[]): void;
  passed(): string[];
  result(): DecisionResult | null;
  answers(): Record<string, string>;
  decide(facts: Facts, date: string): DecisionResult;
  /** Forgets everything. Afterwards only `revive` may be called. */
  park(): void;
  revive(rulebook: unknown, config: Config, listener: Listener): void;
}

/** What the module exports. */
export interface Module {
  readonly Widget: {
    mount(root: HTMLElement, rulebook: unknown, config: Config, listener: Listener): Widget;
  };
  decide(rulebook: unknown, facts: Facts, date: string): DecisionResult;
}

/** What the module of the views exports for scripts. */
export interface ExploreModule {
  quota(rulebook: unknown, contacts: readonly string[], visits: readonly string[], date: string): QuotaResult;
}

interface Glue {
  default(input: { module_or_path: Response | Promise<Response> }): Promise<unknown>;
}

/** The module, ready to use. */
export const loadModule: () => Promise<Module> = onceItWorks((attempt) => start<Module>("widget", "programmet", attempt));

/** What only some need: the views, and quotas. */
export const loadExplore: () => Promise<ExploreModule> = onceItWorks((attempt) => start<ExploreModule>("explore", "vyn", attempt));

/** Loads `<name>.js` and `<name>_bg.wasm` and starts the module; `what` names it for the reader. */
async function start<Exports>(name: string, what: string, attempt: number): Promise<Exports> {
  const binary = fetchFile(assetUrl(`${name}_bg.wasm`), what);
  // Its failure is met below, after the glue: until then nobody listens.
  binary.catch(() => undefined);
  let glue: Exports & Glue;
  try {
    glue = (await importScript(`${name}.js`, attempt)) as Exports & Glue;
  } catch (cause) {
    throw new Failure("network", `${what} gick inte att hämta`, { cause });
  }
  const response = await binary;
  try {
    await glue.default({ module_or_path: response });
  } catch (cause) {
    const why = "filen är skadad, eller så saknar sidans policy script-src 'wasm-unsafe-eval'";
    throw new Failure("wasm", `${what} gick inte att starta: ${why}`, { cause });
  }
  return glue;
}
