// The events that host pages listen to.

import type { ErrorCode } from "./failure.js";
import type { Facts } from "./types.js";

/** The answers so far; only with the attribute `share-answers`. */
interface Shared {
  readonly answers?: Facts;
}

export interface KontaktkollEvents {
  "kontaktkoll-ready": CustomEvent<{ rulebook: string }>;
  /** What is on the screen may be another. */
  "kontaktkoll-change": CustomEvent<{ rulebook: string | null }>;
  "kontaktkoll-step": CustomEvent<Shared & { rulebook: string; fact: string }>;
  "kontaktkoll-result": CustomEvent<Shared & { rulebook: string; edition: string; outcome: string | null }>;
  "kontaktkoll-error": CustomEvent<{ code: ErrorCode; message: string }>;
}

declare global {
  interface HTMLElementEventMap extends KontaktkollEvents {}
}

/** Dispatches `kontaktkoll-<type>`: it bubbles, and leaves the shadow root. */
export function dispatch(element: Element, type: "ready" | "change" | "step" | "result" | "error", detail: object): void {
  element.dispatchEvent(new CustomEvent(`kontaktkoll-${type}`, { bubbles: true, composed: true, detail }));
}
