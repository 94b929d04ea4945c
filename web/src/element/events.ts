// The events that host pages listen to.

import type { KontaktkollEvents } from "./generated/events.js";

export type { KontaktkollEvents };

declare global {
  interface HTMLElementEventMap extends KontaktkollEvents {}
}

/** Dispatches an event that bubbles and leaves the shadow root. */
export function dispatch<Name extends keyof KontaktkollEvents>(element: Element, name: Name, detail: KontaktkollEvents[Name]["detail"]): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}
