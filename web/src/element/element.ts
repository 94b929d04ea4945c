// <kontakt-koll>: a thin class over the widget.
//
// What the host page put inside the element is the fallback: it shows until the widget is ready, and
// when it cannot start. Each start mounts in a new <div>, because Yew leaves its listeners behind.

import { ATTRIBUTES, RELOADING, configOf } from "./config.js";
import { Deferred } from "./deferred.js";
import { dispatch } from "./events.js";
import { type Failure, failureFrom } from "./failure.js";
import { fetchRulebook, rulebookUrl } from "./rulebook.js";
import { loadStyles } from "./styles.js";
import { trouble } from "./trouble.js";
import type { DecisionResult, Facts, Status } from "./types.js";
import { type Widget, loadModule } from "./wasm.js";

export class KontaktKoll extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #fallback = document.createElement("slot");
  /** What stands beside the fallback, or in its place. */
  #stage: HTMLElement | undefined;
  #widget: Widget | undefined;
  #ready = new Deferred();
  /** Counts the starts, so that one that is overtaken does nothing more. */
  #start = 0;

  constructor() {
    super();
    this.#root.append(this.#fallback);
  }

  /** Settles when the widget is on the screen, or cannot be. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** What the answers so far come to; null before the widget is ready. */
  get result(): DecisionResult | null {
    return this.#widget?.result() ?? null;
  }

  /** Forgets all answers. */
  reset(): void {
    this.#widget?.reset();
  }

  /** Moves the focus to the question, or to the result. */
  override focus(options?: FocusOptions): void {
    if (this.#widget) this.#widget.focus();
    else super.focus(options);
  }

  /** What `facts` come to, by the rulebook of this element; the user's answers stay as they are. */
  async decide(facts: Facts, options: { date?: string } = {}): Promise<DecisionResult> {
    await this.ready;
    if (!this.#widget) throw new Error("kontakt-koll is not in a document");
    return this.#widget.decide(facts, options.date ?? configOf(this).date);
  }

  connectedCallback(): void {
    if (!this.#widget) this.#begin();
  }

  /** A page that moves the element takes it out and puts it back in: wait and see. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    if (RELOADING.includes(name) || !this.#widget) {
      this.#end();
      this.#begin();
      return;
    }
    try {
      this.#widget.update(configOf(this));
      this.#status(this.#widget.status);
    } catch (thrown) {
      this.#end();
      this.#fail(failureFrom(thrown));
    }
  }

  #begin(): void {
    const start = ++this.#start;
    if (this.#ready.settled) this.#ready = new Deferred();
    this.#load(start).catch((thrown: unknown) => {
      if (start === this.#start) this.#fail(failureFrom(thrown));
    });
  }

  async #load(start: number): Promise<void> {
    this.#status("loading");
    const url = rulebookUrl(this.getAttribute("rulebook"), this.getAttribute("src"), this.baseURI);
    const [module, styles, rulebook] = await Promise.all([loadModule(), loadStyles(), fetchRulebook(url)]);
    if (start !== this.#start || !this.isConnected) return;
    this.#root.adoptedStyleSheets = [styles];
    const stage = document.createElement("div");
    await new Promise<void>((shown) => {
      this.#widget = module.Widget.mount(stage, rulebook, configOf(this), (type, detail) => {
        if (type === "ready") shown();
        else dispatch(this, type, detail);
      });
    });
    if (start !== this.#start || !this.#widget) return;
    this.#show(stage);
    this.#fallback.remove();
    this.#status(this.#widget.status);
    this.#ready.resolve();
    dispatch(this, "ready", { rulebook: this.getAttribute("rulebook") });
  }

  /** Takes the widget away and puts the fallback back. */
  #end(): void {
    this.#start++;
    this.#widget?.destroy();
    this.#widget = undefined;
    this.#show(undefined);
    this.#root.prepend(this.#fallback);
  }

  #fail(failure: Failure): void {
    console.error(`kontakt-koll: ${failure.message}`, failure.cause ?? "");
    this.#status("error");
    this.#show(trouble(failure, () => this.#retry()));
    // The style sheet may be what is missing; then the message stands unstyled.
    loadStyles().then((styles) => (this.#root.adoptedStyleSheets = [styles]), () => undefined);
    this.#ready.reject(failure);
    dispatch(this, "error", { code: failure.code, message: failure.message });
  }

  #retry(): void {
    this.#end();
    this.#begin();
    this.ready.then(
      () => this.focus(),
      () => this.#root.querySelector("button")?.focus(),
    );
  }

  #show(stage: HTMLElement | undefined): void {
    this.#stage?.remove();
    this.#stage = stage;
    if (stage) this.#root.append(stage);
  }

  #status(status: Status): void {
    this.dataset["status"] = status;
  }
}
