// Which rulebook it is, before anything is painted: what a link names, or what was chosen last. The
// page shows the questions where there is one, and the choice between them where there is none.

let id = /^#([a-z0-9-]+)/.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get("rulebook");
try {
  id ??= localStorage.getItem("kontaktkoll-regelverk");
} catch {
  // Storage is refused: then the user chooses each time.
}
if (id) document.documentElement.dataset["rulebook"] = id;

export {};
