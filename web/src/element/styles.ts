// The style sheet of the widget: constructed, so that it needs no permission from the page's policy,
// and shared by all elements.

import { beside, fetchFile, onceItWorks } from "./files.js";

export const loadStyles: () => Promise<CSSStyleSheet> = onceItWorks(async () => {
  const response = await fetchFile(beside("widget.css"), "utseendet");
  return new CSSStyleSheet().replace(await response.text());
});
