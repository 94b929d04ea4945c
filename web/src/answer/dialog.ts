// A dialog with a text in it, modal and inside the shadow root: the browser keeps the focus in it and
// gives it back.

import { button, make } from "./dom.js";
import type { Host } from "./host.js";

export interface Dialog {
  readonly title: string;
  /** What to do with the text. */
  readonly words: readonly string[];
  /** What the text field is called. */
  readonly label: string;
  readonly text: string;
  /** What the user is to write over; a text without it is only to be copied. */
  readonly gap?: string;
  /** More ways on, beside "Stäng"; they get the text as it is then. */
  readonly ways?: (text: () => string, close: () => void) => readonly HTMLElement[];
}

/** Shows it, with what is to be written over or copied marked. */
export function open(host: Host, { title, words, label, text, gap, ways }: Dialog): void {
  host.stage.querySelector("dialog")?.remove();
  const field = make("textarea", { id: "svarstext", rows: "12", spellcheck: "false" });
  field.value = text;
  field.readOnly = !gap;
  const dialog = make("dialog", { class: "text", "aria-labelledby": "dialogrubrik", lang: "sv" });
  const close = (): void => dialog.close();
  const level = Math.min(6, Number(host.element.getAttribute("heading-level") ?? 2) + 1 || 3);
  dialog.append(
    make(`h${level}` as "h3", { id: "dialogrubrik" }, title),
    ...words.map((line) => make("p", {}, line)),
    make("label", { for: "svarstext" }, label),
    field,
    make("div", { class: "buttons" }, ...(ways?.(() => field.value, close) ?? []), button("Stäng", close)),
  );
  dialog.addEventListener("close", () => dialog.parentElement?.remove());
  host.stage.append(make("div", { class: "root" }, dialog));
  dialog.showModal();
  field.focus({ preventScroll: true });
  const at = gap ? text.indexOf(gap) : 0;
  field.setSelectionRange(at, at + (gap ?? text).length);
  dialog.scrollTop = field.scrollTop = 0;
}
