// The one-tag script: puts a <kontakt-koll> (or a sandboxed frame) right after its own <script>.
//
// It may stand several times on a page; each tag makes its own.

import { ATTRIBUTES, type Wish, wishOf } from "./embed/wish.js";
import { frame } from "./embed/frame.js";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) embed(script);
else console.error('kontakt-koll: embed.js vet inte var den står; använd en vanlig <script src> utan type="module" och utanför shadow root');

function embed(script: HTMLScriptElement): void {
  if (document.head.contains(script)) {
    console.error("kontakt-koll: taggen med embed.js står i <head>; flytta den dit i sidan där Kontaktkoll ska visas");
    return;
  }
  const entry = new URL("kontaktkoll.js", script.src);
  const wish = wishOf(script);
  if (script.dataset["mode"] === "frame") {
    script.after(frame(new URL("frame.html", script.src), wish));
    return;
  }
  script.after(element(wish, new URL("../../", script.src)));
  import(entry.href).catch((cause: unknown) => {
    console.error(`kontakt-koll: ${entry.href} gick inte att hämta`, cause);
  });
}

/** The element, with a way to the questions for those who cannot see it here. */
function element(wish: Wish, app: URL): HTMLElement {
  const element = document.createElement("kontakt-koll");
  for (const name of ATTRIBUTES) {
    const value = wish.attributes.get(name);
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const [name, value] of wish.variables) element.style.setProperty(name, value);
  const fallback = document.createElement("p");
  fallback.lang = "sv";
  const link = document.createElement("a");
  app.searchParams.set("rulebook", wish.attributes.get("rulebook") ?? "");
  link.href = app.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = "Öppna Kontaktkoll i ett eget fönster";
  fallback.append(link);
  element.append(fallback);
  return element;
}
