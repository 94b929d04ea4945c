// Links with answers and the browser's history (`link.js`) are loaded when they are needed: when a link is
// followed or a first answer is given. Embedding pages never load them.

import type { KontaktKoll } from "../element/element.js";
import { clearNotice, showNotice } from "./notice.js";

/** Loads links and history at the first occasion; at the next, if that fails. */
export function loadLinksWhenNeeded(element: KontaktKoll): void {
  let attempt = 0;
  const load = (): void => {
    stop();
    const address = new URL("link.js", import.meta.url);
    // Browsers may remember a failed import, so each attempt has an address of its own.
    if (attempt > 0) address.search = `attempt=${attempt}`;
    attempt++;
    (import(address.href) as Promise<typeof import("./link.js")>).then(
      (link) => {
        clearNotice();
        link.handleLinks(element);
      },
      () => {
        // Without the history the page works as before, but the user expects the answers that a link holds. The
        // next step would replace by them what the user answers instead.
        if (!location.hash.includes("?")) return listen();
        addEventListener("hashchange", load);
        showNotice(element, ["Svaren i länken kunde inte hämtas."], load);
      },
    );
  };
  const loadIfAnswered = (): void => {
    // The element may not be defined yet.
    if (Object.keys(element.answers ?? {}).length > 0) load();
  };
  const listen = (): void => {
    addEventListener("hashchange", load);
    element.addEventListener("kontaktkoll-change", loadIfAnswered);
    element.addEventListener("kontaktkoll-step", load);
  };
  const stop = (): void => {
    removeEventListener("hashchange", load);
    element.removeEventListener("kontaktkoll-change", loadIfAnswered);
    element.removeEventListener("kontaktkoll-step", load);
  };
  listen();
  if (location.hash.length > 1) load();
}
