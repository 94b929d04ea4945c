// The standalone page: a host page like any other, which loads the entry once a rulebook is chosen.
// What it adds is the choice, the contact's date, links with answers, when they are used, and offline
// use, when there is time.

import { chosen, dated, element, remember } from "./app/choice.js";
import { keep } from "./app/keep.js";
import { later } from "./app/later.js";
import { listen } from "./app/page.js";

// The entry must not be imported at the top: it would run before the element knows its rulebook.
if (chosen) {
  listen(element);
  // What takes time and can wait comes after the entry has started.
  const rest = (): void => {
    later();
    dated();
    remember();
  };
  import("kontaktkoll").then(rest, rest);
} else {
  keep();
  later();
}
