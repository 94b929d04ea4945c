// Attributes, read and checked before anything is fetched. A message about a wrong attribute names it
// and its valid values.

import { assetUrl, rulebooks } from "kontaktkoll-assets";
import { Failure } from "./failure.js";
import { VALUES } from "./generated/attributes.js";
import { VIEWS } from "./generated/views.js";
import { today } from "./today.js";
import type { RulebookInfo, View } from "./types.js";
import type { Config } from "./wasm.js";

/** The default view: the questions, which every rulebook has. */
export const GUIDE = VIEWS[0];

/** Where the rulebook comes from. */
export interface Source {
  readonly url: URL;
  /** Whether the rulebook belongs to the host page (`src`). */
  readonly external: boolean;
}

/** The rulebook that the attributes of `element` ask for. */
export function sourceOf(element: Element): Source {
  const src = element.getAttribute("src");
  if (src !== null) {
    const url = URL.canParse(src, element.baseURI) ? new URL(src, element.baseURI) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) {
      throw wrong("src", src, "en webbadress (https:// eller http://), eller en adress på den egna webbplatsen");
    }
    return { url, external: true };
  }
  const id = element.getAttribute("rulebook");
  if (id === null) throw new Failure("rulebook", `attributet rulebook saknas; giltiga värden: ${ids()}`);
  return { url: builtIn(id), external: false };
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
  valueOrDefault(element, "theme");
  const level = valueOrDefault(element, "heading-level");
  return { date, today: today(), headingLevel: Number(level), view: viewOf(element, VIEWS) };
}

/** The view that `element` asks for, if it is one of `views`. */
export function viewOf(element: Element, views: readonly View[]): View {
  const view = element.getAttribute("view") || GUIDE;
  if (!views.includes(view as View)) throw wrong("view", view, views.join(", "));
  return view as View;
}

/** The views that the rulebook of `element` has; every view if that is not known yet. */
export function availableViews(element: Element): readonly View[] {
  const known = element.hasAttribute("src") ? undefined : find(element.getAttribute("rulebook"));
  return known?.views ?? VIEWS;
}

function find(id: string | null): RulebookInfo | undefined {
  return rulebooks.find((rulebook) => rulebook.id === id);
}

/** A wrong value is no reason to withhold the answer: it is reported, and the default used. */
function valueOrDefault(element: Element, name: keyof typeof VALUES): string {
  const values: readonly string[] = VALUES[name];
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
