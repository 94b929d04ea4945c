// What the page knows about offline use: an immutable value that notices and "Om appen" are rendered from.

import type { VersionReport } from "../shared/messages.js";
import type { Notes } from "../shared/notes.js";
import type { Summary } from "../shared/version.js";

export interface State {
  /** Whether the app works without a network: not known yet, being prepared, yes, or no with a reason. */
  readonly offline: "unknown" | "preparing" | "yes" | { readonly no: string };
  /** Whether there is a network, by the browser or the last check. */
  readonly online: boolean;
  /** The version in use, if a worker serves one. */
  readonly current: VersionReport | null;
  /** The version that was used last time; null if it was the current one, undefined before it is known. */
  readonly former: Summary | null | undefined;
  /** An installed version that the user can switch to. */
  readonly next: Summary | null;
  readonly checked: Notes["checked"] | null;
  readonly failed: Notes["failed"] | null;
  /** Whether a check for a new version is running. */
  readonly checking: boolean;
}

export const INITIAL_STATE: State = {
  offline: "unknown",
  online: navigator.onLine,
  current: null,
  former: undefined,
  next: null,
  checked: null,
  failed: null,
  checking: false,
};
