// Written by `cargo xtask generate` from web/element.toml.

import type { ErrorCode } from "../failure.js";
import type { Facts } from "../types.js";

/** The element's events. `answers` is there only with the attribute `share-answers`. */
export interface KontaktkollEvents {
  /** The widget is on the screen. */
  "kontaktkoll-ready": CustomEvent<{ rulebook: string }>;
  /** The user went past a question, with or without an answer. */
  "kontaktkoll-step": CustomEvent<{ rulebook: string; fact: string; answers?: Facts }>;
  /** The answers lead to a result. */
  "kontaktkoll-result": CustomEvent<{ rulebook: string; edition: string; outcome: string | null; answers?: Facts }>;
  /** The rendered content may have changed: read `result` for what it is now. */
  "kontaktkoll-change": CustomEvent<{ rulebook: string | null }>;
  /** The widget cannot be shown; the message is Swedish. The fallback is shown instead. */
  "kontaktkoll-error": CustomEvent<{ code: ErrorCode; message: string }>;
}
