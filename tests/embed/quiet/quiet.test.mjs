// No request after the widget is ready, none to another host, nothing stored, no global names.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { TB } from "../../support/cases.mjs";
import { walk } from "../../support/guide.mjs";
import { plain } from "../../support/server.mjs";
import { idle } from "../../support/until.mjs";
import { host, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("from the page's start to the answer", async () => {
  const page = await open(browser);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    window.before = new Set(Object.getOwnPropertyNames(window));
    window.stored = [];
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    Object.defineProperty(document, "cookie", { get: () => cookie.get.call(document), set: (value) => window.stored.push(value) });
    for (const name of ["setItem"]) {
      const original = Storage.prototype[name];
      Storage.prototype[name] = function (...values) { window.stored.push(values); return original.apply(this, values); };
    }
    for (const name of ["pushState", "replaceState"]) history[name] = (...values) => window.stored.push(values);
    indexedDB.open = (name) => window.stored.push(name);
    caches.open = async (name) => window.stored.push(name);
    navigator.sendBeacon = (url) => window.stored.push(url);
    navigator.serviceWorker.register = async (url) => window.stored.push(url);
  });
  await page.goto(server.page());
  await status(page);
  const loaded = requests.length;
  await walk(page, TB);
  await page.evaluate(() => document.getElementById("element").decide({ kanal: "brev" }));
  await idle(page);
  assert.deepEqual(requests.slice(loaded), [], "requests after it was ready");
  assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin)), [], "requests to other hosts");
  const files = requests.map((url) => plain(new URL(url).pathname.slice(1))).filter((name) => !name.startsWith("host/") && name !== "favicon.ico");
  const expected = ["answer.css", "first.html", "first.js", "kontaktkoll/v1/kontaktkoll.js", "rulebooks/vgr-rehab.json", "tools.js", "widget.css", "widget.js", "widget_bg.wasm"];
  assert.deepEqual(files.sort(), expected, "nothing is fetched that is not needed");
  const left = await page.evaluate(() => ({
    stored: window.stored,
    lengths: [localStorage.length, sessionStorage.length, document.cookie.length],
    globals: Object.getOwnPropertyNames(window).filter((name) => !window.before.has(name) && !["before", "stored"].includes(name) && !/^\d+$/.test(name)),
  }));
  assert.deepEqual(left, { stored: [], lengths: [0, 0, 0], globals: [] });
  assert.equal(page.url(), server.page());
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(page.trouble, []);
});
