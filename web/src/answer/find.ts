// "Visa i texten": if the host page contains the source document, the cited passage is found by its
// locating phrase, highlighted and scrolled to.

import type { WidgetContext } from "../element/widget_context.js";
import { announce } from "./announce.js";
import { plain } from "./dom.js";
import { isUntilFound, readText } from "./search.js";

const HIGHLIGHT = "kontaktkoll-source";
const CHANGED = "Stället hittas inte i texten på sidan. Källan kan ha ändrats: kontrollera mot dokumentet.";
const HIDDEN = "Stället står i en del av sidan som inte visas just nu.";

/** Stops the searches for the answer on the screen of each widget. */
const searches = new WeakMap<WidgetContext, AbortController>();

/** Stops searches for sources: the answer that they belong to is no longer on the screen. */
export function stopSearches(context: WidgetContext): void {
  searches.get(context)?.abort();
  searches.set(context, new AbortController());
}

/**
 * Shows the buttons of the documents that the page contains: a page that contains one phrase of a document
 * contains the document, as does a page that says where its text is by the attribute `source`. A passage that
 * the page hides has no button.
 */
export async function showFindButtons(context: WidgetContext): Promise<void> {
  const text = await pageText(context);
  if (!text) return;
  for (const list of context.stage.querySelectorAll(".sources ul")) {
    const isOnPage = context.element.hasAttribute("source") || [...list.querySelectorAll("q")].some((q) => text.readable.find(phraseOf(q)));
    for (const button of list.querySelectorAll<HTMLElement>("[data-do=find]")) {
      const phrase = phraseBeside(button);
      button.hidden = !isOnPage || (!text.readable.find(phrase) && !!text.hidden.find(phrase));
    }
  }
}

/** Highlights the passage that the button is beside. */
export async function findSource(context: WidgetContext, button: HTMLElement): Promise<void> {
  const phrase = phraseBeside(button);
  const text = await pageText(context);
  if (!text) return;
  const range = text.readable.find(phrase);
  const place = range?.startContainer.parentElement;
  if (!place) return announce(context, text.hidden.find(phrase) ? HIDDEN : CHANGED);
  open(place);
  // The page may close at once what was opened.
  if (place.checkVisibility?.() === false) return announce(context, HIDDEN);
  highlight(range);
  focusOn(place);
  scrollTo(range);
  announce(context, "Stället är markerat i texten.");
}

/** The page's text; undefined if the answer has changed in the meantime. */
async function pageText(context: WidgetContext): ReturnType<typeof readText> {
  const search = searches.get(context);
  return search && readText(scopeOf(context), context.element, search.signal);
}

/** Opens what is closed around a place, as the browser's own search does. */
function open(place: Element): void {
  for (let [inner, around] = [place, place.parentElement]; around; inner = around, around = around.parentElement) {
    if (around instanceof HTMLDetailsElement && inner !== around.querySelector(":scope > summary")) around.open = true;
  }
  for (let around: Element | null = place; around; around = around.parentElement) {
    if (!isUntilFound(around)) continue;
    around.dispatchEvent(new Event("beforematch", { bubbles: true }));
    around.removeAttribute("hidden");
  }
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

/** The phrase of the citation that a button belongs to. */
function phraseBeside(button: HTMLElement): string {
  return phraseOf(button.parentElement?.querySelector("q"));
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
