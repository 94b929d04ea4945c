// Offline use, updates, "Om appen": once the first question is on the screen, or cannot be, so that it
// has the network for itself. Only a window of its own has them: the page in a frame is an embedding.

const PATIENCE = 5_000;

const load = (): Promise<unknown> => import(new URL("pwa.js", import.meta.url).href);

/** Another version has taken over, and this page is not ready to follow it as `pwa.js` does. */
const follow = async (): Promise<void> => {
  // Asking may be forbidden, in pages of sandboxes.
  const { serviceWorker } = navigator;
  if (serviceWorker?.controller) serviceWorker.addEventListener("controllerchange", () => location.reload());
};
if (window.top === window) follow().catch(() => undefined);

/** To be called when the element is defined, or where there is none. */
export function later(): void {
  if (window.top !== window) return;
  const guide = document.querySelector<HTMLElement & { readonly ready?: Promise<void> }>("kontakt-koll");
  const shown = Promise.resolve(guide?.ready).catch(() => undefined);
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  // Without it the page works as any other.
  Promise.race([shown, enough]).then(load).catch(() => undefined);
}
