// Two presses in one double click are one, and so is a key that is held down.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { answer, asked, ready } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { idle } from "../support/until.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function opened() {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  return page;
}

/**
 * The two presses of a double click: on the first of these, and then on the second, which the first press has brought to
 * the same place. That they are at the same place depends on the window, and so the mouse moves here.
 */
async function pressTwice(page, first, second = first) {
  for (const [at, locator] of [first, second].entries()) {
    const { x, y, width, height } = await locator.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down({ clickCount: at + 1 });
    await page.mouse.up({ clickCount: at + 1 });
    await idle(page);
  }
}

const button = (page, name) => page.getByRole("button", { name, exact: true });
const passed = (page) => page.evaluate(() => document.querySelector("kontakt-koll").passed);

test("'Vet inte' passes one question", async () => {
  const page = await opened();
  await pressTwice(page, button(page, "Vet inte"));
  assert.deepEqual(await passed(page), ["kanal"]);
  assert.equal(await asked(page), "motpart");
  // The next press is another gesture.
  await page.getByRole("button", { name: "Vet inte" }).click();
  await page.locator('.question:not([data-fact="motpart"])').waitFor();
});

test("'Nästa' answers one question, and shows no error", async () => {
  const page = await opened();
  await page.locator('input[value="telefon"]').check();
  await pressTwice(page, button(page, "Nästa"));
  assert.equal(await asked(page), "motpart");
  assert.equal(await page.locator("#fel").count(), 0);
});

test("a second press on the same button counts", async () => {
  const page = await opened();
  await answer(page, "kanal", "telefon");
  await page.locator('.question[data-fact="motpart"]').waitFor();
  await pressTwice(page, button(page, "Nästa"));
  assert.equal(await page.locator("#fel").count(), 1);
  await page.locator(".question summary").first().dblclick();
  assert.equal(await page.locator(".question details").first().evaluate((details) => details.open), false);
});

test("leaving a view by a double click answers nothing", async () => {
  const page = await opened();
  await page.getByRole("button", { name: "Slå upp" }).click();
  await page.locator(".explore").waitFor();
  await pressTwice(page, button(page, "Tillbaka till frågorna"), button(page, "Vet inte"));
  assert.equal(await page.locator(".explore").count(), 0);
  assert.deepEqual(await passed(page), []);
});

test("Enter held down on 'Vet inte' passes one question, and shows no error", async () => {
  const page = await opened();
  await page.getByRole("button", { name: "Vet inte" }).focus();
  for (let repeat = 0; repeat < 4; repeat++) {
    await page.keyboard.down("Enter");
    await idle(page);
  }
  await page.keyboard.up("Enter");
  assert.deepEqual(await passed(page), ["kanal"]);
  assert.equal(await page.locator("#fel").count(), 0);
});
