// The one-tag script: inserts a <kontakt-koll>, or a sandboxed frame, right after its own <script>.
//
// Several tags on a page insert an element each.

import { type EmbedOptions, applyOptions, optionsOfScript } from "./embed/embed_options.js";
import { reportIfSlow } from "./element/patience.js";
import { sandboxedIframe } from "./embed/sandboxed_iframe.js";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) embed(script);
else console.error('kontakt-koll: embed.js vet inte var den står; använd en vanlig <script src> utan type="module" och utanför shadow root');

function embed(script: HTMLScriptElement): void {
  if (document.head.contains(script)) {
    console.error("kontakt-koll: taggen med embed.js står i <head>; flytta den dit i sidan där Kontaktkoll ska visas");
    return;
  }
  const entry = new URL("kontaktkoll.js", script.src);
  const options = optionsOfScript(script);
  if (script.dataset["mode"] === "frame") {
    script.after(sandboxedIframe(new URL("frame.html", script.src), options));
    return;
  }
  const element = elementWithFallback(options, new URL("../../", script.src));
  script.after(element);
  loadEntry(entry, element);
}

/** Fetches the entry; the fallback tells a reader if it does not come, and offers another try. */
function loadEntry(entry: URL, element: HTMLElement, attempt = 0): void {
  // Browsers may remember a failed import, so each attempt has an address of its own.
  if (attempt > 0) entry.search = `attempt=${attempt}`;
  const trouble = document.createElement("p");
  trouble.lang = "sv";
  trouble.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "Försök igen";
  again.addEventListener("click", () => {
    trouble.remove();
    loadEntry(entry, element, attempt + 1);
  });
  trouble.append("Kontaktkoll kunde inte laddas. ", again);
  const report = (): void => element.append(trouble);
  reportIfSlow(import(entry.href), report).then(
    () => trouble.remove(),
    (cause: unknown) => {
      console.error(`kontakt-koll: ${entry.href} gick inte att hämta`, cause);
      report();
    },
  );
}

/** The element; its fallback is a link to the app. */
function elementWithFallback(options: EmbedOptions, app: URL): HTMLElement {
  const element = document.createElement("kontakt-koll");
  applyOptions(element, options);
  const fallback = document.createElement("p");
  fallback.lang = "sv";
  const link = document.createElement("a");
  app.searchParams.set("rulebook", options.attributes.get("rulebook") ?? "");
  link.href = app.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = "Öppna Kontaktkoll i ett eget fönster";
  fallback.append(link);
  element.append(fallback);
  return element;
}
