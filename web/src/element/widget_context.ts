// What the tools (copying, printing, views, …) know of the widget that they serve.

import type { RenderedTree } from "./rendered_tree.js";
import type { CompiledRulebook, Facts, RulebookInfo, View } from "./types.js";
import type { Config, ErrorReport } from "./wasm.js";

/** The answers that apply: the identifier of a choice for each fact. */
export type Answers = Readonly<Record<string, string>>;

/** Files that the loader fetches, which knows their addresses and remembers what it has. */
export interface Files {
  /** The module of the views. */
  explore(): Promise<unknown>;
  /** A style sheet by its name. */
  styles(name: string): Promise<CSSStyleSheet>;
  /** Adds a style sheet to the shadow root, as its document needs it. */
  addStyles(sheet: CSSStyleSheet): void;
  /** What is known of the built-in rulebooks without fetching them. */
  readonly rulebooks: readonly RulebookInfo[];
  /** A built-in rulebook. */
  rulebook(id: string): Promise<CompiledRulebook>;
}

/** A view that is shown in place of the questions. */
export interface ShownView {
  /** Removes the view, and shows the questions again. */
  close(): void;
  /** As `close`, and moves the focus to the questions. */
  leave(): void;
  /** Follows a change of an attribute, or of the day. */
  renew(attribute: string): void;
  /** Forgets what the user has typed. */
  forget(): void;
}

/** The widget, as its tools see it. */
export interface WidgetContext {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly files: Files;
  /** Contains the widget, and elements that the tools add. */
  readonly stage: HTMLElement;
  /** The element that the widget is mounted in. */
  readonly guide: HTMLElement;
  /** What the widget has rendered in `guide`. */
  readonly rendered: RenderedTree;
  /** The compiled rulebook. */
  readonly rulebook: unknown;
  /** Today in Sweden, YYYY-MM-DD. */
  readonly today: string;
  view: ShownView | undefined;
  /** What the user has typed in the quota view, as its module gives and takes it. Kept in memory only, until the user starts over. */
  typed: unknown;
  config(): Config;
  answers(): Answers;
  /** The answer as plain text for a record. */
  note(): string;
  errorReport(): ErrorReport | undefined;
  /** Starts from these answers, and moves the focus to the next question or the result. */
  start(facts: Facts): void;
  focus(): void;
  /** Reads the day and the attributes again; the answers stay. */
  refresh(): void;
  /** Gives up the space that is reserved for the first question. */
  releaseSpace(): void;
}

/** What `tools.js` exports. */
export interface Tools {
  /** To be called when the widget has rendered. */
  rendered(context: WidgetContext): void;
  /** To be called when a button with `data-copy` or `data-do` was clicked. */
  act(context: WidgetContext, button: HTMLElement): Promise<void>;
  /** Opens a view that the page asks for; resolves when the view, or why it cannot be shown, is on the screen. */
  openView(context: WidgetContext, view: string): Promise<void>;
  /** Fetches a rulebook of the host page (`src`). */
  fetchExternalRulebook(url: URL): Promise<CompiledRulebook>;
  /** The views that a rulebook has. */
  viewsOf(rulebook: CompiledRulebook): readonly View[];
  /** A line that names the rulebook and where it was fetched from. */
  originLine(rulebook: CompiledRulebook, url: URL): HTMLElement;
}
