// The layout: narrow, wide, zoomed, with forced colours or reduced motion, and in print.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { M_T } from "../support/cases.mjs";
import { ready, walk } from "../support/guide.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

for (const [name, options] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["768", { viewport: { width: 768, height: 900 } }],
  ["1280", { viewport: { width: 1280, height: 900 } }],
  ["dark-1280", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["dark-320", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["forced-colors", { viewport: { width: 1280, height: 900 }, forcedColors: "active" }],
]) {
  test(name, async () => {
    const page = await open(browser, `${server.url}?rulebook=vgr-rehab`, options);
    await ready(page);
    await fits(page, "question");
    await page.screenshot({ path: join(SHOTS, `question-${name}.png`), fullPage: true });
    await walk(page, M_T);
    await fits(page, "result");
    await page.screenshot({ path: join(SHOTS, `result-${name}.png`), fullPage: true });
    await page.context().close();
  });
}

test("targets are big enough to hit", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`, { viewport: { width: 320, height: 640 } });
  await ready(page);
  // A choice can be clicked anywhere in its row.
  for (const target of await page.locator(".choice, .buttons button").all()) {
    const box = await target.boundingBox();
    assert.ok(box.height >= 44, `${await target.innerText()}: ${box.height} px high`);
  }
});

test("nothing moves for those who want it still", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`, { reducedMotion: "reduce" });
  await ready(page);
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
});

test("the result prints on white, without buttons", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`, { colorScheme: "dark" });
  await ready(page);
  await walk(page, M_T);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button", { name: "Börja om" }).isVisible(), false);
  assert.ok(await page.locator(".result .badge").isVisible());
  await page.pdf({ path: join(SHOTS, "result.pdf"), format: "A4" });
});
