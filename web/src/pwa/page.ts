// The standalone page's own part: offline, updates, "Om appen". Embeddings never load this.
//
// It only speaks of what it knows: without a worker the app works as any page does, and says so.

import { About } from "./page/about.js";
import { Notices } from "./page/notices.js";
import { Offline } from "./page/offline.js";

const offline = new Offline();
// Above the questions, and last on the page.
const notices = place("main", "besked");
const about = place("footer", "om-appen");
notices.parentElement?.prepend(notices);

const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = new URL("pwa.css", import.meta.url).href;
document.head.append(styles);

new Notices(notices, offline);
new About(about, offline);
void offline.start();

function place(landmark: string, id: string): HTMLElement {
  const element = document.createElement("div");
  element.id = id;
  (document.querySelector(`${landmark} .page`) ?? document.querySelector(landmark) ?? document.body).append(element);
  return element;
}
