// The page in the sandboxed frame: an element by the address of the page, and its height told to the
// page around it. The height is all that leaves the frame; answers never do, so anyone may hear it.

import "kontaktkoll";
import { wishFrom } from "./embed/wish.js";

const wish = wishFrom(new URLSearchParams(location.search));
const element = document.querySelector("kontakt-koll") ?? document.createElement("kontakt-koll");
for (const [name, value] of wish.variables) element.style.setProperty(name, value);
for (const [name, value] of wish.attributes) element.setAttribute(name, value);
element.removeAttribute("share-answers");
document.body.prepend(element);

if (window.parent !== window) {
  const tell = (): void => {
    window.parent.postMessage({ type: "kontaktkoll-height", height: document.body.getBoundingClientRect().height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
}
