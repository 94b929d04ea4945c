// Releases of the built site: copies of dist/ with changes, and a worker that lists what is in them.

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST } from "../../support/server.mjs";

const LIST = /^\{const KONTAKTKOLL_VERSION=(.*);\n/;

/** The list that a worker carries. */
export async function versionOf(folder) {
  return JSON.parse((await readFile(join(folder, "sw.js"), "utf8")).match(LIST)[1]);
}

/** A folder that is removed with `remove()`. */
export async function temporary(name = "kontaktkoll-") {
  const folder = await mkdtemp(join(tmpdir(), name));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * A new release of `from`: `files` maps paths to a text, or to a function of the text before;
 * `rulebooks` changes the summary that updates are told by. Returns its folder.
 */
export async function release({ from = DIST, files = {}, rulebooks = () => undefined } = {}) {
  const { folder, remove } = await temporary();
  await cp(from, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  for (const [path, change] of Object.entries(files)) {
    const text = typeof change === "string" ? change : change(await readFile(join(folder, path), "utf8"));
    await writeFile(join(folder, path), text);
  }
  await list(folder, rulebooks);
  return { folder, remove };
}

/** Writes the list of `folder` into its worker again, as `cargo xtask dist` does. */
export async function list(folder, rulebooks = () => undefined) {
  const version = await versionOf(folder);
  rulebooks(version.rulebooks);
  for (const file of version.files) {
    const bytes = await readFile(join(folder, file[0]));
    file[1] = bytes.length;
    file[2] = createHash("sha256").update(bytes).digest("hex");
  }
  delete version.id;
  version.id = createHash("sha256").update(JSON.stringify(version)).digest("hex").slice(0, 12);
  const script = await readFile(join(folder, "sw.js"), "utf8");
  await writeFile(join(folder, "sw.js"), script.replace(LIST, () => `{const KONTAKTKOLL_VERSION=${JSON.stringify(version)};\n`));
  return version;
}

/** A change that every release can have without meaning anything. */
export const marked = (mark) => ({
  "index.html": (text) => text.replace("<head>", `<head><meta name="release" content="${mark}">`),
  "app.css": (text) => `${text}/* release ${mark} */`,
});
