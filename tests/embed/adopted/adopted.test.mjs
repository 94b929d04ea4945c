// Moved into another document, such as a frame's.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { idle } from "../../support/until.mjs";
import { host, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** The looks of some parts of the element, wherever it is. */
const looks = () => {
  const element = window.moved ?? document.querySelector("kontakt-koll");
  const style = (selector, property) => {
    const found = element.shadowRoot.querySelector(selector);
    return found && element.ownerDocument.defaultView.getComputedStyle(found)[property];
  };
  return {
    radius: style("button[type=submit]", "borderTopLeftRadius"),
    button: style("button[type=submit]", "backgroundColor"),
    unseen: style(".unseen", "position"),
    columns: style(".columns", "display"),
  };
};

async function started() {
  const page = await open(browser, server.page());
  await status(page);
  await page.evaluate(() => {
    window.moved = document.querySelector("kontakt-koll");
    window.move = (place) => place.append(place.ownerDocument.adoptNode(window.moved));
    window.frame = document.querySelector("iframe").contentDocument;
  });
  return page;
}

test("into a frame and back: the answers and the looks stay", async () => {
  const page = await started();
  await pick(page.locator("kontakt-koll"), "kanal", "telefon");
  const before = await page.evaluate(looks);
  await page.evaluate(() => window.move(window.frame.body));
  const inFrame = page.frameLocator("iframe").locator("kontakt-koll");
  assert.deepEqual(await page.evaluate(looks), before);
  await pick(inFrame, "motpart", "ombud");
  await inFrame.locator('.result[data-outcome="mote-om-patient"]').waitFor();
  // The card's styles, which come later than the widget's.
  const card = await inFrame.locator(".tools").evaluate((tools) => getComputedStyle(tools).display);
  assert.equal(card, "flex");
  await inFrame.getByRole("button", { name: "Slå upp" }).click();
  await inFrame.locator(".explore").waitFor();
  await page.evaluate(() => window.move(document.body));
  await page.locator(".explore").waitFor();
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await page.locator('.result[data-outcome="mote-om-patient"]').waitFor();
  assert.equal(await page.evaluate(() => window.moved.shadowRoot.adoptedStyleSheets.length > 2), true);
  assert.deepEqual(page.trouble, []);
});

test("into a document that nobody sees, and out of it", async () => {
  const page = await started();
  const before = await page.evaluate(looks);
  await page.evaluate(async () => {
    window.move(document.implementation.createHTMLDocument().body);
    await new Promise((done) => setTimeout(done));
    window.move(document.body);
    await window.moved.ready;
  });
  assert.deepEqual(await page.evaluate(looks), before);
  await pick(page.locator("kontakt-koll"), "kanal", "telefon");
  assert.deepEqual(page.trouble, []);
});

test("while it loads", async () => {
  const page = await open(browser, server.page());
  await page.evaluate(async () => {
    await customElements.whenDefined("kontakt-koll");
    window.moved = document.querySelector("kontakt-koll");
    const body = document.querySelector("iframe").contentDocument.body;
    body.append(window.moved);
    await window.moved.ready;
  });
  await idle(page);
  assert.equal(await page.evaluate(looks).then(({ unseen }) => unseen), "absolute");
  assert.deepEqual(page.trouble, []);
});
