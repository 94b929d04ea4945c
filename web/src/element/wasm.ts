// The wasm module, loaded once for all elements of the page.

import { assetUrl, importScript } from "kontaktkoll-assets";
import { Failure } from "./failure.js";
import { fetchFile, onceItWorks } from "./files.js";
import type { DecisionResult, Facts, QuotaResult, View } from "./types.js";

/** What the element's attributes ask for. */
export interface Config {
  /** The day of the contact, YYYY-MM-DD. */
  readonly date: string;
  readonly today: string;
  readonly headingLevel: number;
  readonly view: View;
}

/**
 * The widget's events. `rendering` precedes every rendering, and `shown` follows it; `restart` says that all answers
 * are forgotten.
 */
export interface WidgetEvents {
  ready: object;
  rendering: object;
  shown: object;
  restart: object;
  step: { rulebook: string; fact: string };
  result: { rulebook: string; edition: string; outcome: string | null };
}

type TypeAndDetail = { [Type in keyof WidgetEvents]: [type: Type, detail: WidgetEvents[Type]] }[keyof WidgetEvents];
export type Listener = (...event: TypeAndDetail) => void;

/** A message to the content owner about an answer that seems wrong. */
export interface ErrorReport {
  readonly text: string;
  /** The part of the text that the user replaces. */
  readonly gap: string;
  /** Those who publish the documents. */
  readonly owners: readonly string[];
}

/** A mounted widget. */
export interface Widget {
  readonly status: "ready" | "expired";
  update(config: Config): void;
  reset(): void;
  focus(): void;
  start(facts: Facts, passed: string[]): void;
  passed(): string[];
  result(): DecisionResult | null;
  answers(): Record<string, string>;
  /** The answer as plain text for a record. */
  note(): string;
  errorReport(): ErrorReport | undefined;
  decide(facts: Facts, date: string): DecisionResult;
  /** Forgets everything. After this, only `revive` may be called. */
  park(): void;
  revive(rulebook: unknown, config: Config, listener: Listener): void;
}

/** The exports of the widget's module. */
export interface Module {
  readonly Widget: {
    mount(root: HTMLElement, rulebook: unknown, config: Config, listener: Listener): Widget;
  };
  decide(rulebook: unknown, facts: Facts, date: string): DecisionResult;
}

/** The exports of the views' module that scripts use. */
export interface ExploreModule {
  /** The day that a text means, YYYY-MM-DD. */
  readDay(text: string): string;
  quota(rulebook: unknown, contacts: readonly string[], visits: readonly string[], date: string): QuotaResult;
}

interface Glue {
  default(input: { module_or_path: Response | Promise<Response> }): Promise<unknown>;
}

/** The widget's module, initialized. */
export const loadModule: () => Promise<Module> = onceItWorks((attempt) => start<Module>("widget", "programmet", attempt));

/** The module with the views and quotas, which few users need, initialized. */
export const loadExplore: () => Promise<ExploreModule> = onceItWorks((attempt) => start<ExploreModule>("explore", "vyn", attempt));

/** Whether the page's policy allows modules: tried with the shortest there is. */
function allowsWasm(): boolean {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

/** Loads `<name>.js` and `<name>_bg.wasm`; `what` names the module in Swedish in messages. */
async function start<Exports>(name: string, what: string, attempt: number): Promise<Exports> {
  const binary = fetchFile(assetUrl(`${name}_bg.wasm`), what);
  // A failure is handled below, after the glue; until then it must not count as unhandled.
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
    const why = allowsWasm() ? "filen är skadad" : "sidans policy saknar script-src 'wasm-unsafe-eval'";
    throw new Failure("wasm", `${what} gick inte att starta: ${why}`, { cause });
  }
  return glue;
}
