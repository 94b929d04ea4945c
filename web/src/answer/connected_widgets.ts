// The widgets of the page that recurring events concern. References are weak, so that a page that adds
// and removes widgets all day does not grow.

import type { WidgetContext } from "../element/widget_context.js";

export class ConnectedWidgets {
  readonly #known = new WeakSet<WidgetContext>();
  readonly #contexts = new Set<WeakRef<WidgetContext>>();

  /** Adds a widget; false if it was added before. */
  add(context: WidgetContext): boolean {
    if (this.#known.has(context)) return false;
    this.#known.add(context);
    this.#contexts.add(new WeakRef(context));
    return true;
  }

  /** Calls `work` for each widget that is on the page. */
  forEach(work: (context: WidgetContext) => void): void {
    for (const reference of this.#contexts) {
      const context = reference.deref();
      if (!context) this.#contexts.delete(reference);
      else if (context.stage.isConnected) work(context);
    }
  }
}
