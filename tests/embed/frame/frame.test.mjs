// The sandboxed frame: as tall as its content, several on a page, and no other page may set its height.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { TB } from "../../support/cases.mjs";
import { until } from "../../support/until.mjs";
import { host } from "../support/host.mjs";

let browser, server;
const STRICT = "default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
before(async () => {
  // Frames have an origin of their own, so the files are read across origins.
  const cors = { "access-control-allow-origin": "*" };
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname, { headers: { "content-security-policy": STRICT }, everywhere: cors })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("two frames on a strict page", async () => {
  const page = await open(browser, server.page());
  const frames = {};
  for (const id of ["one", "two"]) {
    await page.locator(`#${id} iframe`).scrollIntoViewIfNeeded();
    const frame = await (await page.locator(`#${id} iframe`).elementHandle()).contentFrame();
    await frame.locator('kontakt-koll[data-status="ready"]').waitFor();
    frames[id] = frame;
  }
  const height = (id) => page.locator(`#${id} iframe`).evaluate((frame) => frame.offsetHeight);
  const inner = (frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const asTall = (id) => until(async () => assert.ok(Math.abs((await height(id)) - (await inner(frames[id]))) <= 1, `${id}: as tall as its content`));
  for (const id of ["one", "two"]) await asTall(id);
  const before = await height("one");
  // This listener comes after those of the frames, so a message that it counts has reached them too.
  await page.evaluate(() => {
    window.lies = 0;
    addEventListener("message", ({ data }) => (window.lies += Number(data.height === 4242)));
  });
  const other = page.frames().find((frame) => frame.url().endsWith("other.html"));
  await other.waitForFunction(() => window.lie);
  await other.evaluate(() => window.lie(4242));
  await page.evaluate(() => window.postMessage({ type: "kontaktkoll-height", height: 4242 }, "*"));
  await page.waitForFunction(() => window.lies === 2);
  assert.equal(await height("one"), before, "nobody else sets it");

  assert.equal(await frames.one.evaluate(() => self.origin), "null", "neither page can reach into the other");
  await assert.rejects(frames.one.evaluate(() => localStorage.length));
  await frames.one.locator("input[value=telefon]").check();
  await frames.one.getByRole("button", { name: "Nästa" }).click();
  await frames.one.locator('.question[data-fact="motpart"]').waitFor();
  await asTall("one");
  // The room that is kept for the first question is gone now, in this frame only.
  assert.notEqual(await height("one"), await height("two"), "each has its own height");
  assert.equal(await frames.two.locator("h3").first().getAttribute("part"), "title");
  const accent = await frames.one.locator("button").first().evaluate((button) => getComputedStyle(button).borderTopColor);
  assert.equal(accent, "rgb(122, 31, 92)");
  assert.deepEqual(page.trouble.filter((line) => !line.includes("other")), []);
});

test("messages and dialogs stand where the user looks, in a frame much taller than the window", async () => {
  const window = { width: 900, height: 500 };
  const page = await open(browser, server.page(), { viewport: window });
  await page.locator("#one iframe").scrollIntoViewIfNeeded();
  const frame = await (await page.locator("#one iframe").elementHandle()).contentFrame();
  await frame.locator('kontakt-koll[data-status="ready"]').waitFor();
  await frame.locator("kontakt-koll").evaluate((element, facts) => {
    navigator.clipboard.writeText = async () => undefined;
    element.start(facts);
  }, TB);
  await until(async () => assert.ok((await page.locator("#one iframe").boundingBox()).height > 2 * window.height));
  const inWindow = (part) => until(async () => {
    const box = await part.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= window.height, JSON.stringify(box));
  });
  for (const name of [/^Kopiera Kontakttyp TB/, "Kopiera allt"]) {
    await frame.getByRole("button", { name }).first().click();
    await inWindow(frame.locator(".voice p:not(:empty)"));
  }
  await frame.getByRole("button", { name: "Stämmer inte?" }).click();
  await inWindow(frame.getByRole("dialog"));
  await frame.getByRole("button", { name: "Kopiera meddelandet" }).click();
  await inWindow(frame.locator(".voice p", { hasText: "Meddelandet är kopierat" }));
  await page.context().close();
});

test("the address cannot make the frame fetch from elsewhere", async () => {
  const page = await open(browser);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const wishes = new URLSearchParams({ rulebook: "vgr-rehab", "style-background": "url(https://example.org/x.png)", "share-answers": "" });
  await page.goto(`${server.url}kontaktkoll/v1/frame.html?${wishes}`);
  await page.locator('kontakt-koll[data-status="ready"]').waitFor();
  assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin) && !url.startsWith("data:")), []);
  assert.equal(await page.locator("kontakt-koll[share-answers]").count(), 0);
});
