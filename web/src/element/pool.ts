// Widgets that are done with, for the next element that needs one.
//
// Yew never lets go of the element that an app was mounted in, so a page that adds and removes
// widgets all day would grow. A widget that is parked has forgotten its answers.

import type { CompiledRulebook } from "./types.js";
import type { Config, Listener, Module, Widget } from "./wasm.js";

/** A widget and the element that it was mounted in. */
export interface Mounted {
  readonly root: HTMLElement;
  readonly widget: Widget;
  /** Where its events go; nowhere while it is parked. */
  readonly line: { listener: Listener | undefined };
}

const parked: Mounted[] = [];

/** A widget for `rulebook` in an element of its own. Throws when the rulebook is refused. */
export function mount(module: Module, rulebook: CompiledRulebook, config: Config, listener: Listener): Mounted {
  const former = parked.pop();
  const line = former?.line ?? { listener: undefined };
  const call: Listener = (type, detail) => line.listener?.(type, detail);
  line.listener = listener;
  try {
    if (former) {
      former.widget.revive(rulebook, config, call);
      return former;
    }
    const root = document.createElement("div");
    return { root, widget: module.Widget.mount(root, rulebook, config, call), line };
  } catch (thrown) {
    if (former) park(former);
    throw thrown;
  }
}

/** Takes a widget off the page. */
export function park(mounted: Mounted): void {
  mounted.line.listener = undefined;
  mounted.root.remove();
  mounted.widget.park();
  parked.push(mounted);
}
