// Measures the built site beside its peers in Chromium: `node run.mjs DIST`. Prints goals and sections as JSON to
// standard output, and its progress to standard error.

import { launch } from "./browser.mjs";
import { PEERS, buildPages } from "./build.mjs";
import { measureEngines } from "./engines.mjs";
import { measureKeys } from "./keys.mjs";
import { serve } from "./server.mjs";
import { measureStart } from "./start.mjs";

const dist = process.argv[2];
const goals = [];
const sections = [];
const report = {
  goal: (what, wanted, measured, met) => goals.push({ what, wanted, measured, met }),
  section: (text) => sections.push(text),
};

const pages = await buildPages(dist);
const peers = Object.fromEntries(PEERS.map((name) => [name, `${pages}/${name}`]));
const server = await serve({ kontaktkoll: dist, ...peers });
const browser = await launch();
try {
  await measureStart(browser, server, report);
  await measureEngines(browser, server, dist, report);
  await measureKeys(browser, server, dist, report);
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify({ goals, sections }));
