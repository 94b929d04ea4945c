// Host pages that open another view than the questions.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../../support/axe.mjs";
import { launch, open } from "../../support/browser.mjs";
import { host, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("the table stands there when the element is ready, and the questions behind it", async () => {
  const page = await open(browser);
  await page.addInitScript(() => {
    window.questions = 0;
    const look = () => {
      const question = document.querySelector("kontakt-koll")?.shadowRoot?.querySelector(".question");
      if (question?.checkVisibility()) window.questions++;
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(server.page());
  await status(page);
  const element = page.locator("kontakt-koll");
  assert.ok(await element.locator('.explore[data-view="table"]').isVisible());
  assert.equal(await page.evaluate(() => window.questions), 0, "no question was seen before");
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "the page keeps its focus");
  await accessible(page, "table");
  await element.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await pick(element, "kanal", "telefon");
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

test("the attribute changes the view, and back", async () => {
  const page = await open(browser, server.page());
  await status(page);
  const element = page.locator("kontakt-koll");
  await element.evaluate((element) => element.setAttribute("view", "guide"));
  await element.locator(".question").waitFor();
  assert.equal(await element.locator(".explore").count(), 0);
  await element.evaluate((element) => element.setAttribute("view", "table"));
  await element.locator('.explore[data-view="table"]').waitFor();
  await element.evaluate((element) => element.removeAttribute("view"));
  await element.locator(".question").waitFor();
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

test("a view that cannot be fetched: the reason, and the way to the questions", async () => {
  const own = await host(import.meta.dirname, { routes: { "explore_bg.wasm": { status: 503, body: "" } } });
  const page = await open(browser, own.page());
  await status(page);
  const element = page.locator("kontakt-koll");
  assert.match(await element.getByRole("alert").innerText(), /Vyn kunde inte öppnas/);
  await element.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await pick(element, "kanal", "telefon");
  await page.context().close();
  await own.close();
});
