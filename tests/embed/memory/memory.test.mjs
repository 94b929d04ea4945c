// A hundred mounts and removals: memory comes back to where it was.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { host } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Mounts and removes, with an answer in between. */
function mounts(page, times) {
  return page.evaluate(async (times) => {
    for (let time = 0; time < times; time++) {
      const element = document.createElement("kontakt-koll");
      element.setAttribute("rulebook", "vgr-rehab");
      document.body.append(element);
      await element.ready;
      element.shadowRoot.querySelector("input").click();
      element.shadowRoot.querySelector("form").requestSubmit();
      await new Promise((resolve) => setTimeout(resolve, 5));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, times);
}

test("heap, nodes and listeners", async () => {
  const page = await open(browser, server.page());
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const measure = async () => {
    for (let time = 0; time < 3; time++) {
      await session.send("HeapProfiler.collectGarbage");
      await page.waitForTimeout(100);
    }
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.filter(({ name }) => ["JSHeapUsedSize", "Nodes", "JSEventListeners"].includes(name)).map(({ name, value }) => [name, value]));
  };
  // Caches, compiled code and the module itself are there after the first few.
  await mounts(page, 20);
  const start = await measure();
  await mounts(page, 100);
  const end = await measure();
  const grown = Object.fromEntries(Object.keys(start).map((name) => [name, end[name] - start[name]]));
  assert.ok(grown.Nodes <= 20, `nodes: ${JSON.stringify([start, end])}`);
  assert.ok(grown.JSEventListeners <= 10, `listeners: ${JSON.stringify([start, end])}`);
  assert.ok(grown.JSHeapUsedSize <= 500_000, `heap: ${JSON.stringify([start, end])}`);
  assert.deepEqual(page.trouble, []);
});
