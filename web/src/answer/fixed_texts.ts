// Codes, amounts and the like stay as the widget has written them, although a translator or an extension changes
// them (`translate="no"` is a wish that not all of them heed).

import type { WidgetContext } from "../element/widget_context.js";
import { make } from "./dom.js";

/** How often the texts of one rendering are put back, before the user is warned instead: others may never give up. */
const MAX_RESTORED = 3;

/** The number of times that the texts of the latest rendering were put back, by widget. */
const restored = new WeakMap<WidgetContext, number>();

/** Puts fixed texts back when others change them. To be called after each rendering. */
export function guardFixedTexts(context: WidgetContext): void {
  const isNew = !restored.has(context);
  restored.set(context, 0);
  if (isNew) new MutationObserver(() => guard(context)).observe(context.guide, { characterData: true, childList: true, subtree: true });
  // They may have been changed before.
  guard(context);
}

function guard(context: WidgetContext): void {
  const times = restored.get(context) ?? 0;
  if (times > MAX_RESTORED || !context.rendered.restoreFixed()) return;
  restored.set(context, times + 1);
  if (times === MAX_RESTORED) warn(context);
}

function warn({ stage }: WidgetContext): void {
  if (stage.querySelector(".changed")) return;
  const words =
    "Något i webbläsaren, till exempel en översättning eller ett tillägg, ändrar koder och belopp på skärmen. " +
    "Lita inte på dem: stäng av det och läs in sidan igen. Knappen Kopiera allt ger det rätta svaret.";
  const warning = make("div", { class: "root changed", lang: "sv" });
  stage.prepend(warning);
  // Screen readers read what is added to a live region.
  warning.append(make("p", { class: "notice", role: "alert", part: "warning" }, words));
}
