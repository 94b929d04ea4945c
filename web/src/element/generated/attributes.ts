// Written by `cargo xtask generate` from web/element.toml.

/** The attributes whose changes take effect at once. */
export const OBSERVED: readonly string[] = ["rulebook", "src", "date", "view", "heading-level", "theme"];

/** The observed attributes that mean another rulebook. */
export const RELOADING: readonly string[] = ["rulebook", "src"];

/** The attributes that the one-tag script hands on. */
export const SCRIPT_ATTRIBUTES: readonly string[] = ["rulebook", "src", "date", "view", "heading-level", "theme", "source", "share-answers"];

/** The attributes that the sandboxed frame hands on. */
export const FRAME_ATTRIBUTES: readonly string[] = ["rulebook", "src", "date", "view", "heading-level", "theme"];

/** Every valid value; the first is the default. */
export const VALUES = {
  "heading-level": ["2", "3", "4", "5", "6"],
  "theme": ["auto", "light", "dark"],
} as const;

/** The CSS variables, without `--kontaktkoll-`. */
export const VARIABLES: readonly string[] = ["font", "font-size", "text", "background", "accent", "accent-text", "focus", "border", "radius", "space"];
