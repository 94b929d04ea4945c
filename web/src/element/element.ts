// <kontakt-koll>: a thin class over the widget.
//
// What the host page put inside the element is the fallback: it shows until the first question does, and
// when the widget cannot start. Nothing is fetched until the element comes near the viewport.

import type { Host, Tools } from "../answer/host.js";
import { ATTRIBUTES, GUIDE, RELOADING, type Source, configOf, sourceOf, viewOf, viewsOf } from "./config.js";
import { rulebooks } from "kontaktkoll-assets";
import { Deferred } from "./deferred.js";
import { type Give, early } from "./early.js";
import { dispatch } from "./events.js";
import { Failure, failureFrom } from "./failure.js";
import { frameOf } from "./frame.js";
import { Near } from "./near.js";
import { type Mounted, mount, park } from "./pool.js";
import { forgetRulebook, rulebookById } from "./rulebook.js";
import { keep, spaceSheet, styles } from "./styles.js";
import { trouble } from "./trouble.js";
import type { CompiledRulebook, DecisionResult, Facts, Options, Status } from "./types.js";
import { attend, loadTools, toolsOf } from "./tools.js";
import { type Config, type Widget, loadExplore, loadModule } from "./wasm.js";

// Servers that render pages import this module too, and have no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class KontaktKoll extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  readonly #root: ShadowRoot;
  readonly #fallback = document.createElement("slot");
  /** Keeps room for the first question while it loads, and until the user has gone on from it. */
  readonly #space = document.createElement("div");
  readonly #inside: HTMLElement;
  readonly #near = new Near();
  /** What stands beside the fallback, or in its place. */
  #stage: HTMLElement | undefined;
  #mounted: Mounted | undefined;
  #host: Host | undefined;
  /** Takes what the user has done in the first question that the build has written. */
  #taking: (() => Give) | undefined;
  /** What was done there when the widget could not start, for the next try. */
  #given: Give | undefined;
  readonly #ready = new Deferred();
  /** Counts the starts, so that one that is overtaken does nothing more. */
  #start = 0;
  /** For the app's own page: called when answers can be given and nothing is on the screen yet. */
  declare begin?: () => void;

  constructor() {
    super();
    const { root, inside } = frameOf(this);
    this.#root = root;
    this.#inside = inside;
    this.#space.className = "space";
    this.#space.append(document.createElement("div"));
    this.#stage = inside.firstElementChild as HTMLElement | null ?? undefined;
    if (this.#stage) keep("widget.css", root.adoptedStyleSheets[0]!);
    else inside.append(this.#fallback);
    root.adoptedStyleSheets.push(spaceSheet());
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

  /** Moves the focus to the question, or to the result; loads the widget if it is not there yet. */
  override focus(): void {
    this.#near.now();
    this.ready.then(() => this.#widget?.focus(), () => undefined);
  }

  /** What `facts` come to, by the rulebook of this element; the user's answers stay as they are. */
  async decide(facts: Facts, options?: Options): Promise<DecisionResult> {
    if (!this.isConnected) throw new Failure("not-connected", "elementet finns inte i något dokument");
    this.#near.now();
    await this.ready;
    try {
      const date = String(options?.date ?? configOf(this).date);
      if (this.#widget) return this.#widget.decide(facts, date);
    } catch (thrown) {
      throw failureFrom(thrown);
    }
    throw new Failure("not-connected", "elementet finns inte i något dokument");
  }

  connectedCallback(): void {
    if (!this.#widget) this.#begin();
  }

  /** Where the page moves the element with `moveBefore`, nothing has to happen. */
  connectedMoveCallback(): void {}

  /** A page that moves the element takes it out and puts it back in: wait and see. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // An element that is being made hears of its attributes before it begins.
    if (before === after || !this.#start) return;
    // What is asked for outside the document counts when the element is put back.
    if (!this.isConnected || RELOADING.includes(name) || !this.#widget) {
      this.#end();
      if (this.isConnected) this.#begin();
      return;
    }
    try {
      this.#host?.view?.renew(name);
      this.#widget.update(this.#config());
      this.#status(this.#widget.status);
    } catch (thrown) {
      this.#end();
      this.#fail(failureFrom(thrown));
      return;
    }
    void this.#view();
  }

  get #widget(): Widget | undefined {
    return this.#mounted?.widget;
  }

  #begin(): void {
    const start = ++this.#start;
    this.#ready.renew();
    this.#load(start).catch((thrown: unknown) => {
      if (start === this.#start) this.#fail(failureFrom(thrown));
    });
  }

  async #load(start: number): Promise<void> {
    this.#status("loading");
    // First, so that an editor sees what is wrong without scrolling there.
    const source = sourceOf(this);
    this.#config();
    this.#inside.before(this.#space);
    this.#space.hidden = false;
    await this.#near.wait(this);
    if (start !== this.#start) return;
    const first = this.#first(source).catch(() => undefined);
    const [module, sheet, rulebook] = await Promise.all([loadModule(), styles("widget.css"), this.#rulebook(source)]);
    const tools = source.own ? await loadTools() : undefined;
    if (this.#stage) await first;
    if (start !== this.#start || !this.isConnected) return;
    const stage = document.createElement("div");
    if (tools) {
      viewOf(this, tools.views(rulebook));
      stage.append(tools.origin(rulebook, source.url));
    }
    await new Promise<void>((shown) => {
      this.#mounted = mount(module, rulebook, this.#config(), (type, detail) => {
        // Later: the widget is in the middle of its step, and the page may ask it anything.
        if (type === "ready") shown();
        else if (type === "shown") queueMicrotask(() => this.#shown());
        else queueMicrotask(() => this.#tell(type, detail));
      });
      stage.append(this.#mounted.root);
      attend((this.#host = this.#hostOf(stage, this.#mounted.root, rulebook)));
    });
    if (start !== this.#start || !this.#widget) return;
    // What is fetched now is what the user may want next; without it, the questions do.
    if (this.getAttribute("view")) await loadTools().catch(() => undefined);
    if (start !== this.#start) return;
    const give = this.#given ?? this.#taking?.();
    this.begin?.();
    this.#put(stage, sheet);
    give?.(stage);
    this.#given = this.#taking = undefined;
    await this.#view();
    if (start !== this.#start || !this.#widget) return;
    this.#status(this.#widget.status);
    this.#ready.resolve();
    dispatch(this, "ready", { rulebook: rulebook.id });
  }

  /** Shows the first question as the build has written it; not where it may be another. */
  async #first(source: Source): Promise<void> {
    const [start, shown] = [this.#start, this.#stage];
    const config = this.#config();
    if (source.own || this.#given || config.view !== GUIDE || config.date !== config.today || this.dataset["first"]) return;
    const [first, written, sheet] = await early(shown && document);
    const question = shown ?? first.question(written, this.getAttribute("rulebook")!, config.headingLevel);
    // Meanwhile the widget may have come, or failed.
    if (!question || start !== this.#start || shown !== this.#stage) return;
    if (!shown) this.#put(question, sheet);
    this.#taking = () => first.take(question);
  }

  /** Puts `stage` where the fallback is. */
  #put(stage: HTMLElement, sheet: CSSStyleSheet): void {
    this.#root.adoptedStyleSheets = [sheet, spaceSheet()];
    this.#inside.replaceChildren((this.#stage = stage));
  }

  /** The tools; nothing where they cannot be had. */
  async #tools(): Promise<Tools | undefined> {
    return this.#host && toolsOf(this.#host).catch(() => undefined);
  }

  /** Opens the view that the page asks for in the place of the questions. */
  async #view(): Promise<void> {
    const tools = await this.#tools();
    const view = this.getAttribute("view") || GUIDE;
    if (tools && this.#host && this.#widget && view !== GUIDE) await tools.open(this.#host, view);
  }

  #config(): Config {
    viewOf(this, viewsOf(this));
    return configOf(this);
  }

  #rulebook(source: Source): Promise<CompiledRulebook> {
    return source.own ? loadTools().then((tools) => tools.own(source.url)) : rulebookById(this.getAttribute("rulebook") ?? "");
  }

  #tell(type: "step" | "result", detail: object): void {
    if (!this.#widget) return;
    this.#space.hidden = true;
    const answers = this.hasAttribute("share-answers") ? { answers: this.#widget.answers() } : {};
    dispatch(this, type, { ...detail, ...answers });
  }

  /** Starts from these answers, and from questions gone past. */
  start(facts: Facts, passed: readonly string[] = []): void {
    this.#widget?.start(facts, [...passed]);
  }

  /** The answers so far that apply. */
  get answers(): Readonly<Record<string, string>> {
    return this.#widget?.answers() ?? {};
  }

  /** The compiled rulebook on the screen. */
  get compiled(): CompiledRulebook | undefined {
    return this.#host?.rulebook as CompiledRulebook | undefined;
  }

  /** The questions gone past without an answer. */
  get passed(): readonly string[] {
    return this.#widget?.passed() ?? [];
  }

  #hostOf(stage: HTMLElement, guide: HTMLElement, rulebook: unknown): Host {
    return {
      element: this,
      root: this.#root,
      files: { explore: loadExplore, styles, rulebook: rulebookById, rulebooks },
      stage,
      guide,
      rulebook,
      today: configOf(this).today,
      view: undefined,
      config: () => configOf(this),
      result: () => this.result,
      answers: () => this.answers,
      passed: () => this.passed,
      start: (facts) => this.start(facts),
      focus: () => this.#widget?.focus(),
      settle: () => (this.#space.hidden = true),
    };
  }

  #shown(): void {
    if (!this.#host || !this.#widget) return;
    const host = this.#host;
    void this.#tools().then((tools) => tools?.shown(host));
    // The page hears that something changed; what, it has to ask for. The user does not wait for it: it comes after
    // the painting.
    requestAnimationFrame(() => setTimeout(() => {
      if (this.#host === host) dispatch(this, "change", { rulebook: this.getAttribute("rulebook") });
    }));
  }

  /** Takes the widget away and puts the fallback back. */
  #end(): void {
    this.#start++;
    this.#host?.view?.close();
    this.#near.stop();
    if (this.#mounted) park(this.#mounted);
    this.#mounted = this.#host = this.#taking = this.#given = undefined;
    this.#root.adoptedStyleSheets = [spaceSheet()];
    this.#back();
  }

  /** Puts the fallback back, with `stage` after it. */
  #back(stage?: HTMLElement): void {
    this.#stage = stage;
    this.#inside.replaceChildren(this.#fallback, stage ?? "");
  }

  #fail(failure: Failure): void {
    console.error(`kontakt-koll: ${failure.message}`, failure.cause ?? "");
    this.#status("error");
    this.#space.hidden = true;
    this.#given ??= this.#taking?.();
    this.#back(trouble(failure, () => this.#retry()));
    // The style sheet may be what is missing; then the message stands unstyled.
    styles("widget.css").then((sheet) => (this.#root.adoptedStyleSheets = [sheet, spaceSheet()]), () => undefined);
    this.#ready.renew();
    this.#ready.reject(failure);
    dispatch(this, "error", { code: failure.code, message: failure.message });
  }

  #retry(): void {
    // It may be the rulebook that the widget refused.
    forgetRulebook(this.getAttribute("rulebook") ?? "");
    const given = this.#given;
    this.#end();
    this.#given = given;
    this.#begin();
    this.ready.then(
      () => this.#widget?.focus(),
      () => this.#root.querySelector("button")?.focus(),
    );
  }

  #status(status: Status): void {
    this.dataset["status"] = status;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "kontakt-koll": KontaktKoll;
  }
}
