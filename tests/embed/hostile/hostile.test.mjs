// Five hostile style sheets: the widget looks, reads and works as on a plain page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { TB } from "../../support/cases.mjs";
import { walk } from "../../support/guide.mjs";
import { host, status } from "../support/host.mjs";

const SHEETS = ["reset", "giant", "inherit", "layout", "everything"];
let browser, server, plain;

/** A screenshot, the accessibility tree, and whether the guide works. */
async function experience(sheet) {
  if (sheet !== "none") server.routes["host/none.css"] = server.routes[`host/${sheet}.css`];
  const page = await open(browser, server.page(), { viewport: { width: 900, height: 4000 } });
  await status(page);
  const element = page.locator("kontakt-koll");
  const seen = { question: await look(page, element) };
  await walk(page, TB);
  // The tools have prepared the answer, and the focus is on it.
  await element.locator(".voice").waitFor({ state: "attached" });
  await page.mouse.move(0, 0);
  seen.result = await look(page, element);
  seen.outcome = await element.locator(".result").getAttribute("data-outcome");
  await page.context().close();
  return seen;
}

async function look(page, element) {
  const boxes = await element.evaluate((element) => {
    const all = [element, ...element.shadowRoot.querySelectorAll("[part]")];
    return all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [one.getAttribute("part"), x, y + scrollY, width, height].map((value) => (typeof value === "number" ? Math.round(value) : value));
    });
  });
  await page.evaluate(() => scrollTo(0, 0));
  return { boxes, read: await element.ariaSnapshot(), picture: await element.screenshot({ animations: "disabled", caret: "hide" }) };
}

/** The number of pixels that differ, counted in the browser. */
async function different(one, other) {
  const page = await open(browser, "about:blank");
  const count = await page.evaluate(async ([one, other]) => {
    const pixels = async (base64) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = [await pixels(one), await pixels(other)];
    if (a.width !== b.width || a.height !== b.height) return `${a.width}×${a.height} and ${b.width}×${b.height}`;
    let count = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > 8)) count++;
    }
    return count;
  }, [one.toString("base64"), other.toString("base64")]);
  await page.context().close();
  return count;
}

before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
  plain = await experience("none");
});
after(() => Promise.all([browser?.close(), server?.close()]));

for (const sheet of SHEETS) {
  test(sheet, async () => {
    const seen = await experience(sheet);
    for (const state of ["question", "result"]) {
      assert.deepEqual(seen[state].boxes, plain[state].boxes, `${state}: the boxes`);
      assert.equal(seen[state].read, plain[state].read, `${state}: the accessibility tree`);
      assert.equal(await different(seen[state].picture, plain[state].picture), 0, `${state}: pixels that differ`);
    }
    assert.equal(seen.outcome, "TB");
  });
}
