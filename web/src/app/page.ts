// Links with answers, and the browser's history, are loaded when they are needed: a link was followed,
// or a first answer was given, in the questions or from a view. An embedding page has none of this.

/** Waits for the first of these. */
export function listen(element: HTMLElement & { readonly answers?: object }): void {
  const load = (): void => {
    removeEventListener("hashchange", load);
    element.removeEventListener("kontaktkoll-step", load);
    element.removeEventListener("kontaktkoll-change", changed);
    // Without it the page works as before, only without links.
    const address = new URL("link.js", import.meta.url).href;
    (import(address) as Promise<typeof import("./link.js")>).then((link) => link.follow(element as never), () => undefined);
  };
  const changed = (): void => {
    if (Object.keys(element.answers ?? {}).length > 0) load();
  };
  addEventListener("hashchange", load);
  element.addEventListener("kontaktkoll-change", changed);
  element.addEventListener("kontaktkoll-step", load);
  if (location.hash.length > 1) load();
}
