// Copies texts. If the browser refuses, the text is shown, selected, for the user to copy by hand.

import type { WidgetContext } from "../element/widget_context.js";
import { announce } from "./announce.js";
import { openDialog } from "./dialog.js";
import { plain } from "./dom.js";

/** The number of characters of a copied text that are repeated to the user. */
const MAX_REPEATED = 60;

/** Copies a value and announces `done`, or else the value. */
export async function copy(context: WidgetContext, value: string, done?: string): Promise<void> {
  const text = plain(value);
  const shown = text.length > MAX_REPEATED ? `${text.slice(0, MAX_REPEATED).trimEnd()} …` : text;
  await copyText(context, text, done ?? `Kopierat: ${shown}`);
}

/** Copies the whole answer. */
export async function copyAll(context: WidgetContext): Promise<void> {
  await copyText(context, context.note(), "Hela svaret är kopierat.");
}

/** Copies `text` and announces `done`, or else shows the text. */
export async function copyText(context: WidgetContext, text: string, done: string): Promise<void> {
  if (await writeToClipboard(text, context.stage)) {
    announce(context, done);
    return;
  }
  openDialog(context, {
    title: "Kopiera texten själv",
    words: ["Webbläsaren tillät inte att texten kopierades. Texten är markerad: tryck Ctrl+C (Cmd+C på Mac) för att kopiera den."],
    label: "Text att kopiera",
    text,
  });
}

async function writeToClipboard(text: string, stage: HTMLElement): Promise<boolean> {
  try {
    // Pages without https have no `navigator.clipboard`.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the page's policy or by the user: the older command may still work.
  }
  return copyByCommand(text, stage);
}

/** The field goes into an open dialog, outside which nothing can have the focus. */
function copyByCommand(text: string, stage: HTMLElement): boolean {
  const focused = (stage.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  field.readOnly = true;
  (stage.querySelector("dialog[open]") ?? stage).append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  field.remove();
  focused?.focus();
  return done;
}
