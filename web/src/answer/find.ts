// "Visa i texten": if the host page contains the source document, the cited passage is found by its
// locating phrase, highlighted and scrolled to.

import type { WidgetContext } from "../element/widget_context.js";
import { announce } from "./announce.js";
import { plain } from "./dom.js";
import { textOf } from "./search.js";

const HIGHLIGHT = "kontaktkoll-source";

/**
 * Shows the buttons of the documents that the page contains: a page that contains one phrase of a document
 * contains the document, as does a page that says where its text is by the attribute `source`.
 */
export function showFindButtons(context: WidgetContext): void {
  const text = textOf(scopeOf(context), context.element);
  for (const list of context.stage.querySelectorAll(".sources ul")) {
    const isOnPage = context.element.hasAttribute("source") || [...list.querySelectorAll("q")].some((q) => text.find(phraseOf(q)));
    for (const button of list.querySelectorAll<HTMLElement>("[data-do=find]")) button.hidden = !isOnPage;
  }
}

/** Highlights the passage that the button is beside. */
export function findSource(context: WidgetContext, button: HTMLElement): void {
  const range = textOf(scopeOf(context), context.element).find(phraseOf(button.parentElement?.querySelector("q")));
  if (!range) {
    announce(context, "Stället hittas inte i texten på sidan. Källan kan ha ändrats: kontrollera mot dokumentet.");
    return;
  }
  highlight(range);
  const place = range.startContainer.parentElement;
  if (place) focusOn(place);
  scrollTo(range);
  announce(context, "Stället är markerat i texten.");
}

/** The element that `source` selects, or else the whole page. */
function scopeOf(context: WidgetContext): Element {
  const selector = context.element.getAttribute("source");
  try {
    return (selector && document.querySelector(selector)) || document.body;
  } catch {
    return document.body;
  }
}

function phraseOf(quote: Element | null | undefined): string {
  return plain(quote?.textContent ?? "");
}

/** Uses the CSS Custom Highlight API, which leaves the page's elements alone, or else the selection. */
function highlight(range: Range): void {
  if (typeof Highlight === "undefined" || !CSS.highlights) {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return;
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  styleHighlight();
}

let isStyled = false;

function styleHighlight(): void {
  if (isStyled) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #111; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Lets the keyboard go on from the passage, which is not focusable afterwards. */
function focusOn(place: HTMLElement): void {
  const wasFocusable = place.hasAttribute("tabindex");
  if (!wasFocusable) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (!wasFocusable) place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
}

function scrollTo(range: Range): void {
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: reducedMotion ? "auto" : "smooth" });
}
