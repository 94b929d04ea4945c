// Which rulebook it is, before anything is painted: what a link names, or what was chosen last. The
// page shows its first question at once, and the choice between them where there is none.

import { show } from "./app/first.js";

declare const KONTAKTKOLL_RULEBOOK_PATHS: Readonly<Record<string, string>>;

/** The longest that the page's own script waits for the first question's painting, in milliseconds. */
const PATIENCE = 500;

let id = /^#([a-z0-9-]+)/.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get("rulebook");
try {
  id ??= localStorage.getItem("kontaktkoll-regelverk");
} catch {
  // Storage is refused: then the user chooses each time.
}
const path = new Map(Object.entries(KONTAKTKOLL_RULEBOOK_PATHS)).get(id ?? "");
if (id) document.documentElement.dataset["rulebook"] = id;
// What the entry will ask for is on its way before it does; the rest of it stands in the page.
if (path) document.head.append(preload(path));

// The end of the page says that what stands before it has been read: a frame earlier than the browser does.
const reading = new MutationObserver(() => {
  if (!document.querySelector("footer")) return;
  reading.disconnect();
  begin();
});
reading.observe(document, { childList: true, subtree: true });

function begin(): void {
  if (!id) return app();
  show(id);
  // The rest when the question has been painted; a tab in the background paints nothing.
  let running = false;
  const rest = (): void => {
    if (!running) app();
    running = true;
  };
  requestAnimationFrame(() => setTimeout(rest));
  setTimeout(rest, PATIENCE);
}

/** The page's own script. */
function app(): void {
  const address = "./app.js";
  // Without it the page has the first question, or the choice, and nothing more can be done.
  import(address).catch(() => undefined);
}

function preload(address: string): HTMLLinkElement {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "";
  link.href = address;
  return link;
}
