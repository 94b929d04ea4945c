// "Stämmer inte?": a message to the content owner, for the user to send. Nothing is sent from here, and
// no address is guessed.

import type { WidgetContext } from "../element/widget_context.js";
import { copyText } from "./copy.js";
import { openDialog } from "./dialog.js";
import { button, make } from "./dom.js";
import { answerLines, placeLines } from "./note.js";
import { answersInWords, documentsOf } from "./words.js";

/** The part of the message that the user replaces. */
const GAP = "(skriv här vad som är fel)";

/** The longest address that mail programs accept, in characters before escaping. */
const MAX_MAIL = 1_800;

export function reportError(context: WidgetContext): void {
  const result = context.stage.querySelector(".result");
  if (!result) return;
  const text = [
    "Hej!",
    "",
    "Jag tror att svaret i Kontaktkoll inte stämmer:",
    GAP,
    "",
    "Svar på frågorna:",
    ...answersInWords(context).map((line) => `- ${line}`),
    "",
    "Kontaktkoll svarade:",
    ...answerLines(result).slice(0, 1 + result.querySelectorAll(".figures > div").length),
    "",
    ...placeLines(context),
  ].join("\n");
  const owners = [...new Set(documentsOf(context).map((document) => document.owner))];
  openDialog(context, {
    title: "Stämmer inte svaret?",
    words: [
      `Skicka texten till den som är innehållsansvarig${owners.length > 0 ? ` hos ${owners.join(" och ")}` : ""}. Skriv ingenting om patienten.`,
    ],
    label: "Meddelande",
    text,
    gap: GAP,
    actions: (current, close) => [
      button("Kopiera meddelandet", () => {
        const message = current();
        close();
        void copyText(context, message, "Meddelandet är kopierat.");
      }),
      mail(current),
    ],
  });
}

/** A link without a recipient: the user's mail program opens with the text. */
function mail(current: () => string): HTMLElement {
  const link = make("a", { href: "mailto:", part: "link" }, "Öppna i e-post");
  link.addEventListener("click", () => {
    const body = current().replaceAll("\n", "\r\n");
    const whole = `mailto:?subject=${encodeURIComponent("Kontaktkoll: stämmer svaret?")}&body=${encodeURIComponent(body)}`;
    link.href = whole.length <= MAX_MAIL * 3 ? whole : "mailto:";
  });
  return link;
}
