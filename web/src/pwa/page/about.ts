// "Om appen": the version in use, the last check for a new version, and what went wrong.

import { today } from "../../element/today.js";
import type { Offline } from "./offline.js";
import { editionOn } from "./rules.js";
import type { State } from "./state.js";
import { button, list, moment, paragraph } from "./text.js";

/** Chromium's event that offers an installation. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

export class About {
  readonly #offline: Offline;
  readonly #facts = document.createElement("div");
  readonly #answer = paragraph("");
  readonly #check: HTMLButtonElement;

  constructor(root: HTMLElement, offline: Offline) {
    this.#offline = offline;
    this.#check = button("Sök uppdatering", () => void this.#checkForUpdate());
    this.#answer.setAttribute("aria-live", "polite");
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "Om appen";
    const buttons = document.createElement("div");
    buttons.className = "knappar";
    buttons.append(this.#check);
    details.append(summary, this.#facts, buttons, this.#answer);
    root.replaceChildren(details);
    offerInstallation(buttons);
    offline.addEventListener("change", () => this.#render());
    this.#render();
  }

  async #checkForUpdate(): Promise<void> {
    this.#answer.textContent = "Söker …";
    await this.#offline.checkAgain();
    const { next, failed, online } = this.#offline.state;
    if (!online) this.#answer.textContent = "Det gick inte att söka: ingen kontakt med servern.";
    else if (failed) this.#answer.textContent = `Det gick inte att hämta en ny version. ${failed.reason}`;
    else if (next) this.#answer.textContent = "Det finns en ny version. Byt till den överst på sidan.";
    else this.#answer.textContent = "Du har den senaste versionen.";
  }

  #render(): void {
    const { state } = this.#offline;
    this.#check.hidden = state.current === null;
    this.#facts.replaceChildren(
      ...facts(state).map((line) => paragraph(line)),
      ...(state.current ? [paragraph("Regler i appen:"), list(rules(state))] : []),
    );
  }
}

function facts({ offline, current, next, checked, failed }: State): string[] {
  const lines = [];
  if (current) lines.push(`Version i bruk: ${current.app} (${current.id}).`);
  if (next) lines.push(`Ny version att byta till: ${next.app} (${next.id}).`);
  if (offline === "yes") lines.push("Appen fungerar även utan nätverk.");
  else if (offline === "preparing") lines.push("Appen hämtas för att fungera även utan nätverk …");
  else if (offline !== "unknown") lines.push(`Appen fungerar bara med nätverk i den här webbläsaren. ${offline.no}`);
  if (checked) lines.push(`Senast kontrollerad: ${moment(checked.at)}.`);
  if (failed) lines.push(`Det gick inte att hämta en ny version ${moment(failed.at)}. ${failed.reason} Den förra versionen används.`);
  return lines;
}

function rules({ current }: State): string[] {
  const day = today();
  return (current?.rulebooks ?? []).map((book) => {
    const edition = editionOn(book, day);
    const until = edition?.to ? `, gäller till och med ${edition.to}` : "";
    return `${book.title} (${book.region}): utgåva ${edition?.name ?? "saknas"}${until}`;
  });
}

function offerInstallation(place: HTMLElement): void {
  let offered: InstallPrompt | undefined;
  const install = button("Installera appen", () => {
    install.hidden = true;
    void offered?.prompt();
  });
  install.hidden = true;
  place.append(install);
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offered = event as InstallPrompt;
    install.hidden = false;
  });
  addEventListener("appinstalled", () => (install.hidden = true));
}
