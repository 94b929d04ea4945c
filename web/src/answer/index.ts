// What can be done with the answer: copied, printed, found in its source, doubted. Loaded when the
// first answer is on the screen; the buttons are the widget's.

import { copy, copyAll } from "./copy.js";
import { doubt } from "./doubt.js";
import { find, offer } from "./find.js";
import type { Host } from "./host.js";
import { preparePrint, print } from "./print.js";
import { prepareVoice } from "./voice.js";

export function shown(host: Host): void {
  prepareVoice(host);
  preparePrint(host);
  offer(host);
}

export function act(host: Host, button: HTMLElement): void {
  prepareVoice(host);
  const value = button.dataset["copy"];
  if (value !== undefined) {
    void copy(host, value);
    return;
  }
  switch (button.dataset["do"]) {
    case "copy-all":
      return void copyAll(host);
    case "print":
      return print(host);
    case "doubt":
      return doubt(host);
    case "find":
      return find(host, button);
    default:
  }
}
