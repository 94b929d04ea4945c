// The tools behind the widget's buttons, and the styles of the answer: fetched once the first question
// is on the screen.

import { importScript } from "kontaktkoll-assets";
import { failureBox } from "./failure_box.js";
import { failureFrom } from "./failure.js";
import { onceItWorks } from "./files.js";
import { addStyles, styles } from "./styles.js";
import type { Tools, WidgetContext } from "./widget_context.js";

/** Fetches the tools. */
export const loadTools = onceItWorks(async (attempt) => {
  const [tools] = await Promise.all([importScript("tools.js", attempt) as Promise<Tools>, styles("answer.css")]);
  return tools;
});

/** The tools, once `context` has the styles of the answer too. */
export async function toolsFor(context: WidgetContext): Promise<Tools> {
  const tools = await loadTools();
  addStyles(context.root, await styles("answer.css"));
  return tools;
}

/** Passes clicks on buttons that name an action (`data-copy`, `data-do`) to the tools. */
export function handleActions(context: WidgetContext): void {
  context.stage.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-copy], [data-do]");
    if (button) withTools(context, (tools) => tools.act(context, button));
  });
}

/** Without the tools the questions and the answer still work; the message offers another try. */
function withTools(context: WidgetContext, work: (tools: Tools) => void): void {
  toolsFor(context).then(work, (thrown: unknown) => {
    const box = failureBox(failureFrom(thrown), () => {
      box.remove();
      withTools(context, work);
    }, "Knappen fungerar inte just nu.");
    context.stage.append(box);
  });
}
