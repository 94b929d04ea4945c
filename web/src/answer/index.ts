// The bundle `tools.js`: what the widget's buttons do (copying, printing, finding the source, reporting an
// error, opening views), and rulebooks of the host page. Fetched while the user reads the first question.

import type { WidgetContext } from "../element/widget_context.js";
import { OpenView } from "../views/open.js";
import { prepareAnnouncements } from "./announce.js";
import { copy, copyAll } from "./copy.js";
import { findSource, showFindButtons, stopSearches } from "./find.js";
import { guardFixedTexts } from "./fixed_texts.js";
import { refreshIfNewDay, watchDay } from "./midnight.js";
import { preparePrint, print } from "./print.js";
import { reportError } from "./report_error.js";

export { originLine } from "../external_rulebook/origin.js";
export { fetchExternalRulebook, viewsOf } from "../external_rulebook/rulebook.js";

export function rendered(context: WidgetContext): void {
  watchDay(context);
  stopSearches(context);
  guardFixedTexts(context.guide, context.rendered, context.stage);
  if (!context.guide.querySelector(".result")) return;
  prepareAnnouncements(context);
  preparePrint(context);
  void showFindButtons(context);
}

export async function act(context: WidgetContext, button: HTMLElement): Promise<void> {
  if (refreshIfNewDay(context)) {
    await new Promise((rendered) => setTimeout(rendered));
    // By today's rules there may be no such answer.
    if (!button.isConnected) return;
  }
  prepareAnnouncements(context);
  const value = button.dataset["copy"];
  if (value !== undefined) {
    void copy(context, value, button.dataset["copied"]);
    return;
  }
  const action = button.dataset["do"] ?? "";
  switch (action) {
    case "copy-all":
      return void copyAll(context);
    case "print":
      return print(context);
    case "report-error":
      return reportError(context);
    case "find":
      return void findSource(context, button);
    default:
      return void new OpenView(context, action, button).show();
  }
}

export function openView(context: WidgetContext, view: string): Promise<void> {
  return new OpenView(context, view).show();
}
