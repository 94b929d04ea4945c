// Remembers across the reload that the user has switched versions, so that the page can say so.

const MARK = "kontaktkoll-ny-version";

/** To be called before the reload. */
export function leaveSwitchMark(): void {
  try {
    sessionStorage.setItem(MARK, "1");
  } catch {
    // Storage is refused: the page says nothing after the reload.
  }
}

/** Whether the page was reloaded for a new version; removes the mark. */
export function takeSwitchMark(): boolean {
  try {
    const mark = sessionStorage.getItem(MARK);
    sessionStorage.removeItem(MARK);
    return mark !== null;
  } catch {
    return false;
  }
}
