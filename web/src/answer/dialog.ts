// A modal dialog with a text field, inside the shadow root. The browser keeps the focus in it, and
// restores it afterwards.

import type { WidgetContext } from "../element/widget_context.js";
import { button, make } from "./dom.js";
import { followVisiblePart } from "./visible_part.js";

export interface Dialog {
  readonly title: string;
  /** What to do with the text. */
  readonly words: readonly string[];
  /** The label of the text field. */
  readonly label: string;
  readonly text: string;
  /** The part of the text that the user is to replace; a text without it is read-only. */
  readonly gap?: string;
  /** More buttons, beside "Stäng"; `text` reads the field. */
  readonly actions?: (text: () => string, close: () => void) => readonly HTMLElement[];
}

/** Opens the dialog, with the part to replace or copy selected. */
export function openDialog(context: WidgetContext, { title, words, label, text, gap, actions }: Dialog): void {
  context.stage.querySelector("dialog")?.remove();
  const field = make("textarea", { id: "svarstext", rows: "12", spellcheck: "false" });
  field.value = text;
  field.readOnly = !gap;
  const dialog = make("dialog", { class: "text", "aria-labelledby": "dialogrubrik", lang: "sv" });
  const close = (): void => dialog.close();
  const level = Math.min(6, context.config().headingLevel + 1);
  dialog.append(
    make(`h${level}` as "h3", { id: "dialogrubrik" }, title),
    ...words.map((line) => make("p", {}, line)),
    make("label", { for: "svarstext" }, label),
    field,
    make("div", { class: "buttons" }, ...(actions?.(() => field.value, close) ?? []), button("Stäng", close)),
  );
  dialog.addEventListener("close", () => dialog.parentElement?.remove());
  context.stage.append(make("div", { class: "root" }, dialog));
  dialog.showModal();
  field.focus({ preventScroll: true });
  const at = gap ? text.indexOf(gap) : 0;
  field.setSelectionRange(at, at + (gap ?? text).length);
  dialog.scrollTop = field.scrollTop = 0;
  followVisiblePart(context.stage, () => dialog.open, ({ top, height }) => {
    Object.assign(dialog.style, { insetBlock: `${top}px auto`, marginBlock: "1em", maxBlockSize: `calc(${height}px - 2em)` });
  });
}
