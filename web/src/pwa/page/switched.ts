// After a switch the page is loaded again: it says so. Only that it happened is remembered.

const MARK = "kontaktkoll-ny-version";

/** The page is about to be loaded again. */
export function switching(): void {
  try {
    sessionStorage.setItem(MARK, "1");
  } catch {
    // Storage is refused: nothing is said afterwards.
  }
}

/** Whether the page was loaded again for a new version; true once. */
export function hasSwitched(): boolean {
  try {
    const mark = sessionStorage.getItem(MARK);
    sessionStorage.removeItem(MARK);
    return mark !== null;
  } catch {
    return false;
  }
}
