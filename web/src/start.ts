// Finds the rulebook before anything is painted: the one that a link names, or the last choice. Its first
// question shows at once; without a rulebook, the page is the choice between them.

import { importProgram } from "./app/program.js";
import { showInPage } from "./prerendered/show_in_page.js";

declare const KONTAKTKOLL_RULEBOOK_PATHS: Readonly<Record<string, string>>;

/** How long `app.js` waits at most for the first question to be painted, in milliseconds. */
const PATIENCE = 500;

let id = /^#([a-z0-9-]+)/.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get("rulebook");
try {
  id ??= localStorage.getItem("kontaktkoll-regelverk");
} catch {
  // Storage is refused: the user chooses at each visit.
}
const path = new Map(Object.entries(KONTAKTKOLL_RULEBOOK_PATHS)).get(id ?? "");
if (id) document.documentElement.dataset["rulebook"] = id;
// Preloads the rulebook; what every rulebook needs is preloaded by the page itself.
if (path) document.head.append(preload(path));

// The footer appears when the rest of the page has been parsed, a frame earlier than `DOMContentLoaded`.
const parsing = new MutationObserver(() => {
  if (!document.querySelector("footer")) return;
  parsing.disconnect();
  document.querySelector(".unstarted")?.remove();
  begin();
});
parsing.observe(document, { childList: true, subtree: true });

function begin(): void {
  if (!id) return loadApp();
  showInPage(id);
  // The app is loaded after the question is painted; a tab in the background paints nothing, hence the timeout.
  let isLoading = false;
  const loadOnce = (): void => {
    if (!isLoading) loadApp();
    isLoading = true;
  };
  requestAnimationFrame(() => setTimeout(loadOnce));
  setTimeout(loadOnce, PATIENCE);
}

function loadApp(): void {
  void importProgram<typeof import("./app.js")>(new URL("app.js", document.baseURI), (app) => app.start(importProgram));
}

function preload(address: string): HTMLLinkElement {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "";
  link.href = address;
  return link;
}
