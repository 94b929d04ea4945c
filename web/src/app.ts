// The standalone page: a host page like any other, which loads the entry once a rulebook is chosen.
// It adds the choice, the contact's date, links with answers, and offline use.

import { chosen, element, rememberChoice, setUpDateField } from "./app/choice.js";
import { loadLinksWhenNeeded } from "./app/load_links.js";
import { loadOfflineUse } from "./app/load_offline.js";
import { usePreloads } from "./app/preloads.js";

// A static import of the entry would define the element before its rulebook is known.
if (chosen) {
  loadLinksWhenNeeded(element);
  // The rest can wait until the entry has started.
  const rest = (): void => {
    loadOfflineUse();
    setUpDateField();
    rememberChoice();
  };
  import("kontaktkoll").then(rest, rest);
} else {
  usePreloads();
  loadOfflineUse();
}
