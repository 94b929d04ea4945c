// A static server for one scenario: the built folder, with changes.

import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { TYPES } from "./types.mjs";

/** The folder that `cargo xtask dist` leaves. */
export const DIST = process.env.KONTAKTKOLL_DIST ?? join(import.meta.dirname, "../../dist");

/** The folder of the immutable files, which have a hash in their names. */
const FILES = "kontaktkoll/v1/files/";

/** A file's name without folder and hash: `rulebooks/vgr-rehab.json`, `widget_bg.wasm`. */
export function plain(path) {
  return path.startsWith(FILES) ? path.slice(FILES.length).replace(/\.[0-9a-f]{8,16}(\.\w+)$/, "$1") : path;
}

/** The path below `DIST` of the file whose name without hash is `name`. */
export function built(name) {
  const files = readdirSync(join(DIST, FILES), { recursive: true });
  const found = files.find((file) => plain(FILES + file.replaceAll("\\", "/")) === name);
  if (!found) throw new Error(`${name} is not in ${FILES}`);
  return FILES + found;
}

/**
 * Serves `folder` below `prefix`.
 *
 * `routes` maps a path below the prefix (files with a hash by their plain name) to an answer: a string, or
 * `{ status, type, body, headers, delay, hold, cut }`. Without `body`, the answer is the file. `delay` is in
 * milliseconds; `hold` is a promise that the answer waits for; an answer with `cut` breaks off in the middle.
 * `headers` are sent with every answer. With `compressed`, a file is sent as the `.br` beside it.
 *
 * While the server runs, `routes` may be changed, and so may `folder` (a deployment) and `down` (no answers).
 */
export async function serve({ folder = DIST, prefix = "/", routes = {}, headers = {}, compressed = false } = {}) {
  const requests = [];
  const site = { folder, down: false };
  const server = createServer(async (request, response) => {
    if (site.down) return void request.socket.destroy();
    const asked = decodeURIComponent(new URL(request.url, "http://host").pathname);
    requests.push(asked);
    const own = asked.startsWith(prefix) ? asked.slice(prefix.length) || "index.html" : undefined;
    const route = own === undefined ? { status: 404, body: "" } : (routes[own] ?? routes[plain(own)]);
    try {
      const answer = typeof route === "string" ? { body: route } : { ...route };
      const path = answer.status ? "" : inside(site.folder, own);
      if (compressed && answer.body === undefined && existsSync(`${path}.br`)) {
        answer.body = await readFile(`${path}.br`);
        answer.headers = { "content-encoding": "br", ...answer.headers };
      }
      answer.body ??= path && (await readFile(path));
      await answer.hold;
      if (answer.delay) await new Promise((resolve) => setTimeout(resolve, answer.delay));
      const type = answer.type ?? TYPES[extname(own ?? "")] ?? "text/plain; charset=utf-8";
      const whole = answer.cut ? { "content-length": answer.body.length } : {};
      response.writeHead(answer.status ?? 200, { ...whole, "content-type": type, "cache-control": "no-store", ...headers, ...answer.headers });
      if (answer.cut) response.write(answer.body.slice(0, answer.body.length / 2), () => response.destroy());
      else response.end(answer.body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("404");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(site, {
    origin,
    url: origin + prefix,
    routes,
    requests,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  });
}

function inside(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder))) throw new Error("outside the folder");
  return file;
}
