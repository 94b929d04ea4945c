// Nothing but the loader is fetched before the element comes near the viewport, and nothing jumps when it starts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { launch, open } from "../../support/browser.mjs";
import { DIST, plain } from "../../support/server.mjs";
import { idle } from "../../support/until.mjs";
import { host, pick, status } from "../support/host.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const fetched = (server) => server.requests.map((path) => plain(path.slice(1)));

test("the loader is at most 6.5 kB", async () => {
  const size = brotliCompressSync(await readFile(join(DIST, "kontaktkoll/v1/kontaktkoll.js"))).length;
  assert.ok(size <= 6_500, `${size} bytes`);
});

test("an element far below costs the loader only, until it comes near or is asked", async () => {
  const server = await host(import.meta.dirname);
  server.routes["host/far.html"] = server.routes["host/page.html"].body.replace(/<kontakt-koll id="element".*/, "");
  const page = await open(browser, server.page("far.html"));
  await status(page, "loading", "#below");
  // An observer as the element has one, created later: when it has seen the element, so has the element's.
  await page.evaluate(() => new Promise((seen) => new IntersectionObserver(seen, { rootMargin: "600px" }).observe(document.getElementById("below"))));
  await idle(page);
  assert.deepEqual(fetched(server).filter((name) => !name.startsWith("host/") && name !== "favicon.ico"), ["kontaktkoll/v1/kontaktkoll.js"]);
  assert.equal(await page.getByText("Läs den andra riktlinjen.").isVisible(), true);
  await page.locator("#below").scrollIntoViewIfNeeded();
  await status(page, "ready", "#below");
  await page.reload();
  await page.evaluate(() => scrollTo(0, 0));
  const decided = await page.evaluate(() => document.getElementById("below").decide({}));
  assert.equal(decided.rulebook, "vgr-vardcentral", "a script that asks does not wait for the scrolling");
  await server.close();
});

for (const width of [360, 768, 1280]) {
  test(`nothing jumps at ${width} px`, async () => {
    const slow = { delay: 1000 };
    const server = await host(import.meta.dirname, { routes: { "widget_bg.wasm": slow } });
    const page = await open(browser, undefined, { viewport: { width, height: 4000 } });
    // The position of the text below in every frame since the loader ran, and the layout shifts.
    await page.addInitScript(() => {
      window.shifts = [];
      window.places = new Set();
      let [seen, started] = [false, Infinity];
      const look = () => {
        const after = document.getElementById("after");
        const loading = document.querySelector("#element")?.dataset.status;
        // Shifts count from the frame after the one in which the loader reserves space.
        if (seen) started = Math.min(started, performance.now());
        seen ||= loading !== undefined;
        if (after && loading) window.places.add(`${loading}: ${after.getBoundingClientRect().top}`);
        requestAnimationFrame(look);
      };
      look();
      const record = (entries) => {
        for (const entry of entries.filter((entry) => entry.startTime > started)) window.shifts.push(...entry.sources.map(({ node }) => node?.id || node?.nodeName));
      };
      const observer = new PerformanceObserver((list) => record(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      window.recordPending = () => record(observer.takeRecords());
    });
    await page.goto(server.page());
    await status(page, "ready", "#element");
    await page.waitForFunction(() => [...window.places].some((place) => place.startsWith("ready")));
    await idle(page);
    await page.evaluate(() => window.recordPending());
    const places = await page.evaluate(() => [...window.places]);
    const tops = new Set(places.map((place) => place.split(": ")[1]));
    assert.equal(tops.size, 1, `what stands below stays: ${places}`);
    assert.ok(places.some((place) => place.startsWith("loading")) && places.some((place) => place.startsWith("ready")), `${places}`);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    const [room, content] = await page.locator("#element").evaluate((element) => [element.offsetHeight, element.shadowRoot.querySelector("[part=root]").offsetHeight]);
    assert.ok(room - content < 500, `${room} px are kept for ${content}`);
    await pick(page.locator("#element"), "kanal", "telefon");
    await page.context().close();
    await server.close();
  });
}
