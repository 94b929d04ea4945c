// <kontakt-koll>: loads the widget and connects it to the host page.
//
// The host page's content of the element is the fallback: it shows until the first question does, and
// when the widget cannot start. Nothing is fetched until the element comes near the viewport.

import { rulebooks } from "kontaktkoll-assets";
import { fetchPrerendered } from "../prerendered/fetch.js";
import type { ReplayInput } from "../prerendered/replay.js";
import { GUIDE, type Source, availableViews, configOf, sourceOf, viewOf } from "./config.js";
import { dayOf } from "./day.js";
import { Deferred } from "./deferred.js";
import { dispatch } from "./events.js";
import { failureBox, warningBox } from "./failure_box.js";
import { Failure, failureFrom } from "./failure.js";
import type { ElementApi } from "./generated/api.js";
import { OBSERVED, RELOADING } from "./generated/attributes.js";
import { NearViewport } from "./near_viewport.js";
import { doneOrSlow, reportIfSlow, slow } from "./patience.js";
import { RenderedTree } from "./rendered_tree.js";
import { forgetRulebook, rulebookById } from "./rulebook.js";
import { ignoreSecondPress } from "./second_press.js";
import { shadowLayoutOf } from "./shadow_layout.js";
import { addStyles, adoptLoadedStyles, adoptStyles, rememberStyles, spaceSheet, styles } from "./styles.js";
import { today } from "./today.js";
import { handleActions, loadTools, toolsFor, withTools } from "./tools.js";
import type { CompiledRulebook, DecisionResult, Facts, Options, Status } from "./types.js";
import { type Config, type Widget, type WidgetEvents, loadExplore, loadModule } from "./wasm.js";
import type { Tools, WidgetContext } from "./widget_context.js";
import { type Mounted, mount, park } from "./widget_pool.js";

