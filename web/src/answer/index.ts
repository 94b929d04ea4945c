// What can be done with the answer: copied, printed, found in its source, doubted; and the way to the
// other views; and rulebooks of the page's own. Fetched while the first question is read; the buttons are the widget's.

import { OpenView } from "../views/open.js";
import { copy, copyAll } from "./copy.js";
import { doubt } from "./doubt.js";
import { find, offer } from "./find.js";
import type { Host } from "./host.js";
import { watchTheDay } from "./midnight.js";
import { preparePrint, print } from "./print.js";
import { prepareVoice } from "./voice.js";

export { origin } from "../own/origin.js";
export { own, views } from "../own/rulebook.js";

export function shown(host: Host): void {
  watchTheDay(host);
  if (!host.guide.querySelector(".result")) return;
  prepareVoice(host);
  preparePrint(host);
  offer(host);
}

export function act(host: Host, button: HTMLElement): void {
  prepareVoice(host);
  const value = button.dataset["copy"];
  if (value !== undefined) {
    void copy(host, value, button.dataset["copied"]);
    return;
  }
  const what = button.dataset["do"] ?? "";
  switch (what) {
    case "copy-all":
      return void copyAll(host);
    case "print":
      return print(host);
    case "doubt":
      return doubt(host);
    case "find":
      return find(host, button);
    default:
      return void new OpenView(host, what, button).show();
  }
}

export function open(host: Host, view: string): Promise<void> {
  return new OpenView(host, view).show();
}
