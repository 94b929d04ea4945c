// Messages about a link, above the guide.

const ID = "om-lanken";

/** Shows `words`, one paragraph each; with `retry`, a button that tries again. */
export function showNotice(guide: Element, words: readonly string[], retry?: () => void): void {
  clearNotice();
  const notice = document.createElement("div");
  notice.id = ID;
  notice.className = "notice";
  notice.setAttribute("role", "status");
  guide.before(notice);
  // Screen readers read what is added to a live region, not its initial content.
  setTimeout(() => {
    for (const line of words) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      notice.append(paragraph);
    }
    if (!retry) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Försök igen";
    button.addEventListener("click", retry);
    notice.append(button);
  }, 50);
}

/** Removes the messages: the user has gone on. */
export function clearNotice(): void {
  document.getElementById(ID)?.remove();
}
