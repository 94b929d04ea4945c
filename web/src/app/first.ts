// The first question before the entry is there: the page holds it, and the styles it needs.

import { frameOf } from "../element/frame.js";
import { question } from "../first/question.js";

/** Shows it, unless a link's answers lead further. To be called when the page has been read. */
export function show(id: string): void {
  const element = document.querySelector<HTMLElement>("kontakt-koll");
  const styles = document.querySelector<HTMLTemplateElement>("template[data-styles]")?.content.textContent;
  const root = location.hash.includes("?") ? undefined : question(document, id);
  if (!element || !root || !styles) {
    element?.setAttribute("data-first", "none");
    return;
  }
  const frame = frameOf(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  frame.root.adoptedStyleSheets = [sheet];
  frame.inside.append(root);
}
