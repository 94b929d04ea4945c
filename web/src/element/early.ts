// The first question as the build has written it, shown while the program that asks it is on its way.

import { assetUrl, importScript } from "kontaktkoll-assets";
import { styles } from "./styles.js";

/** Does again in the widget what the user has done before it was there. */
export type Give = (stage: HTMLElement) => void;

/** The script that shows and takes, what the build has written, which the page may hold itself, and the styles. */
export function early(held: Document | undefined): Promise<[typeof import("../first/index.js"), Document, CSSStyleSheet]> {
  return Promise.all([
    importScript("first.js", 0) as Promise<typeof import("../first/index.js")>,
    held ?? read(assetUrl("first.html")),
    styles("widget.css"),
  ]);
}

/**
 * Fetches markup; settles when it comes, and never if it does not: then nothing is shown early. A policy
 * that guards every parsing of text lets this one be.
 */
function read(url: URL): Promise<Document> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => resolve(request.response as Document);
    request.send();
  });
}
