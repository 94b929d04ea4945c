// The views beside the questions: look up, table, map and the like. Their module and styles are
// fetched when one is first opened. The questions stay as they are behind a view.

import { button } from "../answer/dom.js";
import type { Host } from "../answer/host.js";
import { type Failure, failureFrom } from "../element/failure.js";
import { trouble } from "../element/trouble.js";
import type { CompiledRulebook, Facts } from "../element/types.js";

interface View {
  focus(): void;
  destroy(): void;
}

/** What the module exports. */
interface Module {
  readonly Explore: {
    mount(
      root: HTMLElement,
      view: string,
      rulebook: unknown,
      config: object,
      listener: (type: "ready" | "close" | "start", detail: { facts?: Facts }) => void,
    ): View;
  };
}

/** A view in the place of the questions. */
export class OpenView {
  readonly #host: Host;
  readonly #name: string;
  /** What the user opened it with, to go back to; none where the page asked for the view. */
  readonly #opener: HTMLElement | undefined;
  #stage = waiting();
  #view: View | undefined;
  #closed = false;

  constructor(host: Host, name: string, opener?: HTMLElement) {
    this.#host = host;
    this.#name = name;
    this.#opener = opener;
    host.view?.close();
    host.view = this;
    host.settle();
    host.guide.hidden = true;
    host.guide.after(this.#stage);
  }

  /** Takes the view away, and shows the questions again. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#host.view = undefined;
    this.#view?.destroy();
    this.#stage.remove();
    this.#host.guide.hidden = false;
    if (this.#opener?.isConnected) this.#opener.focus();
  }

  /** The page asks for another day or heading level: the view is shown anew, and what the user has typed stays. */
  renew(attribute: string): void {
    if (attribute === "view") this.close();
    else if (this.#name !== "quota") void this.show(false);
  }

  /** The built-in rulebooks, but for the one that is answered. */
  #others(): Promise<unknown[]> {
    const { rulebook, files } = this.#host;
    const own = (rulebook as CompiledRulebook).id;
    return Promise.all(files.rulebooks.filter(({ id }) => id !== own).map(({ id }) => files.rulebook(id)));
  }

  /** Shows it, or why it cannot be shown. */
  async show(focused = !!this.#opener): Promise<void> {
    try {
      const { root, rulebook, config, answers } = this.#host;
      const [module, styles] = await Promise.all([this.#host.files.explore() as Promise<Module>, this.#host.files.styles("explore.css")]);
      const others = this.#name === "compare" ? await this.#others() : [];
      if (this.#closed) return;
      if (!root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets.push(styles);
      const stage = document.createElement("div");
      const former = this.#view;
      await new Promise<void>((shown) => {
        this.#view = module.Explore.mount(stage, this.#name, rulebook, { ...config(), facts: answers(), others }, (type, detail) => {
          if (type === "ready") shown();
          // A view must not be taken away while it is still telling: it would pull the floor from under itself.
          else queueMicrotask(() => this.#told(type, detail.facts));
        });
        this.#put(stage);
      });
      former?.destroy();
      if (focused) this.#view?.focus();
    } catch (thrown) {
      if (!this.#closed) this.#fail(failureFrom(thrown));
    }
  }

  #told(type: "close" | "start", facts: Facts | undefined): void {
    if (this.#closed) return;
    this.close();
    if (type === "start" && facts) this.#host.start(facts);
    if (type === "start" || !this.#opener?.isConnected) this.#host.focus();
  }

  #fail(failure: Failure): void {
    console.error(`kontakt-koll: ${failure.message}`, failure.cause ?? "");
    const retry = (): void => {
      this.#put(waiting());
      void this.show();
    };
    const box = trouble(failure, retry, "Vyn kunde inte öppnas.");
    box.append(" ", button("Tillbaka till frågorna", () => this.close()));
    this.#put(box);
    if (this.#opener) box.querySelector("button")?.focus();
  }

  #put(stage: HTMLElement): void {
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
