// A static server that sends files compressed with brotli 11, and counts the bytes it sends.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { TYPES } from "../../tests/support/types.mjs";

/** Serves each folder below its name: `{ kontaktkoll: "/path/of/dist" }`. */
export async function serve(folders) {
  const ready = new Map();
  const sent = new Map();
  const server = createServer((request, response) => {
    const [name, ...rest] = decodeURIComponent(new URL(request.url, "http://host").pathname).slice(1).split("/");
    const folder = folders[name];
    const path = rest.join("/") || "index.html";
    try {
      const body = file(ready, normalize(folder), path);
      sent.get(name)?.push({ path, bytes: body.length });
      const type = TYPES[extname(path)];
      const encoding = type ? { "content-type": type, "content-encoding": "br" } : {};
      response.writeHead(200, { ...encoding, "cache-control": "no-store", "content-length": body.length }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: (name, query = "") => `http://127.0.0.1:${server.address().port}/${name}/${query}`,
    /** Lists what is sent from the folder `name` from now on. */
    count: (name) => (sent.set(name, []), sent.get(name)),
    close: () => (server.closeAllConnections(), server.close()),
  };
}

function file(ready, folder, path) {
  const full = normalize(join(folder, path));
  if (!full.startsWith(folder)) throw new Error("outside the folder");
  if (!ready.has(full)) {
    const text = readFileSync(full);
    ready.set(full, TYPES[extname(full)] ? brotliCompressSync(text) : text);
  }
  return ready.get(full);
}
