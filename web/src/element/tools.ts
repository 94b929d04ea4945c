// What the widget's buttons do, and the styles of the answer: fetched once the first question is on
// the screen.

import type { Host, Tools } from "../answer/host.js";
import { importScript } from "kontaktkoll-assets";
import { failureFrom } from "./failure.js";
import { onceItWorks } from "./files.js";
import { styles } from "./styles.js";
import { trouble } from "./trouble.js";

/** The tools. */
export const loadTools = onceItWorks(async (attempt) => {
  const [tools] = await Promise.all([importScript("tools.js", attempt) as Promise<Tools>, styles("answer.css")]);
  return tools;
});

/** The tools, once the answer can be shown in `host` too. */
export async function toolsOf(host: Host): Promise<Tools> {
  const tools = await loadTools();
  const sheet = await styles("answer.css");
  const sheets = host.root.adoptedStyleSheets;
  if (!sheets.includes(sheet)) sheets.push(sheet);
  return tools;
}

/** Listens for clicks on buttons that the widget only names by what they do. */
export function attend(host: Host): void {
  host.stage.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-copy], [data-do]");
    if (button) use(host, (tools) => tools.act(host, button));
  });
}

/** Without the tools the questions and the answer stand as they are; a click tries again. */
function use(host: Host, work: (tools: Tools) => void): void {
  toolsOf(host).then(work, (thrown: unknown) => {
    const box = trouble(failureFrom(thrown), () => {
      box.remove();
      use(host, work);
    }, "Knappen fungerar inte just nu.");
    host.stage.append(box);
  });
}