// Servers that render pages import this module too, and have no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class KontaktKoll extends Base implements ElementApi {
  /** @internal */
  static readonly observedAttributes = OBSERVED;

  readonly #root: ShadowRoot;
  readonly #fallback = document.createElement("slot");
  /** Reserves space for the first question while it loads, and until the user has gone on from it. */
  readonly #space = document.createElement("div");
  /** Contains the fallback, the stage, or both. */
  readonly #content: HTMLElement;
  readonly #nearViewport = new NearViewport();
  /** What stands beside or in place of the fallback. */
  #stage: HTMLElement | undefined;
  #mounted: Mounted | undefined;
  /** The contact's day that the widget shows. */
  #shownDate = "";
  #context: WidgetContext | undefined;
  #rendered = new RenderedTree();
  /** Why the latest value of an attribute could not be used, on the screen above the widget. */
  #refusal: HTMLElement | undefined;
  /** Records the user's input in the prerendered question. */
  #recordInput: (() => ReplayInput) | undefined;
  /** The input recorded before the widget failed to start, for the next try. */
  #recordedInput: ReplayInput | undefined;
  readonly #ready = new Deferred();
  /** The number of the latest start; an earlier start that is still running stops when it sees that. */
  #start = 0;
  /**
   * Called when the widget can take answers and nothing of it is on the screen yet.
   *
   * @internal
   */
  declare beforeFirstRender?: () => void;

  constructor() {
    super();
    const { root, content } = shadowLayoutOf(this);
    this.#root = root;
    this.#content = content;
    this.#space.className = "space";
    this.#space.append(document.createElement("div"));
    this.#stage = content.firstElementChild as HTMLElement | null ?? undefined;
    if (this.#stage) rememberStyles("widget.css", root.adoptedStyleSheets[0]!);
    else content.append(this.#fallback);
    addStyles(root, spaceSheet());
    ignoreSecondPress(root);
  }

  /** Resolves when the widget is on the screen; rejects with a `KontaktkollError` when it cannot be. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The result of the answers so far; null before the widget is ready. */
  get result(): DecisionResult | null {
    return this.#widget?.result() ?? null;
  }

  /** Forgets all answers. */
  reset(): void {
    this.#widget?.reset();
  }

  /** Moves the focus to the question or the result; loads the widget first if necessary. */
  override focus(): void {
    this.#nearViewport.endWait();
    this.ready.then(() => this.#widget?.focus(), () => undefined);
  }

  /** Decides `facts` by the rulebook of this element; the user's answers stay as they are. */
  async decide(facts: Facts, options?: Options): Promise<DecisionResult> {
    if (!this.isConnected) throw notConnected();
    this.#nearViewport.endWait();
    await this.ready;
    try {
      const date = await dayOf(String(options?.date ?? configOf(this).date));
      if (this.#widget) return this.#widget.decide(facts, date);
    } catch (thrown) {
      throw failureFrom(thrown);
    }
    throw notConnected();
  }

  /** Goes back from an open view to the questions; false if no view was open. */
  closeView(): boolean {
    const view = this.#context?.view;
    view?.leave();
    return view !== undefined;
  }

  /** Reads the day and the attributes again, as after midnight; the answers stay. */
  refresh(): void {
    if (this.#widget) this.#applyAttribute("date");
  }

  /**
   * The answers that apply.
   *
   * @internal
   */
  get answers(): Readonly<Record<string, string>> {
    return this.#widget?.answers() ?? {};
  }

  /**
   * The questions passed without an answer.
   *
   * @internal
   */
  get passed(): readonly string[] {
    return this.#widget?.passed() ?? [];
  }

  /**
   * The compiled rulebook on the screen.
   *
   * @internal
   */
  get compiled(): CompiledRulebook | undefined {
    return this.#context?.rulebook as CompiledRulebook | undefined;
  }

  /**
   * Replaces the answers, and the questions passed without an answer.
   *
   * @internal
   */
  start(facts: Facts, passed: readonly string[] = []): void {
    this.#widget?.start(facts, [...passed]);
  }

  /** @internal */
  connectedCallback(): void {
    if (!this.#widget) this.#begin();
  }

  /**
   * With this callback, `moveBefore` does not disconnect and reconnect the element.
   *
   * @internal
   */
  connectedMoveCallback(): void {}

  /**
   * A page may take the element out only to put it back elsewhere, so the widget is removed a microtask later.
   *
   * @internal
   */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#end();
      this.#ready.reject(notConnected());
    });
  }

  /**
   * The element was moved to another document, such as a frame's, which drops the style sheets.
   *
   * @internal
   */
  adoptedCallback(): void {
    adoptLoadedStyles(this.#root);
  }

  /** @internal */
  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // The attributes of a new element are reported before it begins.
    if (before !== after && this.#start) this.#applyAttribute(name);
  }

  #applyAttribute(name: string): void {
    // Changes outside the document take effect when the element is put back.
    if (!this.isConnected || RELOADING.includes(name) || !this.#widget) {
      this.#end();
      if (this.isConnected) this.#begin();
      return;
    }
    try {
      const config = this.#config();
      this.#context?.view?.renew(name);
      this.#widget.update(config);
      this.#shownDate = config.date;
    } catch (thrown) {
      this.#refuse(failureFrom(thrown));
      return;
    }
    if (this.#refusal) {
      this.#refusal.remove();
      this.#refusal = undefined;
      this.#ready.renew();
      this.#ready.resolve();
    }
    this.#setStatus(this.#widget.status);
    // A view that the user has left stays closed.
    if (name === "view") void this.#openRequestedView();
  }

  /** Says what is wrong with an attribute, above the widget, which stays as it is: a slip must not cost the answers. */
  #refuse(failure: Failure): void {
    this.#refusal?.remove();
    this.#refusal = warningBox(failure, `Det som visas gäller fortfarande ${this.#shownDate}.`);
    this.#context?.stage.prepend(this.#refusal);
    this.#report(failure);
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
    this.#setStatus("loading");
    // Attributes are checked first, so that an editor sees what is wrong without scrolling here.
    const source = sourceOf(this);
    this.#config();
    this.#content.before(this.#space);
    this.#space.hidden = false;
    await this.#nearViewport.wait(this);
    if (start !== this.#start) return;
    const prerendered = this.#showPrerendered(source).catch(() => undefined);
    // With the tools there, a requested view opens without the questions showing first.
    const toolsOfView = this.getAttribute("view") ? loadTools().catch(() => undefined) : undefined;
    const files = Promise.all([loadModule(), styles("widget.css"), this.#fetchRulebook(source), toolsOfView]);
    const [module, sheet, rulebook] = await reportIfSlow(files, () => this.#reportSlow(start));
    const tools = source.external ? await loadTools() : undefined;
    if (this.#stage) await prerendered;
    if (start !== this.#start || !this.isConnected) return;
    const stage = document.createElement("div");
    if (tools) {
      viewOf(this, tools.viewsOf(rulebook));
      stage.append(tools.originLine(rulebook, source.url));
    }
    await new Promise<void>((ready) => {
      const config = this.#config();
      this.#shownDate = config.date;
      this.#mounted = mount(module, rulebook, config, (type, detail) => {
        // The widget is still in its update, while a listener of the page may call any method.
        if (type === "ready") ready();
        else if (type === "rendering") {
          if (this.#mounted) this.#rendered.begin(this.#mounted.root);
        } else if (type === "shown") {
          this.#rendered.finish();
          queueMicrotask(() => this.#onRendered());
        } else if (type === "restart") queueMicrotask(() => this.#forgetTyped());
        else queueMicrotask(() => this.#dispatchStep(`kontaktkoll-${type}`, detail));
      });
      stage.append(this.#mounted.root);
      handleActions((this.#context = this.#createContext(stage, this.#mounted.root, rulebook)));
    });
    if (start !== this.#start || !this.#widget) return;
    const replayInput = this.#recordedInput ?? this.#recordInput?.();
    this.beforeFirstRender?.();
    this.#replaceFallback(stage, sheet);
    replayInput?.(stage);
    this.#recordedInput = this.#recordInput = undefined;
    await this.#openRequestedView();
    if (start !== this.#start || !this.#widget) return;
    this.#setStatus(this.#widget.status);
    this.#ready.resolve();
    dispatch(this, "kontaktkoll-ready", { rulebook: rulebook.id });
  }

  /** Shows the prerendered first question, if it is certain to be the one that the widget will ask. */
  async #showPrerendered(source: Source): Promise<void> {
    const [start, shown] = [this.#start, this.#stage];
    const config = this.#config();
    if (source.external || this.#recordedInput || config.view !== GUIDE || config.date !== config.today || this.dataset["first"]) return;
    const [script, markup, sheet] = await fetchPrerendered(shown && document);
    const question = shown ?? script.prerenderedQuestion(markup, this.getAttribute("rulebook")!, config.headingLevel);
    // The widget may have been shown, or failed, in the meantime.
    if (!question || start !== this.#start || shown !== this.#stage) return;
    if (!shown) this.#replaceFallback(question, sheet);
    this.#recordInput = () => script.recordInput(question);
  }

  #replaceFallback(stage: HTMLElement, sheet: CSSStyleSheet): void {
    adoptStyles(this.#root, [sheet, spaceSheet()]);
    this.#content.replaceChildren((this.#stage = stage));
  }

  /** The tools; undefined if they cannot be fetched. */
  async #tools(): Promise<Tools | undefined> {
    return this.#context && toolsFor(this.#context).catch(() => undefined);
  }

  /** Opens the view that the attribute asks for. The tools are there then: a ready element fetches nothing unasked. */
  async #openRequestedView(): Promise<void> {
    const [context, view] = [this.#context, this.getAttribute("view") || GUIDE];
    if (!context) return;
    if (view === GUIDE) return doneOrSlow(this.#tools());
    const open = (tools: Tools): unknown => this.#context === context && tools.openView(context, view);
    await withTools(context, open, "Vyn kan inte visas just nu.");
  }

  #config(): Config {
    viewOf(this, availableViews(this));
    return configOf(this);
  }

  #fetchRulebook(source: Source): Promise<CompiledRulebook> {
    if (source.external) return loadTools().then((tools) => tools.fetchExternalRulebook(source.url));
    return rulebookById(this.getAttribute("rulebook") ?? "");
  }

  /** The user starts over: what was typed in a view may be about another patient. */
  #forgetTyped(): void {
    if (this.#context) this.#context.typed = undefined;
    this.#context?.view?.forget();
  }

  #dispatchStep<Type extends "step" | "result">(name: `kontaktkoll-${Type}`, detail: WidgetEvents[Type]): void {
    if (!this.#widget) return;
    this.#space.hidden = true;
    const answers = this.hasAttribute("share-answers") ? { answers: this.#widget.answers() } : {};
    dispatch(this, name, { ...detail, ...answers } as never);
  }

  #createContext(stage: HTMLElement, guide: HTMLElement, rulebook: unknown): WidgetContext {
    return {
      element: this,
      root: this.#root,
      files: { explore: loadExplore, styles, addStyles: (sheet) => addStyles(this.#root, sheet), rulebook: rulebookById, rulebooks },
      rendered: this.#rendered,
      stage,
      guide,
      rulebook,
      get today() {
        return today();
      },
      view: undefined,
      typed: undefined,
      config: () => configOf(this),
      answers: () => this.answers,
      note: () => this.#widget?.note() ?? "",
      errorReport: () => this.#widget?.errorReport(),
      start: (facts) => this.start(facts),
      focus: () => this.#widget?.focus(),
      refresh: () => this.refresh(),
      releaseSpace: () => (this.#space.hidden = true),
    };
  }

  #onRendered(): void {
    const context = this.#context;
    if (!context || !this.#widget) return;
    void this.#tools().then((tools) => tools?.rendered(context));
    // Listeners must not delay what the user sees, so the event comes after the painting.
    requestAnimationFrame(() => setTimeout(() => {
      if (this.#context === context) dispatch(this, "kontaktkoll-change", { rulebook: this.getAttribute("rulebook") });
    }));
  }

  /** Removes the widget and shows the fallback. */
  #end(): void {
    this.#start++;
    this.#context?.view?.close();
    this.#nearViewport.stop();
    // A parked widget renders once more.
    this.#rendered.end();
    this.#rendered = new RenderedTree();
    if (this.#mounted) park(this.#mounted);
    this.#mounted = this.#context = this.#recordInput = this.#recordedInput = this.#refusal = undefined;
    adoptStyles(this.#root, [spaceSheet()]);
    this.#showFallback();
  }

  /** Shows the fallback, with `stage` after it. */
  #showFallback(stage?: HTMLElement): void {
    this.#stage = stage;
    this.#content.replaceChildren(this.#fallback, stage ?? "");
  }

  #fail(failure: Failure): void {
    this.#space.hidden = true;
    this.#recordedInput ??= this.#recordInput?.();
    this.#showFallback(failureBox(failure, () => this.#retry()));
    // If the style sheet is what is missing, the message stays unstyled.
    styles("widget.css").then((sheet) => adoptStyles(this.#root, [sheet, spaceSheet()]), () => undefined);
    this.#report(failure);
  }

  /** Tells scripts and the console of a failure. */
  #report(failure: Failure): void {
    console.error(`kontakt-koll: ${failure.message}`, failure.cause ?? "");
    this.#setStatus("error");
    this.#ready.renew();
    this.#ready.reject(failure);
    dispatch(this, "kontaktkoll-error", { code: failure.code, message: failure.message });
  }

  /** Says that files do not come. What is on the screen stays, and the widget replaces it when they come after all. */
  #reportSlow(start: number): void {
    if (start === this.#start) this.#content.append(failureBox(slow("programmet"), () => this.#retry(), "Kontaktkoll laddas fortfarande."));
  }

  #retry(): void {
    // The cached rulebook may be what the widget refused.
    forgetRulebook(this.getAttribute("rulebook") ?? "");
    const recordedInput = this.#recordedInput ?? this.#recordInput?.();
    this.#end();
    this.#recordedInput = recordedInput;
    this.#begin();
    this.ready.then(
      () => this.#widget?.focus(),
      () => this.#root.querySelector("button")?.focus(),
    );
  }

  #setStatus(status: Status): void {
    this.dataset["status"] = status;
  }
}

function notConnected(): Failure {
  return new Failure("not-connected", "elementet finns inte i något dokument");
}

declare global {
  interface HTMLElementTagNameMap {
    "kontakt-koll": KontaktKoll;
  }
}
