// "Visa i texten": where the page around the widget holds the source, the cited place is found by its
// locating phrase, marked and scrolled to.

import { plain } from "./dom.js";
import type { Host } from "./host.js";
import { textOf } from "./search.js";
import { say } from "./voice.js";

const HIGHLIGHT = "kontaktkoll-source";

/**
 * Shows the buttons where they lead somewhere. A page that holds one phrase of a document holds the
 * document; so does one that names the place of the text by the attribute `source`.
 */
export function offer(host: Host): void {
  const text = textOf(scopeOf(host), host.element);
  for (const list of host.stage.querySelectorAll(".sources ul")) {
    const held = host.element.hasAttribute("source") || [...list.querySelectorAll("q")].some((q) => text.find(phraseOf(q)));
    for (const button of list.querySelectorAll<HTMLElement>("[data-do=find]")) button.hidden = !held;
  }
}

/** Marks the passage that the button stands beside. */
export function find(host: Host, button: HTMLElement): void {
  const range = textOf(scopeOf(host), host.element).find(phraseOf(button.parentElement?.querySelector("q")));
  if (!range) {
    say(host, "Stället hittas inte i texten på sidan. Källan kan ha ändrats: kontrollera mot dokumentet.");
    return;
  }
  mark(range);
  const place = range.startContainer.parentElement;
  if (place) focusOn(place);
  scrollTo(range);
  say(host, "Stället är markerat i texten.");
}

/** Where the source stands: what `source` selects, else the whole page. */
function scopeOf(host: Host): Element {
  const selector = host.element.getAttribute("source");
  try {
    return (selector && document.querySelector(selector)) || document.body;
  } catch {
    return document.body;
  }
}

function phraseOf(quote: Element | null | undefined): string {
  return plain(quote?.textContent ?? "");
}

/** By a highlight where there are such, which changes nothing in the page; else by selecting. */
function mark(range: Range): void {
  if (typeof Highlight === "undefined" || !CSS.highlights) {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return;
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  styleHighlight();
}

let styled = false;

function styleHighlight(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #111; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The keyboard goes on from the passage; it is no stop of its own afterwards. */
function focusOn(place: HTMLElement): void {
  const own = place.hasAttribute("tabindex");
  if (!own) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (!own) place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
}

function scrollTo(range: Range): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
