// Draws the icons and screenshots of the web app manifest: run `node pwa/draw/draw.mjs` in tests/ after
// `cargo xtask dist`, and commit the results.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { launch, open } from "../../support/browser.mjs";
import { answer, ready, walk } from "../../support/guide.mjs";
import { serve } from "../../support/server.mjs";

const STATIC = join(import.meta.dirname, "../../../web/static");
const svg = await readFile(join(STATIC, "icon.svg"), "utf8");
// Systems may cut a maskable icon to a circle of 80 % of its width, so it has no corners and a smaller drawing.
const maskable = svg.replace('rx="13"', "").replace(/(<path .*>)/s, '<g transform="translate(12.8 12.8) scale(.6)">$1</g>').replace("</svg>\n</g>", "</g></svg>");

const browser = await launch();
for (const [file, size, drawing] of [
  ["192", 192, svg],
  ["512", 512, svg],
  ["180", 180, svg.replace('rx="13"', "")],
  ["maskable-192", 192, maskable],
  ["maskable-512", 512, maskable],
]) {
  const page = await open(browser, undefined, { viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing.replace("<svg", `<svg width="${size}" height="${size}"`)}`);
  await page.screenshot({ path: join(STATIC, `icons/${file}.png`), omitBackground: true });
}

const server = await serve();
const url = `${server.url}#vgr-rehab`;
const wide = await open(browser, url, { viewport: { width: 1280, height: 800 } });
await ready(wide);
for (const [fact, choice] of Object.entries({ kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja" })) await answer(wide, fact, choice);
await wide.mouse.move(0, 0);
await wide.screenshot({ path: join(STATIC, "screenshots/wide.png") });
const narrow = await open(browser, url, { viewport: { width: 540, height: 1080 } });
await ready(narrow);
await walk(narrow, { kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "patient", atgard: "i-kontakten", alder: 54 });
await narrow.screenshot({ path: join(STATIC, "screenshots/narrow.png") });
await browser.close();
await server.close();
