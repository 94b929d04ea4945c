// Widgets that are no longer used, kept for the next element that needs one.
//
// Yew never releases the element that an app was mounted in, so a page that adds and removes widgets
// all day would grow. A parked widget has forgotten its answers.

import type { CompiledRulebook } from "./types.js";
import type { Config, Listener, Module, Widget } from "./wasm.js";

/** A widget and the element that it was mounted in. */
export interface Mounted {
  readonly root: HTMLElement;
  readonly widget: Widget;
  /** The receiver of the widget's events; undefined while it is parked. */
  readonly receiver: { listener: Listener | undefined };
}

const parked: Mounted[] = [];

/** A widget for `rulebook` in an element of its own. Throws if the rulebook is refused. */
export function mount(module: Module, rulebook: CompiledRulebook, config: Config, listener: Listener): Mounted {
  const reused = parked.pop();
  const receiver = reused?.receiver ?? { listener: undefined };
  const forward: Listener = (...event) => receiver.listener?.(...event);
  receiver.listener = listener;
  try {
    if (reused) {
      reused.widget.revive(rulebook, config, forward);
      return reused;
    }
    const root = document.createElement("div");
    return { root, widget: module.Widget.mount(root, rulebook, config, forward), receiver };
  } catch (thrown) {
    if (reused) park(reused);
    throw thrown;
  }
}

/** Takes a widget off the page. */
export function park(mounted: Mounted): void {
  mounted.receiver.listener = undefined;
  mounted.root.remove();
  mounted.widget.park();
  parked.push(mounted);
}
