// "Stämmer inte?": a message to the content owner, for the user to send. Nothing is sent from here,
// and no address is made up.

import { copyText } from "./copy.js";
import { open } from "./dialog.js";
import { button, make } from "./dom.js";
import type { Host } from "./host.js";
import { answerLines, placeLines } from "./note.js";
import { answersInWords, documentsOf } from "./words.js";

/** Where the user writes. */
const GAP = "(skriv här vad som är fel)";

/** Mail programs cut longer addresses off. */
const LONGEST_MAIL = 1_800;

export function doubt(host: Host): void {
  const result = host.stage.querySelector(".result");
  if (!result) return;
  const text = [
    "Hej!",
    "",
    "Jag tror att svaret i Kontaktkoll inte stämmer:",
    GAP,
    "",
    "Svar på frågorna:",
    ...answersInWords(host).map((line) => `- ${line}`),
    "",
    "Kontaktkoll svarade:",
    ...answerLines(result).slice(0, 1 + result.querySelectorAll(".figures > div").length),
    "",
    ...placeLines(host),
  ].join("\n");
  const owners = [...new Set(documentsOf(host).map((document) => document.owner))];
  open(host, {
    title: "Stämmer inte svaret?",
    words: [
      `Skicka texten till den som är innehållsansvarig${owners.length > 0 ? ` hos ${owners.join(" och ")}` : ""}. Skriv ingenting om patienten.`,
    ],
    label: "Meddelande",
    text,
    gap: GAP,
    ways: (current, close) => [
      button("Kopiera meddelandet", () => {
        const message = current();
        close();
        void copyText(host, message, "Meddelandet är kopierat.");
      }),
      mail(current),
    ],
  });
}

/** A link without a receiver: the user's mail program opens with the text in it. */
function mail(current: () => string): HTMLElement {
  const link = make("a", { href: "mailto:", part: "link" }, "Öppna i e-post");
  link.addEventListener("click", () => {
    const body = current().replaceAll("\n", "\r\n");
    const whole = `mailto:?subject=${encodeURIComponent("Kontaktkoll: stämmer svaret?")}&body=${encodeURIComponent(body)}`;
    link.href = whole.length <= LONGEST_MAIL * 3 ? whole : "mailto:";
  });
  return link;
}
