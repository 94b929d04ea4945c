// The pages to compare with, bundled and minified: `output/pages/<name>/` with index.html, app.js and its styles.

import { build } from "esbuild";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checker, compiled } from "./rulebook.mjs";

export const PEERS = ["vanilla", "publicodes", "survey", "same"];
const OUTPUT = join(import.meta.dirname, "output/pages");

/** Builds all pages from the rulebook in `dist`, and returns their folder. */
export async function buildPages(dist) {
  rmSync(OUTPUT, { recursive: true, force: true });
  const book = checker(compiled(dist, "vgr-rehab"));
  const bookPlugin = {
    name: "book",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /book\.json$/ }, () => ({ path: "book", namespace: "book" }));
      onLoad({ filter: /.*/, namespace: "book" }, () => ({ contents: JSON.stringify(book), loader: "json" }));
    },
  };
  for (const name of PEERS) {
    const folder = join(OUTPUT, name);
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: { app: join(import.meta.dirname, `pages/${name}.js`), page: join(import.meta.dirname, "pages/page.css") },
      outdir: folder,
      bundle: true,
      minify: true,
      format: "esm",
      charset: "utf8",
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [bookPlugin],
      logLevel: "warning",
    });
    writeFileSync(join(folder, "index.html"), html(name === "survey" ? ["page.css", "app.css"] : ["page.css"]));
  }
  return OUTPUT;
}

/** The same page for all: links to the styles, and a script that is fetched while the browser reads the page. */
function html(styles) {
  const links = styles.map((style) => `<link rel="stylesheet" href="${style}">`).join("");
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kontakttyp</title><meta name="viewport" content="width=device-width, initial-scale=1">${links}<script type="module" src="app.js"></script></head><body><h1>Kontakttyp</h1><main></main></body></html>`;
}
