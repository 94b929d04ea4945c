// The events that host pages listen to.

/** Dispatches `kontaktkoll-<type>`: it bubbles, and leaves the shadow root. */
export function dispatch(element: Element, type: "ready" | "step" | "result" | "error", detail: object): void {
  element.dispatchEvent(new CustomEvent(`kontaktkoll-${type}`, { bubbles: true, composed: true, detail }));
}
