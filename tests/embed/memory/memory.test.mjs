// A hundred mounts and removals: memory comes back to where it was.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { idle, until } from "../../support/until.mjs";
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
      const step = new Promise((resolve) => element.addEventListener("kontaktkoll-step", resolve, { once: true }));
      element.shadowRoot.querySelector("form").requestSubmit();
      await step;
      element.remove();
      // What the step has caused comes after the painting.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  }, times);
}

/** Mounts widgets that are on the page at the same time, and removes them. */
function mountsAtOnce(page, count) {
  return page.evaluate(async (count) => {
    const elements = Array.from({ length: count }, () => {
      const element = document.createElement("kontakt-koll");
      element.setAttribute("rulebook", "vgr-rehab");
      document.body.append(element);
      element.focus();
      return element;
    });
    await Promise.all(elements.map(({ ready }) => ready));
    for (const element of elements) element.remove();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, count);
}

/** A page, and how much it holds once its garbage is collected. */
async function measured() {
  const page = await open(browser, server.page());
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const collected = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await idle(page);
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.filter(({ name }) => ["JSHeapUsedSize", "Nodes", "JSEventListeners"].includes(name)).map(({ name, value }) => [name, value]));
  };
  // What one collection finalizes, the next one can free: repeated until nothing shrinks any more.
  const measure = async () => {
    let least = await collected();
    for (let last; ; ) {
      last = await collected();
      if (Object.keys(last).every((name) => last[name] >= least[name])) return least;
      for (const name of Object.keys(last)) least[name] = Math.min(least[name], last[name]);
    }
  };
  return { page, measure };
}

/** Waits until no more than `most` has been added to `start`: a busy browser frees late, a leak never. */
function within(measure, start, most) {
  return until(async () => {
    const now = await measure();
    for (const name of Object.keys(most)) assert.ok(now[name] - start[name] <= most[name], `${name}: ${JSON.stringify([start, now])}`);
    return now;
  }, 60_000);
}

test("heap, nodes and listeners", async () => {
  const { page, measure } = await measured();
  // Caches, compiled code and the module itself are there after the first few.
  await mounts(page, 20);
  const start = await measure();
  await mounts(page, 100);
  await within(measure, start, { Nodes: 20, JSEventListeners: 10, JSHeapUsedSize: 500_000 });
  assert.deepEqual(page.trouble, []);
});

test("a hundred widgets at once leave next to nothing behind", async () => {
  const { page, measure } = await measured();
  await mounts(page, 20);
  const start = await measure();
  await mountsAtOnce(page, 100);
  // For each, the element that Yew never releases.
  const end = await within(measure, start, { Nodes: 200 });
  await mountsAtOnce(page, 100);
  // They are used again.
  await within(measure, end, { Nodes: 20 });
  assert.deepEqual(page.trouble, []);
});
