// What the tools know of the widget that they serve.

import type { CompiledRulebook, DecisionResult, Facts, RulebookInfo, View } from "../element/types.js";
import type { Config } from "../element/wasm.js";

/** The answers that apply: the identifier of a choice for each fact. */
export type Answers = Readonly<Record<string, string>>;

/** What the loader fetches: it knows the addresses, and remembers what worked. */
export interface Files {
  /** The module of the views. */
  explore(): Promise<unknown>;
  /** A style sheet by its name. */
  styles(name: string): Promise<CSSStyleSheet>;
  /** What is known of the built-in rulebooks. */
  readonly rulebooks: readonly RulebookInfo[];
  /** One of them. */
  rulebook(id: string): Promise<CompiledRulebook>;
}

/** The widget, as its tools see it. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly files: Files;
  /** What the widget and the tools' own elements stand in. */
  readonly stage: HTMLElement;
  /** What the widget is mounted in. */
  readonly guide: HTMLElement;
  /** The compiled rulebook. */
  readonly rulebook: unknown;
  /** The day it is, YYYY-MM-DD. */
  readonly today: string;
  /** The view in the place of the questions. */
  view: { close(): void; renew(attribute: string): void } | undefined;
  config(): Config;
  result(): DecisionResult | null;
  answers(): Answers;
  /** The questions gone past without an answer. */
  passed(): readonly string[];
  /** Starts from these answers, and moves the focus to what is asked or answered then. */
  start(facts: Facts): void;
  focus(): void;
  /** The room kept for the first question is no longer needed. */
  settle(): void;
}

/** What `tools.js` exports. */
export interface Tools {
  /** What is on the screen may be another. */
  shown(host: Host): void;
  /** A button with `data-copy` or `data-do` was clicked. */
  act(host: Host, button: HTMLElement): void;
  /** Opens a view that the page asks for; settles when it, or why there is none, is on the screen. */
  open(host: Host, view: string): Promise<void>;
  /** Fetches a rulebook of the page's own. */
  own(url: URL): Promise<CompiledRulebook>;
  /** The views that it has. */
  views(rulebook: CompiledRulebook): readonly View[];
  /** A line that names the rulebook and where it was fetched from. */
  origin(rulebook: CompiledRulebook, url: URL): HTMLElement;
}
