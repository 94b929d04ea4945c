// "Stämmer inte?": a message to the content owner, for the user to send. Nothing is sent from here, and
// no address is guessed.

import type { WidgetContext } from "../element/widget_context.js";
import { copyText } from "./copy.js";
import { openDialog } from "./dialog.js";
import { button, make } from "./dom.js";

/** The longest address that mail programs accept, in characters before escaping. */
const MAX_MAIL = 1_800;

export function reportError(context: WidgetContext): void {
  const report = context.errorReport();
  if (!report) return;
  const { text, gap, owners } = report;
  openDialog(context, {
    title: "Stämmer inte svaret?",
    words: [
      `Skicka texten till den som är innehållsansvarig${owners.length > 0 ? ` hos ${owners.join(" och ")}` : ""}. Skriv ingenting om patienten.`,
    ],
    label: "Meddelande",
    text,
    gap,
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
