// Short messages to the user: shown at the foot of the widget for a while, and read by screen readers.

import type { WidgetContext } from "../element/widget_context.js";
import { make } from "./dom.js";
import { followVisiblePart } from "./visible_part.js";

const SHOWN_FOR = 8_000;
const timers = new WeakMap<Element, number>();

/** Adds the live region: screen readers only read what changes in a region that is there already. */
export function prepareAnnouncements(context: WidgetContext): void {
  if (!regionOf(context)) context.stage.append(make("div", { class: "root voice" }, make("p", { role: "status", lang: "sv" })));
}

/** Shows and announces a message. */
export function announce(context: WidgetContext, message: string): void {
  const region = regionOf(context);
  if (!region) return;
  clearTimeout(timers.get(region));
  // A repeated message is only announced if the region was empty in between.
  region.textContent = "";
  setTimeout(() => {
    region.textContent = message;
    followVisiblePart(context.stage, () => region.textContent === message, ({ bottom }) => {
      region.parentElement!.style.insetBlockEnd = `calc(${Math.max(0, innerHeight - bottom)}px + 0.5em)`;
    });
  }, 50);
  timers.set(region, window.setTimeout(() => (region.textContent = ""), SHOWN_FOR));
}

function regionOf(context: WidgetContext): Element | null {
  return context.stage.querySelector(".voice > p");
}
