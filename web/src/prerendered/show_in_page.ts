// On the app's own page, which holds the first questions and their styles, the question shows before
// the custom element is defined.

import { shadowLayoutOf } from "../element/shadow_layout.js";
import { prerenderedQuestion } from "./question.js";

/** Shows the first question of a rulebook, unless a link's answers lead further. Call it once the page has been parsed. */
export function showInPage(id: string): void {
  const element = document.querySelector<HTMLElement>("kontakt-koll");
  const styles = document.querySelector<HTMLTemplateElement>("template[data-styles]")?.content.textContent;
  const question = location.hash.includes("?") ? undefined : prerenderedQuestion(document, id);
  if (!element || !question || !styles) {
    element?.setAttribute("data-first", "none");
    return;
  }
  const { root, content } = shadowLayoutOf(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  content.append(question);
}
