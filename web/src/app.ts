// The entry: defines <kontakt-koll>. The standalone page is a host page like any other.

import { KontaktKoll } from "./element/element.js";

if (!customElements.get("kontakt-koll")) {
  customElements.define("kontakt-koll", KontaktKoll);
}

export { KontaktKoll };
export type { Decision, DecisionResult, Facts } from "./element/types.js";
