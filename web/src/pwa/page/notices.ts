// Notices above the questions: new rules, rules that may be out of date, no network. Warnings are in every
// answer too.

import { changes } from "./changes.js";
import type { Offline } from "./offline.js";
import { STALE_DAYS, daysSince, rulesInUse } from "./rules.js";
import type { State } from "./state.js";
import { takeSwitchMark } from "./switched.js";
import { button, list, paragraph } from "./text.js";

/** A notice. It is only replaced, and read again by screen readers, when its key changes. */
interface Notice {
  readonly kind: "warning" | "update" | "offline";
  readonly key: string;
  readonly content: () => HTMLElement[];
}

export class Notices {
  readonly #root: HTMLElement;
  readonly #offline: Offline;
  readonly #switched = takeSwitchMark();
  #shown = "";

  constructor(root: HTMLElement, offline: Offline) {
    this.#root = root;
    this.#offline = offline;
    root.setAttribute("aria-live", "polite");
    offline.addEventListener("change", () => this.#render());
    // The guide may have started or show another rulebook, and rules may have expired on a page that stays open.
    for (const type of ["ready", "result"]) document.addEventListener(`kontaktkoll-${type}`, () => this.#render());
    this.#render();
  }

  #render(): void {
    const { state } = this.#offline;
    const warned = warning(state);
    this.#addToAnswers(warned);
    const notices = [this.#changed(state), warned, this.#update(state), withoutNetwork(state)].filter((notice) => notice !== null);
    const key = notices.map((notice) => notice.key).join("\n");
    if (key === this.#shown) return;
    this.#shown = key;
    this.#root.replaceChildren(...notices.map(box));
  }

  /** Puts the warning into the slot that every answer has for it. */
  #addToAnswers(warned: Notice | null): void {
    for (const guide of document.querySelectorAll("kontakt-koll")) {
      const present = guide.querySelector<HTMLElement>(":scope > .besked");
      if (present?.dataset["key"] === warned?.key) continue;
      present?.remove();
      if (!warned) continue;
      const place = box(warned);
      place.slot = "warning";
      place.dataset["key"] = warned.key;
      // Marked, it is printed with the answer.
      place.dataset["kontaktkollPrint"] = "";
      guide.append(place);
    }
  }

  #changed({ current, former }: State): Notice | null {
    if (former === undefined || (!this.#switched && !former)) return null;
    return {
      kind: "update",
      key: `changed ${former?.id}`,
      content: () => [
        paragraph("Kontaktkoll har bytt till en ny version."),
        ...(former && current ? described(changes(former, current), "Inga regler är ändrade.", "Det här är ändrat i reglerna:") : []),
        ...(this.#switched ? [paragraph("Dina svar följde med, utom ålder och datum.")] : []),
      ],
    };
  }

  #update({ current, next }: State): Notice | null {
    if (!next) return null;
    return {
      kind: "update",
      key: `update ${next.id}`,
      content: () => [
        paragraph("Det finns en ny version av Kontaktkoll."),
        ...described(changes(current, next), "Inga regler ändras.", "Det här ändras i reglerna:"),
        paragraph("Dina svar följer med, utom ålder och datum. De frågas igen."),
        button("Byt till den nya versionen", () => this.#offline.switch()),
      ],
    };
  }
}

function described(lines: readonly string[], none: string, some: string): HTMLElement[] {
  return lines.length === 0 ? [paragraph(none)] : [paragraph(some), list(lines)];
}

function box({ kind, content }: Notice): HTMLElement {
  const element = document.createElement("div");
  element.className = `besked ${kind}`;
  element.append(...content());
  return element;
}

function warning({ current, checked, checking }: State): Notice | null {
  if (!current) return null;
  const lines = rulesInUse(current)
    .filter((rules) => rules.expired)
    .map(({ rulebook, edition }) => `Reglerna för ${rulebook.title} slutade gälla ${edition.to}.`);
  const days = checked ? daysSince(checked.at) : 0;
  if (days > STALE_DAYS) lines.push(`Appen har inte kunnat söka efter nya regler på ${days} dagar. Reglerna kan ha ändrats.`);
  // The note was deleted, or the clock set back.
  if (!checking && (!checked || days < 0)) lines.push("Det är okänt när appen senast sökte efter nya regler. De kan ha ändrats.");
  if (lines.length === 0) return null;
  return {
    kind: "warning",
    key: lines.join("\n"),
    content: () => [
      ...lines.map((line) => paragraph(line)),
      paragraph("Kontrollera svaret mot gällande dokument innan du registrerar."),
    ],
  };
}

function withoutNetwork({ online, offline }: State): Notice | null {
  if (online) return null;
  const text =
    offline === "yes"
      ? "Du är offline. Kontaktkoll fungerar ändå, med de regler som är hämtade."
      : "Du är offline. Låt sidan vara öppen: den är inte sparad för att öppnas utan nätverk.";
  return { kind: "offline", key: text, content: () => [paragraph(text)] };
}
