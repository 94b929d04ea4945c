// The start page preloads the module for the page that follows, which will need it.

/** Fetches what was preloaded, so that the browser keeps it and does not warn that it went unused. */
export function usePreloads(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>("link[rel=preload]")) {
    // If that fails, the next page tries again.
    fetch(href).catch(() => undefined);
  }
}
