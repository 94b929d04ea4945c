// The tools behind the widget's buttons, and the styles of the answer: fetched once the first question
// is on the screen.

import { importScript } from "kontaktkoll-assets";
import { failureBox } from "./failure_box.js";
import { type Failure, failureFrom } from "./failure.js";
import { onceItWorks } from "./files.js";
import { reportIfSlow, slow } from "./patience.js";
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
    if (button) void withTools(context, (tools) => tools.act(context, button), "Knappen fungerar inte just nu.", button);
  });
}

/**
 * Does `work` with the tools; resolves when it is done, or the user has been told that it cannot be. Without the
 * tools the questions and the answer still work; the message begins with `lead` and offers another try. It may be far
 * below `button`, which the user has pressed, so it gets the focus if the user has not gone on.
 */
export async function withTools(context: WidgetContext, work: (tools: Tools) => unknown, lead: string, button?: HTMLElement): Promise<void> {
  let box: HTMLElement | undefined;
  let isRetried = false;
  const report = (failure: Failure): void => {
    if (isRetried) return;
    box?.remove();
    box = failureBox(failure, retry, lead);
    context.stage.append(box);
    if (button && (context.root.activeElement ?? button) === button) box.querySelector("button")!.focus();
  };
  const retry = (): void => {
    isRetried = true;
    box?.remove();
    button?.focus();
    void withTools(context, work, lead, button);
  };
  try {
    const tools = await reportIfSlow(toolsFor(context), () => report(slow("programmet för knapparna")));
    box?.remove();
    if (!isRetried) await work(tools);
  } catch (thrown) {
    report(failureFrom(thrown));
  }
}
