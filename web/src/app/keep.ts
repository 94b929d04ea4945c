// What the page asked for without knowing yet that there is nothing to ask: the page after the choice needs it.

/** Takes what was preloaded: the browser keeps it, and does not warn that nobody wanted it. */
export function keep(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>("link[rel=preload]")) {
    // The next page asks again.
    fetch(href).catch(() => undefined);
  }
}
