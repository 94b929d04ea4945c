// Which rulebook it is, before anything is painted: what a link names, or what was chosen last. The
// page shows its first question at once, and the choice between them where there is none.

import { show } from "./app/first.js";

declare const KONTAKTKOLL_NEEDED: Readonly<Record<string, string>>;

/** The longest that the rest waits for the first question's painting, in milliseconds. */
const PATIENCE = 500;

let id = /^#([a-z0-9-]+)/.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get("rulebook");
try {
  id ??= localStorage.getItem("kontaktkoll-regelverk");
} catch {
  // Storage is refused: then the user chooses each time.
}
if (id) document.documentElement.dataset["rulebook"] = id;
document.addEventListener("readystatechange", () => {
  if (!id) return app();
  show(id);
  // The rest when the question has been painted; a tab in the background paints nothing.
  let running = false;
  const rest = (): void => {
    if (running) return;
    running = true;
    // What the entry will ask for is on its way before it does.
    preload(`rulebooks/${id}.json`, "widget_bg.wasm", "widget.js");
    app();
  };
  requestAnimationFrame(() => setTimeout(rest));
  setTimeout(rest, PATIENCE);
}, { once: true });

/** The page's own script. */
function app(): void {
  const address = "./app.js";
  // Without it the page has the first question, or the choice, and nothing more can be done.
  import(address).catch(() => undefined);
}

/** Preloads all of them, if there are such. */
function preload(...names: string[]): void {
  const hashes = names.map((name) => KONTAKTKOLL_NEEDED[name]);
  if (!hashes.every(Boolean)) return;
  names.forEach((name, at) => {
    const link = document.createElement("link");
    link.rel = name.endsWith(".js") ? "modulepreload" : "preload";
    link.as = name.endsWith(".js") ? "script" : "fetch";
    link.crossOrigin = "";
    link.href = `kontaktkoll/v1/files/${name.replace(".", `.${hashes[at]}.`)}`;
    document.head.append(link);
  });
}
