// Printing the host page: the result on white without buttons, and the fallback of an element that never loaded.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { host, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("in print", async () => {
  const page = await open(browser, server.page(), { colorScheme: "dark" });
  await status(page, "ready", "#element");
  await pick(page.locator("#element"), "kanal", "telefon");
  await pick(page.locator("#element"), "motpart", "ombud");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#element").getByRole("button", { name: "Börja om" }).isVisible(), false);
  assert.ok(await page.locator("#element .result").isVisible());
  const colours = await page.locator("#element [part=root]").evaluate((root) => [getComputedStyle(root).color, getComputedStyle(root).backgroundColor]);
  assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  assert.ok(await page.getByText("Läs den andra riktlinjen.").isVisible(), "what is not loaded prints its fallback");
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 5_000);
  assert.deepEqual(page.trouble, []);
});
