// The service worker of the standalone app. It serves one version, verified and complete, also without a
// network. It never takes over by itself: the page asks it to, when the user wants to.

import type { ToWorker, VersionReport } from "./shared/messages.js";
import type { Version } from "./shared/version.js";
import { deleteAllVersions, deleteOtherVersions, install, isWhole } from "./worker/install.js";
import { worker } from "./worker/scope.js";
import { Server } from "./worker/serve.js";

/** Written in front of this script by `cargo xtask dist`; `cargo xtask serve` leaves it out. */
declare const KONTAKTKOLL_VERSION: Version | undefined;

const version = typeof KONTAKTKOLL_VERSION === "undefined" ? undefined : KONTAKTKOLL_VERSION;

if (version) {
  const server = new Server(version);
  worker.addEventListener("install", (event) => event.waitUntil(install(version)));
  worker.addEventListener("activate", (event) => {
    server.takeOver();
    event.waitUntil(deleteOtherVersions(version));
  });
  worker.addEventListener("fetch", (event) => server.answer(event));
} else {
  // During development, the latest build must show at once.
  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) => event.waitUntil(deleteAllVersions().then(() => worker.registration.unregister())));
}

worker.addEventListener("message", (event) => {
  const [port] = event.ports;
  switch ((event.data as ToWorker).kontaktkoll) {
    case "version":
      event.waitUntil(report().then((answer) => port?.postMessage(answer)));
      break;
    case "repair":
      // A failure is reported as that of an installation.
      if (version) event.waitUntil(install(version).catch(() => undefined).then(() => port?.postMessage(null)));
      break;
    case "switch":
      event.waitUntil(worker.skipWaiting());
      break;
  }
});

async function report(): Promise<VersionReport | null> {
  if (!version) return null;
  const { id, app, rulebooks } = version;
  return { id, app, rulebooks, whole: await isWhole(version) };
}
