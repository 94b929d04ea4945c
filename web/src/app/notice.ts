// A word about a link, above the guide.

const ID = "om-lanken";

/** Says `words`, one paragraph each. */
export function notify(guide: Element, words: readonly string[]): void {
  clear();
  const notice = document.createElement("div");
  notice.id = ID;
  notice.className = "notice";
  notice.setAttribute("role", "status");
  guide.before(notice);
  // A live region speaks of what comes into it, not of what it came with.
  setTimeout(() => {
    for (const line of words) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      notice.append(paragraph);
    }
  }, 50);
}

/** The user has gone on. */
export function clear(): void {
  document.getElementById(ID)?.remove();
}
