// Codes, amounts and the like stay as the program has written them, although a translator or an extension changes
// them (`translate="no"` is a wish that not all of them heed).

import type { RenderedTree } from "../element/rendered_tree.js";
import { make } from "./dom.js";

/** How often the texts of one rendering are put back, before the user is warned instead: others may never give up. */
const MAX_RESTORED = 3;

/** How often the texts of the latest rendering were put back. */
const restored = new WeakMap<RenderedTree, number>();

/** Puts fixed texts below `root` back when others change them, and warns in `stage`. To be called after each rendering. */
export function guardFixedTexts(root: HTMLElement, rendered: RenderedTree, stage: HTMLElement): void {
  const isNew = !restored.has(rendered);
  restored.set(rendered, 0);
  if (isNew) {
    const observer = new MutationObserver(() => {
      if (rendered.isEnded) observer.disconnect();
      else guard(rendered, stage);
    });
    observer.observe(root, { characterData: true, childList: true, subtree: true });
  }
  // They may have been changed before.
  guard(rendered, stage);
}

function guard(rendered: RenderedTree, stage: HTMLElement): void {
  const times = restored.get(rendered) ?? 0;
  if (times > MAX_RESTORED || !rendered.restoreFixed()) return;
  restored.set(rendered, times + 1);
  if (times === MAX_RESTORED) warn(stage);
}

function warn(stage: HTMLElement): void {
  if (stage.querySelector(".changed")) return;
  const words =
    "Något i webbläsaren, till exempel en översättning eller ett tillägg, ändrar koder och belopp på skärmen. " +
    "Lita inte på dem: stäng av det och läs in sidan igen. Knappen Kopiera allt ger det rätta svaret.";
  const warning = make("div", { class: "root changed", lang: "sv" });
  stage.prepend(warning);
  // Screen readers read what is added to a live region.
  warning.append(make("p", { class: "notice", role: "alert", part: "warning" }, words));
}
