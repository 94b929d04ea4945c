// Fetches the first question as the build has rendered it, to be shown while the widget loads.

import { assetUrl, importScript } from "kontaktkoll-assets";
import { styles } from "../element/styles.js";

type Script = typeof import("./index.js");

/** The script, the markup (`page`, if the page has it already), and the styles of the question. */
export function fetchPrerendered(page: Document | undefined): Promise<[Script, Document, CSSStyleSheet]> {
  return Promise.all([
    importScript("first.js", 0) as Promise<Script>,
    page ?? fetchDocument(assetUrl("first.html")),
    styles("widget.css"),
  ]);
}

/**
 * Fetches markup. Never settles if that fails: then nothing is prerendered. `XMLHttpRequest` parses markup
 * even under a policy that requires trusted types for every parsing of text.
 */
function fetchDocument(url: URL): Promise<Document> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => resolve(request.response as Document);
    request.send();
  });
}
