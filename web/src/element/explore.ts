// The views beside the questions: look up, table, map and the like. Their module and styles are
// loaded when one is first opened. The questions stay as they are behind a view.

import { type Failure, failureFrom } from "./failure.js";
import { onceItWorks } from "./files.js";
import { loadExploreStyles } from "./styles.js";
import { button, trouble } from "./trouble.js";
import type { Facts } from "./types.js";
import { type Config, type Widget, start } from "./wasm.js";

/** What a view needs of the element. */
export interface Place {
  readonly root: ShadowRoot;
  /** What is hidden while a view is open. */
  readonly guide: HTMLElement;
  readonly rulebook: unknown;
  readonly config: Config;
  readonly widget: Widget;
}

interface View {
  focus(): void;
  destroy(): void;
}

interface Module {
  readonly Explore: {
    mount(
      root: HTMLElement,
      view: string,
      rulebook: unknown,
      config: Config & { facts: Facts },
      listener: (type: "ready" | "close" | "start", detail: { facts?: Facts }) => void,
    ): View;
  };
}

const loadModule: () => Promise<Module> = onceItWorks((attempt) => start<Module>("explore", "vyn", attempt));

/** Opens a view in the place of the guide. */
export class Explore {
  readonly #place: Place;
  readonly #name: string;
  /** What the user opened it with, to go back to. */
  readonly #opener: Element | null;
  #stage: HTMLElement;
  #view: View | undefined;
  #closed = false;

  constructor(place: Place, name: string) {
    this.#place = place;
    this.#name = name;
    this.#opener = place.root.activeElement;
    this.#stage = waiting();
    place.guide.hidden = true;
    place.guide.after(this.#stage);
    void this.#open();
  }

  focus(): void {
    this.#view?.focus();
  }

  /** Takes the view away, and shows the guide again. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#view?.destroy();
    this.#stage.remove();
    this.#place.guide.hidden = false;
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
  }

  async #open(): Promise<void> {
    try {
      const [module, styles] = await Promise.all([loadModule(), loadExploreStyles()]);
      if (this.#closed) return;
      const { root, rulebook, config } = this.#place;
      if (!root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets.push(styles);
      const stage = document.createElement("div");
      const facts = this.#place.widget.answers();
      this.#view = module.Explore.mount(stage, this.#name, rulebook, { ...config, facts }, (type, detail) => {
        // A view must not be taken away while it is still telling: it would pull the floor from under itself.
        queueMicrotask(() => this.#told(type, detail));
      });
      this.#show(stage);
    } catch (thrown) {
      if (!this.#closed) this.#fail(failureFrom(thrown));
    }
  }

  #told(type: "ready" | "close" | "start", detail: { facts?: Facts }): void {
    if (this.#closed) return;
    if (type === "ready") this.#view?.focus();
    else this.close();
    const { widget } = this.#place;
    if (type === "start" && detail.facts) {
      widget.start(detail.facts, []);
      widget.focus();
    }
  }

  #fail(failure: Failure): void {
    console.error(`kontakt-koll: ${failure.message}`, failure.cause ?? "");
    const retry = (): void => {
      this.#show(waiting());
      void this.#open();
    };
    const box = trouble(failure, retry, "Vyn kunde inte öppnas.");
    box.append(" ", button("Tillbaka till frågorna", () => this.close()));
    this.#show(box);
    box.querySelector("button")?.focus();
  }

  #show(stage: HTMLElement): void {
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
