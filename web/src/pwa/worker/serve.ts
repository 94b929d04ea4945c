// Answers requests from this worker's own version, never from a mixture of versions.

import { versionCache } from "../shared/caches.js";
import type { ListedFile, Version } from "../shared/version.js";
import { download } from "./download.js";
import { install } from "./install.js";
import { response } from "./response.js";
import { type FetchEvent, worker } from "./scope.js";

/** The scripts of the page that follow a change of version. */
const FOLLOWING_SCRIPTS = ["app.js", "pwa.js"];

const scope = new URL(worker.registration.scope);

export class Server {
  readonly #version: Version;
  readonly #cache: string;
  readonly #files: ReadonlyMap<string, ListedFile>;
  /** Pages that came from the network, because this version's files are gone. */
  readonly #networkPages = new Set<string>();
  /** Pages that this worker has served. */
  readonly #servedPages = new Set<string>();
  /**
   * Whether the worker has become active in this run. Then other pages are of the previous version and about to
   * reload. Browsers stop an idle worker after half a minute; by its next run, they have.
   */
  #hasTakenOver = false;

  constructor(version: Version) {
    this.#version = version;
    this.#cache = versionCache(scope.href, version.id);
    this.#files = new Map(version.files.map((file) => [file[0], file]));
  }

  /** To be called when the worker becomes active. */
  takeOver(): void {
    this.#hasTakenOver = true;
  }

  /** Answers requests for files of the version; leaves all others to the browser. */
  answer(event: FetchEvent): void {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
    const path = pathOf(url);
    if (!this.#files.has(path)) return;
    if (request.mode === "navigate") {
      this.#servedPages.add(event.resultingClientId);
      // A page in a frame is an embedding, and those are served without a worker.
      if (request.destination === "document") event.respondWith(this.#page(event, path));
    } else {
      event.respondWith(this.#fileOf(event, path));
    }
  }

  /** A page of the app. Queries are read by the page, not by the server. */
  async #page(event: FetchEvent, path: string): Promise<Response> {
    const stored = await this.#stored(path);
    if (stored) return stored;
    // The cache was deleted: install the same version again, or else answer as if there were no worker.
    await install(this.#version).catch(() => undefined);
    const again = await this.#stored(path);
    if (again) return again;
    this.#networkPages.add(event.resultingClientId);
    return fetch(event.request);
  }

  /** A file of a page. Only for the app's own pages: embeddings on this server get theirs from the network. */
  async #fileOf(event: FetchEvent, path: string): Promise<Response> {
    if (this.#networkPages.has(event.clientId) || !(await this.#isOwnPage(event.clientId))) return fetch(event.request);
    if (this.#isOfPreviousVersion(event.clientId)) return refuse(path);
    const stored = await this.#stored(path);
    if (stored) return stored;
    // The page is of this version, so the answer is exactly this file or an error.
    const file = this.#files.get(path);
    try {
      return file ? response(await download(file, scope.href)) : Response.error();
    } catch {
      return Response.error();
    }
  }

  #isOfPreviousVersion(client: string): boolean {
    // Browsers that do not support `resultingClientId` leave it empty.
    return this.#hasTakenOver && client !== "" && !this.#servedPages.has("") && !this.#servedPages.has(client);
  }

  async #isOwnPage(client: string): Promise<boolean> {
    const page = await worker.clients.get(client);
    // Unknown clients are pages that are still loading: answered as their navigation was.
    if (!page) return client === "" || !this.#networkPages.has(client);
    return page.frameType !== "nested" && this.#files.has(pathOf(new URL(page.url)));
  }

  /** The stored file. `caches.match` does not create a missing cache, as `open` would. */
  async #stored(path: string): Promise<Response | undefined> {
    try {
      return await caches.match(new URL(path, scope), { cacheName: this.#cache, ignoreVary: true });
    } catch {
      return undefined;
    }
  }
}

/** The path below the scope, as in the list. No listed name needs escaping. */
function pathOf(url: URL): string {
  return url.pathname.slice(scope.pathname.length) || "index.html";
}

/** Gives a page of another version no file of this one. */
function refuse(path: string): Response {
  if (!FOLLOWING_SCRIPTS.includes(path)) return Response.error();
  // The page has just begun to load, and missed that it has to reload.
  return new Response("location.reload();", { headers: { "content-type": "text/javascript" } });
}
