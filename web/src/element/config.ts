// Attributes, read and checked before anything is fetched: what is wrong is said with the name of
// the attribute and the values that it may have.

import { assetUrl, rulebooks } from "kontaktkoll-assets";
import { Failure } from "./failure.js";
import { today } from "./today.js";
import type { RulebookInfo, View } from "./types.js";
import type { Config } from "./wasm.js";

/** The attributes that a change is noticed of. `share-answers` is read when an event is sent. */
export const ATTRIBUTES = ["rulebook", "src", "date", "view", "heading-level", "theme"] as const;

/** Those that mean another rulebook. */
export const RELOADING: readonly string[] = ["rulebook", "src"];

/** The questions, which every rulebook has. */
export const GUIDE = "guide";
const VIEWS: readonly View[] = [GUIDE, "table", "quota"];
const THEMES = ["auto", "light", "dark"];
const LEVELS = ["2", "3", "4", "5", "6"];

/** Where the rulebook comes from. */
export interface Source {
  readonly url: URL;
  /** Whether it is the page's own (`src`). */
  readonly own: boolean;
}

/** The rulebook that the attributes of `element` ask for. */
export function sourceOf(element: Element): Source {
  const src = element.getAttribute("src");
  if (src !== null) {
    const url = URL.canParse(src, element.baseURI) ? new URL(src, element.baseURI) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) {
      throw wrong("src", src, "en webbadress (https:// eller http://), eller en adress på den egna webbplatsen");
    }
    return { url, own: true };
  }
  const id = element.getAttribute("rulebook");
  if (id === null) throw new Failure("rulebook", `attributet rulebook saknas; giltiga värden: ${ids()}`);
  return { url: builtIn(id), own: false };
}

/** The address of a built-in rulebook. */
export function builtIn(id: string): URL {
  if (!find(id)) throw wrong("rulebook", id, ids());
  return assetUrl(`rulebooks/${id}.json`);
}

/** The configuration that the attributes of `element` ask for. */
export function configOf(element: Element): Config {
  const date = element.getAttribute("date") || today();
  const time = new Date(`${date}T00:00:00Z`);
  // Years of more than four digits have a sign.
  if (!/^\d/.test(date) || isNaN(+time) || time.toISOString().slice(0, 10) !== date) {
    throw wrong("date", date, "en dag skriven ÅÅÅÅ-MM-DD, till exempel 2026-01-31");
  }
  // Wrong colours or headings are no reason to withhold the answer.
  gentle(element, "theme", THEMES);
  const level = gentle(element, "heading-level", LEVELS);
  return { date, today: today(), headingLevel: Number(level), view: viewOf(element, VIEWS) };
}

/** The view that `element` asks for, if it is one of `views`. */
export function viewOf(element: Element, views: readonly View[]): View {
  const view = element.getAttribute("view") || GUIDE;
  if (!views.includes(view as View)) throw wrong("view", view, views.join(", "));
  return view as View;
}

/** The views that the rulebook of `element` has; all where it is not known beforehand. */
export function viewsOf(element: Element): readonly View[] {
  const known = element.hasAttribute("src") ? undefined : find(element.getAttribute("rulebook"));
  return known?.views ?? VIEWS;
}

function find(id: string | null): RulebookInfo | undefined {
  return rulebooks.find((rulebook) => rulebook.id === id);
}

function gentle(element: Element, name: string, values: readonly string[]): string {
  const value = element.getAttribute(name) || values[0]!;
  if (values.includes(value)) return value;
  console.warn(`kontakt-koll: ${wrong("unexpected", value, values.join(", "), name).message}; ${values[0]} används`);
  return values[0]!;
}

function wrong(code: "rulebook" | "view" | "date" | "src" | "unexpected", value: string, valid: string, name: string = code): Failure {
  return new Failure(code, `attributet ${name} har värdet ”${value.slice(0, 200)}”; giltiga värden: ${valid}`);
}

function ids(): string {
  return rulebooks.map((rulebook) => rulebook.id).join(", ");
}
