// The style sheets of the shadow root. Constructed sheets need no permission from the page's content
// security policy, and all elements share them.

import { assetUrl } from "kontaktkoll-assets";
import { fetchFile, onceItWorks } from "./files.js";

const known: Record<string, () => Promise<CSSStyleSheet>> = {};

/** The style sheet `name`, fetched once. */
export function styles(name: string): Promise<CSSStyleSheet> {
  known[name] ??= onceItWorks(async () => {
    const response = await fetchFile(assetUrl(name), "utseendet");
    return new CSSStyleSheet().replace(await response.text());
  });
  return known[name]();
}

/** Uses a sheet that the page has already, instead of fetching it. */
export function rememberStyles(name: string, sheet: CSSStyleSheet): void {
  known[name] ??= async () => sheet;
}

/** Reserves space for the first question, so that content below does not jump when it appears. The strut
 * is beside the fallback, which keeps its own layout. */
const SPACE = `
:host{display:block}
:host([hidden]){display:none}
.stack{display:grid;grid-template-columns:minmax(0,1fr)}
.stack>div{grid-area:1/1;min-inline-size:0}
.space{container-type:inline-size;font-size:medium}
.space>div{font-size:var(--kontaktkoll-font-size,1.125em);block-size:97em}
@container(min-width:26em){.space>div{block-size:75em}}
@container(min-width:50em){.space>div{block-size:46em}}
@media print{.space{display:none}}`;

let space: CSSStyleSheet | undefined;

export function spaceSheet(): CSSStyleSheet {
  if (!space) {
    space = new CSSStyleSheet();
    space.replaceSync(SPACE);
  }
  return space;
}
