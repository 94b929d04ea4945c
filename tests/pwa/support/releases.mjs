// Releases of the built site: copies of dist/ with changes, and a worker that lists their files.

import { createHash } from "node:crypto";
import { appendFile, cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { DIST, built, plain } from "../../support/server.mjs";

const LIST = /^\{const KONTAKTKOLL_VERSION=(.*);\n/;

/** The list that a worker carries. */
export async function versionOf(folder) {
  return JSON.parse((await readFile(join(folder, "sw.js"), "utf8")).match(LIST)[1]);
}

/** A temporary folder; `remove()` deletes it. */
export async function temporary(name = "kontaktkoll-") {
  const folder = await mkdtemp(join(tmpdir(), name));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * A new release of `from`: `files` maps paths to a text, or to a function of the text before; `books` maps
 * identifiers of rulebooks to functions that change the compiled rulebook. Returns its folder and version.
 */
export async function release({ from = DIST, files = {}, books = {} } = {}) {
  const { folder, remove } = await temporary();
  await cp(from, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  for (const [path, change] of Object.entries(files)) {
    const text = typeof change === "string" ? change : change(await readFile(join(folder, path), "utf8"));
    await writeFile(join(folder, path), text);
  }
  const version = await versionOf(folder);
  for (const [id, change] of Object.entries(books)) await changeBook(folder, version, id, change);
  await list(folder, version);
  return { folder, remove, version };
}

/** Today's files with the worker and the page script of an earlier release, in a folder of its own. */
export async function frozen(from) {
  const { folder, remove } = await temporary();
  await cp(DIST, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const { files } = await versionOf(folder);
  for (const name of ["sw.js", "pwa.js"]) await cp(join(from, name), join(folder, name));
  // Right after a release, today's files are the same: something has to differ.
  await appendFile(join(folder, "app.css"), "/* an earlier release */");
  return { folder, remove, version: await list(folder, { ...(await versionOf(folder)), files }) };
}

/** As `cargo xtask dist` does: a changed rulebook has a new name, which the entry knows. */
async function changeBook(folder, version, id, change) {
  const file = version.files.find(([path]) => plain(path) === `rulebooks/${id}.json`);
  const [before] = file;
  const book = JSON.parse(await readFile(join(folder, before), "utf8"));
  change(book);
  const text = JSON.stringify(book);
  file[0] = before.replace(/[0-9a-f]{8}/, sha256(text).slice(0, 8));
  await rename(join(folder, before), join(folder, file[0]));
  await writeFile(join(folder, file[0]), text);
  const entry = join(folder, "kontaktkoll/v1/kontaktkoll.js");
  const [, old] = before.match(/([0-9a-f]{8})/);
  await writeFile(entry, (await readFile(entry, "utf8")).replaceAll(old, sha256(text).slice(0, 8)));
  const editions = book.editions.map((edition) => ({ name: edition.edition, from: edition.from ?? null, to: edition.to ?? null, sum: sha256(JSON.stringify(edition)).slice(0, 12) }));
  // Unchanged editions keep their sum, which `cargo xtask` computes from its own serialization.
  const known = version.rulebooks.find((known) => known.id === id);
  const original = JSON.parse(await readFile(join(DIST, built(`rulebooks/${id}.json`)), "utf8")).editions;
  known.editions = editions.map((edition, at) => {
    const same = original.findIndex((other) => JSON.stringify(other) === JSON.stringify(book.editions[at]));
    return same < 0 ? edition : { ...edition, sum: known.editions[same]?.sum ?? edition.sum };
  });
}

/** Writes the list of `folder` into its worker again, as `cargo xtask dist` does. */
export async function list(folder, version) {
  version ??= await versionOf(folder);
  for (const file of version.files) {
    const bytes = await readFile(join(folder, file[0]));
    file[1] = bytes.length;
    file[2] = sha256(bytes);
  }
  const script = await readFile(join(folder, "sw.js"), "utf8");
  delete version.id;
  version.id = sha256(JSON.stringify(version) + script.replace(LIST, "")).slice(0, 12);
  await writeFile(join(folder, "sw.js"), script.replace(LIST, () => `{const KONTAKTKOLL_VERSION=${JSON.stringify(version)};\n`));
  return version;
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Writes the compressed files, as `cargo xtask dist` does. */
export async function compress(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!/\.(html|js|css|json|wasm|svg|webmanifest)$/.test(path)) continue;
    const bytes = await readFile(path);
    await writeFile(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
    await writeFile(`${path}.gz`, gzipSync(bytes));
  }
}

/** A change without meaning, to make releases differ. */
export const marked = (mark) => ({
  "index.html": (text) => text.replace("<head>", `<head><meta name="release" content="${mark}">`),
  "app.css": (text) => `${text}/* release ${mark} */`,
});
