// Written by `cargo xtask generate` from web/element.toml.

// For React 19 and later: `import type {} from "kontaktkoll/jsx";`

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { KontaktKoll, KontaktkollEvents } from "./kontaktkoll.js";

export interface KontaktKollProps extends DetailedHTMLProps<HTMLAttributes<KontaktKoll>, KontaktKoll> {
  /** Which of the built-in rulebooks to show. */
  "rulebook"?: string | undefined;
  /** A rulebook of your own, in place of `rulebook`. */
  "src"?: string | undefined;
  /** The day of the contact, which decides the edition. */
  "date"?: string | undefined;
  /** What is shown first; `quota` only where the rulebook has one. */
  "view"?: "guide" | "table" | "quota" | undefined;
  /** The level of the first heading. */
  "heading-level"?: "2" | "3" | "4" | "5" | "6" | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Light or dark colours; `auto` follows the reader's choice. */
  "theme"?: "auto" | "light" | "dark" | undefined;
  /** Where on the page the document's text is, so that "Visa i texten" marks the cited passage there. Left out, the whole page is searched, and the button shows only where the page holds the text. */
  "source"?: string | undefined;
  /** Events carry the answers. Think first: they may describe a patient. Never in a frame. */
  "share-answers"?: boolean | undefined;
  /** The widget is on the screen. */
  "onkontaktkoll-ready"?: ((event: KontaktkollEvents["kontaktkoll-ready"]) => void) | undefined;
  /** The user went past a question, with or without an answer. */
  "onkontaktkoll-step"?: ((event: KontaktkollEvents["kontaktkoll-step"]) => void) | undefined;
  /** The answers lead to a result. */
  "onkontaktkoll-result"?: ((event: KontaktkollEvents["kontaktkoll-result"]) => void) | undefined;
  /** The rendered content may have changed: read `result` for what it is now. */
  "onkontaktkoll-change"?: ((event: KontaktkollEvents["kontaktkoll-change"]) => void) | undefined;
  /** The widget cannot be shown; the message is Swedish. The fallback is shown instead. */
  "onkontaktkoll-error"?: ((event: KontaktkollEvents["kontaktkoll-error"]) => void) | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "kontakt-koll": KontaktKollProps;
    }
  }
}
