// The style sheets of the shadow root: constructed, so that they need no permission from the page's
// policy, and shared by all elements.

import { assetUrl } from "./assets.js";
import { fetchFile, onceItWorks } from "./files.js";

export const loadStyles: () => Promise<CSSStyleSheet> = onceItWorks(async () => {
  const response = await fetchFile(assetUrl("widget.css"), "utseendet");
  return new CSSStyleSheet().replace(await response.text());
});

/** Room for the first question, so that what stands below does not jump when it comes. */
const SPACE = `
:host{display:block}
:host([hidden]){display:none}
.space{container-type:inline-size;font-size:var(--kontaktkoll-font-size,1.125em)}
.space>div{min-block-size:60em}
@container(min-width:26em){.space>div{min-block-size:48em}}
@container(min-width:50em){.space>div{min-block-size:38em}}
@media print{.space>div{min-block-size:0}}`;

let space: CSSStyleSheet | undefined;

export function spaceSheet(): CSSStyleSheet {
  if (!space) {
    space = new CSSStyleSheet();
    space.replaceSync(SPACE);
  }
  return space;
}
