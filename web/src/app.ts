// The standalone page: a host page like any other, which loads the entry once a rulebook is chosen.
// It adds the choice, the contact's date, links with answers, and offline use.

import { chosen, element, rememberChoice, setUpDateField } from "./app/choice.js";
import { loadLinksWhenNeeded } from "./app/load_links.js";
import { loadOfflineUse } from "./app/load_offline.js";
import { usePreloads } from "./app/preloads.js";
import type { importProgram } from "./app/program.js";

/**
 * Starts what the page adds. `load` is `importProgram` of `start.js`, so that it is not fetched twice. A static import of
 * the entry would define the element before its rulebook is known.
 */
export function start(load: typeof importProgram): void {
  if (!chosen) {
    usePreloads();
    loadOfflineUse();
    return;
  }
  loadLinksWhenNeeded(element);
  // The rest can wait until the entry has started or failed.
  void load(new URL("kontaktkoll/v1/kontaktkoll.js", import.meta.url)).then(() => {
    loadOfflineUse();
    setUpDateField();
    rememberChoice();
  });
}
