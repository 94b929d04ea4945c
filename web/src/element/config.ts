// Attributes, read into what the widget understands.

import { today } from "./today.js";
import type { Config } from "./wasm.js";

/** The attributes that a change is noticed of. */
export const ATTRIBUTES = ["rulebook", "src", "date", "heading-level"] as const;

/** Those that mean another rulebook. */
export const RELOADING: readonly string[] = ["rulebook", "src"];

/** The configuration that the attributes of `element` ask for. */
export function configOf(element: Element): Config {
  const now = today();
  const level = Number(element.getAttribute("heading-level") ?? 2);
  return {
    date: element.getAttribute("date") || now,
    today: now,
    headingLevel: Number.isInteger(level) && level >= 2 && level <= 6 ? level : 2,
  };
}
