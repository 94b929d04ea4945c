// A page left open over midnight: in the morning the rules may be others.

import { today } from "../element/today.js";
import type { Host } from "./host.js";
import { Living } from "./living.js";

const MINUTE = 60_000;
const living = new Living();
/** The day that each widget reckons with. */
const days = new WeakMap<Host, string>();
let watching = false;

/** Looks at the day: at each step, now and then, and when the page comes forward again. */
export function watchTheDay(host: Host): void {
  if (!living.add(host)) return look(host);
  days.set(host, host.today);
  if (watching) return;
  watching = true;
  const again = (): void => living.each(look);
  setInterval(again, MINUTE);
  document.addEventListener("visibilitychange", again);
}

function look(host: Host): void {
  const now = today();
  if (now === days.get(host)) return;
  days.set(host, now);
  // As when the attribute changes: all is read anew, the answers stay.
  (host.element as unknown as { attributeChangedCallback(...change: unknown[]): void }).attributeChangedCallback("date", null, now);
}
