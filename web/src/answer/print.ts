// Prints the answer alone, on one page, with a notice that a printout may be out of date.

import type { WidgetContext } from "../element/widget_context.js";
import { ConnectedWidgets } from "./connected_widgets.js";
import { make } from "./dom.js";

const MARK = "data-kontaktkoll-print";

/** Hides everything of the page that is not inside or around a marked element. */
const ONLY_MARKED = `@media print {
  :is(html, body) { background: none !important; }
  body *:not([${MARK}], :has([${MARK}])) { display: none !important; }
  body :has([${MARK}]) { border: 0 !important; margin: 0 !important; padding: 0 !important; max-width: none !important; display: block !important; }
}
@page { size: A4; margin: 9mm 13mm; }`;

const widgets = new ConnectedWidgets();
let isListening = false;

/** Adds the notice to every printout of an answer, also when the whole page is printed from the browser's menu. */
export function preparePrint(context: WidgetContext): void {
  widgets.add(context);
  if (isListening) return;
  isListening = true;
  const removeNotice = ({ stage }: WidgetContext): void => stage.querySelector(".printed")?.remove();
  addEventListener("beforeprint", () =>
    widgets.forEach((context) => {
      removeNotice(context);
      if (context.stage.querySelector(".result")) context.stage.append(notice(context.today));
    }),
  );
  addEventListener("afterprint", () => widgets.forEach(removeNotice));
}

/** Opens the browser's print dialog. The page is restored afterwards, also when the user cancels. */
export function print(context: WidgetContext): void {
  preparePrint(context);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ONLY_MARKED);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  context.element.setAttribute(MARK, "");
  const restore = (): void => {
    context.element.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
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
