// A word to the user: seen at the foot of the widget for a while, and told to screen readers.

import { make } from "./dom.js";
import type { Host } from "./host.js";

const SHOWN_FOR = 8_000;
const clocks = new WeakMap<Element, number>();

/** A live region must be there before it speaks. */
export function prepareVoice(host: Host): void {
  if (!regionOf(host)) host.stage.append(make("div", { class: "root voice" }, make("p", { role: "status", lang: "sv" })));
}

/** Says `words`. */
export function say(host: Host, words: string): void {
  const region = regionOf(host);
  if (!region) return;
  clearTimeout(clocks.get(region));
  // The same words twice are news only if they were gone in between.
  region.textContent = "";
  setTimeout(() => (region.textContent = words), 50);
  clocks.set(region, window.setTimeout(() => (region.textContent = ""), SHOWN_FOR));
}

function regionOf(host: Host): Element | null {
  return host.stage.querySelector(".voice > p");
}
