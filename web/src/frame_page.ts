// The page in the sandboxed frame: an element with the options in the page's address. The page around
// the frame is told the height and nothing else, never answers, so the message may go to any page.

import "kontaktkoll";
import { applyOptions, optionsOfFrame } from "./embed/embed_options.js";

const element = document.createElement("kontakt-koll");
applyOptions(element, optionsOfFrame(new URLSearchParams(location.search)));
document.querySelector(".unstarted")?.remove();
document.body.prepend(element);

if (window.parent !== window) {
  const sendHeight = (): void => {
    window.parent.postMessage({ type: "kontaktkoll-height", height: document.body.getBoundingClientRect().height }, "*");
  };
  new ResizeObserver(sendHeight).observe(document.body);
}
