// Prints the answer alone, on one page, with a notice that a printout may be out of date.

import type { WidgetContext } from "../element/widget_context.js";
import { ConnectedWidgets } from "./connected_widgets.js";
import { make } from "./dom.js";

const MARK = "data-kontaktkoll-print";
/** Marks what is around the marked element. */
const AROUND = "data-kontaktkoll-around";

/** Hides everything that is not inside or around a marked element, and lets what is around it grow with it. */
const ONLY_MARKED = `@media print {
  html, body { background: none !important; }
  *:not([${MARK}], [${MARK}] *, [${AROUND}]) { display: none !important; }
  [${AROUND}] {
    display: block !important;
    position: static !important;
    float: none !important;
    border: 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    inline-size: auto !important;
    max-inline-size: none !important;
    block-size: auto !important;
    min-block-size: 0 !important;
    max-block-size: none !important;
    overflow: visible !important;
    contain: none !important;
    content-visibility: visible !important;
    container-type: normal !important;
    columns: auto !important;
    transform: none !important;
    clip-path: none !important;
    opacity: 1 !important;
  }
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
  const around = ancestors(context.element);
  const roots = new Set([context.element, ...around].map((element) => element.getRootNode() as Document | ShadowRoot));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ONLY_MARKED);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  context.element.setAttribute(MARK, "");
  for (const element of around) element.setAttribute(AROUND, "");
  const restore = (): void => {
    context.element.removeAttribute(MARK);
    for (const element of around) element.removeAttribute(AROUND);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
  addEventListener("afterprint", restore, { once: true });
  try {
    window.print();
  } catch {
    restore();
  }
}

/** The elements around `element` as they are laid out: through slots, and out of the shadow roots of other components. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let around = parentOf(element); around; around = parentOf(around)) found.push(around);
  return found;
}

function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return element.assignedSlot ?? (root instanceof ShadowRoot ? root.host : element.parentElement);
}

function notice(today: string): HTMLElement {
  const words = `Utskrivet ${today}. En utskrift kan bli inaktuell: kontrollera i Kontaktkoll att utgåvan fortfarande gäller innan du använder den.`;
  return make("div", { class: "root printed", lang: "sv" }, make("p", {}, words));
}
