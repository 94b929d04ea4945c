// The style sheets of the shadow root: constructed, so that they need no permission from the page's
// policy, and shared by all elements.

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

/** The page has it already. */
export function keep(name: string, sheet: CSSStyleSheet): void {
  known[name] ??= async () => sheet;
}

/** Room for the first question, so that what stands below does not jump when it comes: a strut beside
 * the fallback, so that the fallback looks as the page has it. */
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
