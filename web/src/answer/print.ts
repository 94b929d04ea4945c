// Printing the answer alone, on one page, with a notice that paper grows old.

import { make } from "./dom.js";
import type { Host } from "./host.js";
import { Living } from "./living.js";

const MARK = "data-kontaktkoll-print";

/** While only the answer is printed: all of the page that does not lead to it is away. */
const ALONE = `@media print {
  :is(html, body) { background: none !important; }
  body *:not([${MARK}], :has([${MARK}])) { display: none !important; }
  body :has([${MARK}]) { border: 0 !important; margin: 0 !important; padding: 0 !important; max-width: none !important; display: block !important; }
}
@page { size: A4; margin: 9mm 13mm; }`;

const living = new Living();
let prepared = false;

/** However it is printed, the notice goes with it. */
export function preparePrint(host: Host): void {
  living.add(host);
  if (prepared) return;
  prepared = true;
  const without = ({ stage }: Host): void => stage.querySelector(".printed")?.remove();
  addEventListener("beforeprint", () =>
    living.each((host) => {
      without(host);
      if (host.stage.querySelector(".result")) host.stage.append(notice(host.today));
    }),
  );
  addEventListener("afterprint", () => living.each(without));
}

/** Opens the browser's dialog; whether it prints or is cancelled, the page is as before afterwards. */
export function print(host: Host): void {
  preparePrint(host);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  host.element.setAttribute(MARK, "");
  const restore = (): void => {
    host.element.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet);
  };
  addEventListener("afterprint", restore, { once: true });
  try {
    window.print();
  } catch {
    restore();
  }
}

function notice(today: string): HTMLElement {
  const words = `Utskrivet ${today}. En utskrift kan bli inaktuell: kontrollera i Kontaktkoll att utgåvan fortfarande gäller innan du använder den.`;
  return make("div", { class: "root printed", lang: "sv" }, make("p", {}, words));
}
