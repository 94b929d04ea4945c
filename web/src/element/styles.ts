// The style sheets of the shadow root. Constructed sheets need no permission from the page's content
// security policy, and all elements share them.

import { assetUrl } from "kontaktkoll-assets";
import { fetchFile, onceItWorks } from "./files.js";

const known: Record<string, () => Promise<CSSStyleSheet>> = {};
/** The sheets that have been adopted so far, in the order of their use. */
const adopted = new Set<CSSStyleSheet>();
/** A constructed sheet belongs to one document; other documents have copies. */
const copies = new WeakMap<Document, Map<CSSStyleSheet, CSSStyleSheet>>();

/** Replaces the sheets of `root`. */
export function adoptStyles(root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets) adopted.add(sheet);
  root.adoptedStyleSheets = sheets.flatMap((sheet) => sheetFor(root.ownerDocument, sheet));
}

/** Adds a sheet to those of `root`. */
export function addStyles(root: ShadowRoot, sheet: CSSStyleSheet): void {
  adopted.add(sheet);
  for (const own of sheetFor(root.ownerDocument, sheet)) {
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  }
}

/** Gives `root`, which has come to another document, all sheets: which of them it had is not known any more. */
export function adoptLoadedStyles(root: ShadowRoot): void {
  adoptStyles(root, [...adopted]);
}

/** The sheet, or its copy in another document; none in a document that is not shown. */
function sheetFor(owner: Document, sheet: CSSStyleSheet): readonly CSSStyleSheet[] {
  if (owner === document) return [sheet];
  const own = copies.get(owner) ?? new Map<CSSStyleSheet, CSSStyleSheet>();
  copies.set(owner, own);
  let copy = own.get(sheet);
  if (!copy && owner.defaultView) {
    copy = new owner.defaultView.CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText).join("\n"));
    own.set(sheet, copy);
  }
  return copy ? [copy] : [];
}

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
  adopted.add(sheet);
}

/** Reserves space for the first question, so that content below does not jump when it appears. The strut
 * is beside the fallback, which keeps its own layout. */
const SPACE = `
:host{display:block}
:host([hidden]){display:none}
.stack{display:grid;grid-template-columns:minmax(0,1fr)}
.stack>div{grid-area:1/1;min-inline-size:0}
.space{container-type:inline-size;font-size:medium}
.space>div{font-size:var(--kontaktkoll-font-size,1.125em);block-size:99em}
@container(min-width:26em){.space>div{block-size:75em}}
@container(min-width:50em){.space>div{block-size:50em}}
@media print{.space{display:none}}`;

let space: CSSStyleSheet | undefined;

export function spaceSheet(): CSSStyleSheet {
  if (!space) {
    space = new CSSStyleSheet();
    space.replaceSync(SPACE);
  }
  return space;
}
