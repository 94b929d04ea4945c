// Views in place of the questions: look up, table, map and so on. Their module and styles are fetched when
// a view is first opened. The questions keep their state behind a view.

import { button } from "../answer/dom.js";
import { guardFixedTexts } from "../answer/fixed_texts.js";
import { failureBox } from "../element/failure_box.js";
import { type Failure, failureFrom } from "../element/failure.js";
import { RenderedTree } from "../element/rendered_tree.js";
import type { ViewId } from "../element/generated/views.js";
import { reportIfSlow, slow } from "../element/patience.js";
import type { CompiledRulebook, Facts } from "../element/types.js";
import type { ShownView, WidgetContext } from "../element/widget_context.js";

/** A mounted view. */
interface View {
  /** Renders the view for another day or heading level; what the user has typed stays. */
  update(config: object): void;
  focus(): void;
  destroy(): void;
}

/** The exports of the views' module. */
interface Module {
  readonly Explore: {
    mount(
      root: HTMLElement,
      view: string,
      rulebook: unknown,
      config: object,
      listener: (
        type: "ready" | "rendering" | "shown" | "close" | "start" | "typed",
        detail: { facts?: Facts; typed?: unknown },
      ) => void,
    ): View;
  };
}

// The views with behaviour of their own.
const QUOTA: ViewId = "quota";
const COMPARE: ViewId = "compare";

/** A view in place of the questions. */
export class OpenView implements ShownView {
  readonly #context: WidgetContext;
  readonly #name: string;
  /** The button that opened the view and gets the focus back; undefined if the page asked for the view. */
  readonly #opener: HTMLElement | undefined;
  #stage = waiting();
  #view: View | undefined;
  /** What the view has rendered. */
  #rendered = new RenderedTree();
  #isClosed = false;

  constructor(context: WidgetContext, name: string, opener?: HTMLElement) {
    this.#context = context;
    this.#name = name;
    this.#opener = opener;
    context.view?.close();
    context.view = this;
    context.releaseSpace();
    context.guide.hidden = true;
    context.guide.after(this.#stage);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#context.view = undefined;
    this.#rendered.end();
    this.#view?.destroy();
    this.#stage.remove();
    this.#context.guide.hidden = false;
    if (this.#opener?.isConnected) this.#opener.focus();
  }

  leave(): void {
    this.close();
    if (!this.#opener?.isConnected) this.#context.focus();
  }

  /** Another day or heading level renders the view again. */
  renew(attribute: string): void {
    if (attribute === "view") return this.close();
    if (!this.#view) return void this.show(false);
    try {
      this.#view.update(this.#config());
    } catch (thrown) {
      this.#fail(failureFrom(thrown));
    }
  }

  forget(): void {
    if (this.#name === QUOTA && this.#view) void this.show(false);
  }

  /** What the view's module is told of the widget. */
  #config(): object {
    const { config, answers, typed } = this.#context;
    return { ...config(), clock: () => this.#context.today, facts: answers(), typed };
  }

  /** The built-in rulebooks except the widget's own. */
  #others(): Promise<unknown[]> {
    const { rulebook, files } = this.#context;
    const current = (rulebook as CompiledRulebook).id;
    return Promise.all(files.rulebooks.filter(({ id }) => id !== current).map(({ id }) => files.rulebook(id)));
  }

  /** Shows the view, or why it cannot be shown. */
  async show(takesFocus = !!this.#opener): Promise<void> {
    try {
      const { rulebook } = this.#context;
      const { explore, styles: stylesOf } = this.#context.files;
      const files = Promise.all([explore() as Promise<Module>, stylesOf("explore.css"), this.#name === COMPARE ? this.#others() : []]);
      const [module, styles, others] = await reportIfSlow(files, () => this.#isClosed || this.#fail(slow("vyn")));
      if (this.#isClosed) return;
      this.#context.files.addStyles(styles);
      const stage = document.createElement("div");
      const previous = this.#view;
      this.#rendered.end();
      const rendered = (this.#rendered = new RenderedTree());
      await new Promise<void>((ready) => {
        this.#view = module.Explore.mount(stage, this.#name, rulebook, { ...this.#config(), others }, (type, detail) => {
          if (type === "ready") ready();
          else if (type === "typed") this.#context.typed = detail.typed;
          else if (type === "rendering") rendered.begin(stage);
          else if (type === "shown") {
            rendered.finish();
            guardFixedTexts(stage, rendered, this.#context.stage);
          }
          // The view is still in its event handler and must not be destroyed there.
          else queueMicrotask(() => this.#finish(type, detail.facts));
        });
        this.#replaceStage(stage);
      });
      previous?.destroy();
      if (takesFocus) this.#view?.focus();
    } catch (thrown) {
      if (!this.#isClosed) this.#fail(failureFrom(thrown));
    }
  }

  /** The user has left the view, or starts the questions from its answers. */
  #finish(type: "close" | "start", facts: Facts | undefined): void {
    if (this.#isClosed) return;
    if (type === "close") return this.leave();
    this.close();
    if (facts) this.#context.start(facts);
    this.#context.focus();
  }

  #fail(failure: Failure): void {
    this.#view?.destroy();
    this.#view = undefined;
    console.error(`kontakt-koll: ${failure.message}`, failure.cause ?? "");
    const retry = (): void => {
      this.#replaceStage(waiting());
      void this.show();
    };
    const box = failureBox(failure, retry, "Vyn kunde inte öppnas.");
    box.append(" ", button("Tillbaka till frågorna", () => this.close()));
    this.#replaceStage(box);
    if (this.#opener) box.querySelector("button")?.focus();
  }

  #replaceStage(stage: HTMLElement): void {
    this.#stage.replaceWith(stage);
    this.#stage = stage;
  }
}

function waiting(): HTMLElement {
  const root = document.createElement("div");
  root.className = "root";
  root.lang = "sv";
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = "Hämtar vyn …";
  root.append(text);
  return root;
}
