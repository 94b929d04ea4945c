// The bundle `pwa.js` of the standalone page: offline use, updates, "Om appen". Embeddings never load it.
//
// Without a worker the app works like any page, and "Om appen" says so.

import { About } from "./page/about.js";
import { Notices } from "./page/notices.js";
import { Offline } from "./page/offline.js";

const offline = new Offline();
const notices = appendPlace("main", "besked");
const about = appendPlace("footer", "om-appen");
// Notices are above the questions.
notices.parentElement?.prepend(notices);

const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = new URL("pwa.css", import.meta.url).href;
document.head.append(styles);

new Notices(notices, offline);
new About(about, offline);
void offline.start();

function appendPlace(landmark: string, id: string): HTMLElement {
  const element = document.createElement("div");
  element.id = id;
  (document.querySelector(`${landmark} .page`) ?? document.querySelector(landmark) ?? document.body).append(element);
  return element;
}
