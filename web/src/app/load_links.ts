// Links with answers and the browser's history (`link.js`) are loaded when they are needed: when a link is
// followed or a first answer is given. Embedding pages never load them.

import type { KontaktKoll } from "../element/element.js";

/** Loads links and history at the first occasion. */
export function loadLinksWhenNeeded(element: KontaktKoll): void {
  const load = (): void => {
    removeEventListener("hashchange", load);
    element.removeEventListener("kontaktkoll-step", load);
    element.removeEventListener("kontaktkoll-change", loadIfAnswered);
    const address = new URL("link.js", import.meta.url).href;
    // Without links the page works as before.
    (import(address) as Promise<typeof import("./link.js")>).then((link) => link.handleLinks(element), () => undefined);
  };
  const loadIfAnswered = (): void => {
    // The element may not be defined yet.
    if (Object.keys(element.answers ?? {}).length > 0) load();
  };
  addEventListener("hashchange", load);
  element.addEventListener("kontaktkoll-change", loadIfAnswered);
  element.addEventListener("kontaktkoll-step", load);
  if (location.hash.length > 1) load();
}
