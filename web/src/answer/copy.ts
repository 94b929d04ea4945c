// Copying. Where the browser refuses, the text is shown, marked, for the user to copy by hand.

import { open } from "./dialog.js";
import { plain } from "./dom.js";
import type { Host } from "./host.js";
import { note } from "./note.js";
import { say } from "./voice.js";

const LONGEST_WORD = 60;

/** Copies one field, and says `done`, or what was copied. */
export async function copy(host: Host, value: string, done?: string): Promise<void> {
  const text = plain(value);
  const shown = text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD).trimEnd()} …` : text;
  await copyText(host, text, done ?? `Kopierat: ${shown}`);
}

/** Copies the whole answer. */
export async function copyAll(host: Host): Promise<void> {
  await copyText(host, note(host), "Hela svaret är kopierat.");
}

/** Copies `text` and says `done`; else shows it. */
export async function copyText(host: Host, text: string, done: string): Promise<void> {
  if (await written(text, host.stage)) {
    say(host, done);
    return;
  }
  open(host, {
    title: "Kopiera texten själv",
    words: ["Webbläsaren tillät inte att texten kopierades. Texten är markerad: tryck Ctrl+C (Cmd+C på Mac) för att kopiera den."],
    label: "Text att kopiera",
    text,
  });
}

async function written(text: string, stage: HTMLElement): Promise<boolean> {
  try {
    // Pages without https have no clipboard.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused, by the page's policy or by the user: the older way may still do.
  }
  return writtenTheOldWay(text, stage);
}

/** In an open dialog the field must stand there: all else is out of reach of the focus. */
function writtenTheOldWay(text: string, stage: HTMLElement): boolean {
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
