// Written by `cargo xtask generate` from web/element.toml.

/** A view that the attribute `view` may name. */
export type View = "guide" | "table" | "quota";

/** Every view, also those that only a button opens (crates/answer/src/views.rs). */
export type ViewId = View | "lookup" | "table" | "map" | "why-not" | "quota" | "compare";

/** The views that the attribute `view` may name; the first is the default. */
export const VIEWS = ["guide", "table", "quota"] as const satisfies readonly View[];

/** The views that only a rulebook with a quota has. */
export const QUOTA_VIEWS: readonly View[] = ["quota"];
