// The entry that pages load: defines <kontakt-koll>, and exports the rules as functions.
//
// Its address never changes; the files that it fetches have a hash in their names.

import { KontaktKoll } from "./element/element.js";

if (globalThis.customElements && !customElements.get("kontakt-koll")) {
  customElements.define("kontakt-koll", KontaktKoll);
}

export { KontaktKoll };
export { decide, quota, rulebook, rulebooks } from "./element/api.js";
export { Failure as KontaktkollError } from "./element/failure.js";
export type { ErrorCode } from "./element/failure.js";
export type {
  CompiledRulebook,
  Decision,
  DecisionResult,
  EditionInfo,
  Facts,
  Options,
  QuotaContact,
  QuotaDates,
  QuotaResult,
  RulebookInfo,
  Status,
  View,
} from "./element/types.js";
export type { KontaktkollEvents } from "./element/events.js";
