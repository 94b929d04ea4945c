// What is known, unchanging; the screen follows from it.

import type { Told } from "../shared/messages.js";
import type { Notes } from "../shared/notes.js";
import type { Summary } from "../shared/version.js";

export interface State {
  /** Whether the app works without a network: not known yet, being prepared, yes, or no and why. */
  readonly offline: "unknown" | "preparing" | "yes" | { readonly no: string };
  /** The browser, or the last try, says that there is a network. */
  readonly online: boolean;
  /** The version in use, when a worker keeps one. */
  readonly current: Told | null;
  /** The version that was used the last time; null when it was this one, undefined before it is known. */
  readonly former: Summary | null | undefined;
  /** A version that is ready to be switched to. */
  readonly next: Summary | null;
  readonly checked: Notes["checked"] | null;
  readonly failed: Notes["failed"] | null;
  /** Whether it is being looked for a new version. */
  readonly checking: boolean;
}

export const START: State = {
  offline: "unknown",
  online: navigator.onLine,
  current: null,
  former: undefined,
  next: null,
  checked: null,
  failed: null,
  checking: false,
};
