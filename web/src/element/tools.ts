// The buttons of the answer: what they do is loaded when the first answer is on the screen.

import type { Host, Tools } from "../answer/host.js";
import { importScript } from "kontaktkoll-assets";
import { onceItWorks } from "./files.js";

const load = onceItWorks((attempt) => importScript("answer.js", attempt) as Promise<Tools>);

/** Listens for clicks on buttons that the widget only names by what they do. */
export function attend(host: Host): void {
  host.stage.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>("[data-copy], [data-do]");
    if (button) load().then((tools) => tools.act(host, button), () => (button.title = "Gick inte att hämta. Försök igen."));
  });
}

/** What is on the screen may be another; until there is an answer, nothing is loaded. */
export function shown(host: Host): void {
  if (!host.stage.querySelector(".result")) return;
  // Without them the answer stands as it is; a click tries again.
  load().then((tools) => tools.shown(host), () => undefined);
}
