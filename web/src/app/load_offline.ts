// Loads offline use, updates and "Om appen" (`pwa.js`) once the first question is on the screen or has
// failed, so that the question has the network to itself. In a frame the page is an embedding and has none of these.

const PATIENCE = 5_000;

const load = (): Promise<unknown> => import(new URL("pwa.js", import.meta.url).href);

/** Reloads when another version takes over before `pwa.js` is there to handle that. */
const reloadOnTakeover = async (): Promise<void> => {
  // In sandboxed pages, reading `serviceWorker` throws.
  const { serviceWorker } = navigator;
  if (serviceWorker?.controller) serviceWorker.addEventListener("controllerchange", () => location.reload());
};
if (window.top === window) reloadOnTakeover().catch(() => undefined);

/** Call it when the element is defined, or when there is none. */
export function loadOfflineUse(): void {
  if (window.top !== window) return;
  const guide = document.querySelector<HTMLElement & { readonly ready?: Promise<void> }>("kontakt-koll");
  const shown = Promise.resolve(guide?.ready).catch(() => undefined);
  const timeout = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  // Without `pwa.js` the page works as any other.
  Promise.race([shown, timeout]).then(load).catch(() => undefined);
}
