// Answering pages: from this worker's own version, whole, never a mixture.

import { versionCache } from "../shared/caches.js";
import type { ListedFile, Version } from "../shared/version.js";
import { download } from "./download.js";
import { install } from "./install.js";
import { response } from "./response.js";
import { type FetchEvent, worker } from "./scope.js";

/** The scripts of the page that listen for a change of version. */
const BEGINNING = ["app.js", "pwa.js"];

const scope = new URL(worker.registration.scope);

/** Answers for one version. */
export class Server {
  readonly #version: Version;
  readonly #cache: string;
  readonly #files: ReadonlyMap<string, ListedFile>;
  /** Pages that the network answered, because this version's files are gone. */
  readonly #strangers = new Set<string>();
  /** Pages that this worker has answered. */
  readonly #own = new Set<string>();
  /**
   * Whether it has become active in this run: then other pages are of the version before, and about to
   * load again. By its next run, half a minute without work later, they have.
   */
  #taken = false;

  constructor(version: Version) {
    this.#version = version;
    this.#cache = versionCache(scope.href, version.id);
    this.#files = new Map(version.files.map((file) => [file[0], file]));
  }

  /** From now on the pages are this worker's. */
  takeOver(): void {
    this.#taken = true;
  }

  /** Answers, unless the request is none of this worker's business. */
  answer(event: FetchEvent): void {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
    const path = pathOf(url);
    if (!this.#files.has(path)) return;
    if (request.mode === "navigate") {
      this.#own.add(event.resultingClientId);
      // A frame is an embedding: those live without a worker.
      if (request.destination === "document") event.respondWith(this.#page(event, path));
    } else {
      event.respondWith(this.#part(event, path));
    }
  }

  /** A page of the app. What follows "?" is read by the page, never by a server. */
  async #page(event: FetchEvent, path: string): Promise<Response> {
    const stored = await this.#stored(path);
    if (stored) return stored;
    // Somebody cleared the storage. The same version again, or else as if there were no worker.
    await install(this.#version).catch(() => undefined);
    const again = await this.#stored(path);
    if (again) return again;
    this.#strangers.add(event.resultingClientId);
    return fetch(event.request);
  }

  /** A part of a page: of the app's own pages only, so that an embedding on this server stays as fresh as its page. */
  async #part(event: FetchEvent, path: string): Promise<Response> {
    if (this.#strangers.has(event.clientId) || !(await this.#isOwnPage(event.clientId))) return fetch(event.request);
    if (this.#isFormer(event.clientId)) return this.#turnAway(path);
    const stored = await this.#stored(path);
    if (stored) return stored;
    // The page came from this version, so that its parts must, too: exactly this file or an error.
    const file = this.#files.get(path);
    try {
      return file ? response(await download(file, scope.href)) : Response.error();
    } catch {
      return Response.error();
    }
  }

  #isFormer(client: string): boolean {
    // Browsers that do not tell which page a navigation becomes leave an empty name.
    return this.#taken && client !== "" && !this.#own.has("") && !this.#own.has(client);
  }

  /** Rather nothing than a part of another version. */
  #turnAway(path: string): Response {
    if (!BEGINNING.includes(path)) return Response.error();
    // The page has just begun, and did not hear that it has to load again.
    return new Response("location.reload();", { headers: { "content-type": "text/javascript" } });
  }

  async #isOwnPage(client: string): Promise<boolean> {
    const page = await worker.clients.get(client);
    // Unknown clients are pages on their way: the worker answers them as their navigation was.
    if (!page) return client === "" || !this.#strangers.has(client);
    return page.frameType !== "nested" && this.#files.has(pathOf(new URL(page.url)));
  }

  /** `open` would make an empty cache where there is none. */
  async #stored(path: string): Promise<Response | undefined> {
    try {
      return await caches.match(new URL(path, scope), { cacheName: this.#cache, ignoreVary: true });
    } catch {
      return undefined;
    }
  }
}

/** The path below the scope, as it is listed. No listed name needs escaping. */
function pathOf(url: URL): string {
  return url.pathname.slice(scope.pathname.length) || "index.html";
}
