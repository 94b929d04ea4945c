// Opening a view from the guide, going back, and the message when a view cannot be fetched.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { answer, asked, focused, ready } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("a view takes the place of the questions, and gives it back", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  assert.ok(!server.requests.some((path) => path.includes("explore")), "nothing is fetched before it is asked for");
  await answer(page, "kanal", "telefon");
  await page.getByRole("button", { name: "Hela tabellen" }).focus();
  await page.keyboard.press("Enter");
  await page.locator('.explore[data-view="table"]').waitFor();
  // The button has the same words as the view's heading.
  await until(async () => {
    const { tag, text } = await focused(page);
    assert.deepEqual([tag, text], ["h2", "Hela tabellen"], "the focus is on the heading");
  });
  assert.equal(await page.locator(".question").isVisible(), false);
  await accessible(page, "table");
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  assert.equal(await asked(page), "motpart", "the answers are as they were");
  assert.equal((await focused(page)).text, "Hela tabellen", "the focus is back on the button");
  assert.equal(await page.locator(".explore").count(), 0);
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

test("a view that cannot be fetched says so, and can be tried again", async () => {
  const own = await serve();
  const page = await open(browser, `${own.url}?rulebook=vgr-rehab`);
  await ready(page);
  own.routes["explore_bg.wasm"] = { status: 503, body: "" };
  await page.getByRole("button", { name: "Karta" }).click();
  const alert = page.getByRole("alert");
  assert.match(await alert.innerText(), /Vyn kunde inte öppnas/);
  assert.equal((await focused(page)).text, "Försök igen");
  await accessible(page, "trouble");
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  assert.equal(await asked(page), "kanal");
  await page.getByRole("button", { name: "Hela tabellen" }).click();
  await alert.waitFor();
  delete own.routes["explore_bg.wasm"];
  await page.getByRole("button", { name: "Försök igen" }).click();
  await page.locator('.explore[data-view="table"]').waitFor();
  await own.close();
});
