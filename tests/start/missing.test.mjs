// Files of the app that do not come: the page says so, offers another try, and keeps what was pressed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { ready } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const FAILED = { status: 503, body: "" };
/** A server that never answers, until the test lets it. */
const silent = () => {
  let release;
  return Object.assign({ hold: new Promise((resolve) => (release = resolve)) }, { release: () => release() });
};

async function opened(routes, address = "?rulebook=vgr-rehab", options = {}) {
  const server = await serve({ routes, ...options });
  const page = await open(browser, server.url + address);
  return { server, page, close: () => Promise.all([page.context().close(), server.close()]) };
}

const alert = (page) => page.getByRole("alert");
const retry = (page) => page.getByRole("button", { name: "Försök igen" });

for (const file of ["app.js", "kontaktkoll/v1/kontaktkoll.js"]) {
  test(`${file} fails: the answer is there at the next try that succeeds`, async () => {
    const { server, page, close } = await opened({ [file]: FAILED });
    await page.getByLabel("Telefon").check();
    await page.getByRole("button", { name: "Nästa" }).click();
    await alert(page).waitFor();
    await accessible(page, `${file} fails`);
    await retry(page).click();
    await alert(page).filter({ hasText: "Det du tryckte på finns kvar" }).waitFor();
    await page.getByRole("button", { name: "Nästa" }).click({ force: true });
    assert.match(await page.getByRole("status").textContent(), /Programmet saknas ännu/, "nothing is promised soon");
    delete server.routes[file];
    await retry(page).click();
    await page.locator('.question[data-fact="motpart"]').waitFor();
    await ready(page);
    assert.equal(await alert(page).count(), 0);
    await close();
  });
}

for (const file of ["app.js", "kontaktkoll/v1/kontaktkoll.js", "widget_bg.wasm", "widget.js", "rulebooks/vgr-rehab.json"]) {
  test(`${file} without an answer: the page says so, and goes on when it comes after all`, async () => {
    const route = silent();
    const { page, close } = await opened({ [file]: route });
    await page.getByLabel("Telefon").check();
    await page.getByRole("button", { name: "Nästa" }).click();
    await alert(page).filter({ hasText: "har inte kommit än" }).waitFor();
    assert.ok(await retry(page).isVisible());
    assert.ok(await page.getByLabel("Telefon").isChecked());
    route.release();
    await page.locator('.question[data-fact="motpart"]').waitFor();
    assert.equal(await alert(page).count(), 0);
    await close();
  });
}

test("a server that never answers the first request: another try does", async () => {
  const { server, page, close } = await opened({ "widget.js": silent() });
  await page.getByLabel("Telefon").check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await alert(page).waitFor();
  delete server.routes["widget.js"];
  await retry(page).click();
  await page.locator('.question[data-fact="motpart"]').waitFor();
  await close();
});

for (const [page, file, works] of [
  ["index.html?rulebook=vgr-rehab", "start.js", ".question"],
  ["badda-in.html", "badda-in.js", "form"],
  ["badda-in.html", "kontaktkoll/v1/kontaktkoll.js", "form"],
  ["kontaktkoll/v1/frame.html?rulebook=vgr-rehab", "kontaktkoll/v1/frame.js", ".question"],
  ["kontaktkoll/v1/frame.html?rulebook=vgr-rehab", "kontaktkoll/v1/kontaktkoll.js", ".question"],
]) {
  test(`${page}: without ${file} the page itself says so`, async () => {
    const { server, page: tab, close } = await opened({ [file]: FAILED }, page);
    const message = tab.locator(".unstarted");
    await message.waitFor();
    assert.match(await message.innerText(), /kunde inte laddas/);
    if (!page.includes("frame")) await accessible(tab, page);
    delete server.routes[file];
    await tab.getByRole("link", { name: "Försök igen" }).click();
    await tab.locator(works).first().waitFor();
    assert.equal(await message.count(), 0);
    await close();
  });
}

test("link.js fails: the page says that the link's answers are missing", async () => {
  const { server, page, close } = await opened({ "link.js": FAILED }, "#vgr-rehab/6.0?kanal=telefon");
  await page.getByText("Svaren i länken kunde inte hämtas.").waitFor();
  delete server.routes["link.js"];
  await retry(page).click();
  await page.locator('.question[data-fact="motpart"]').waitFor();
  assert.equal(await page.getByText("Svaren i länken").count(), 0);
  await close();
});

test("link.js fails after a first answer: the next one loads it", async () => {
  const { server, page, close } = await opened({ "link.js": FAILED });
  await ready(page);
  await page.locator("input[value=telefon]").check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.locator('.question[data-fact="motpart"]').waitFor();
  delete server.routes["link.js"];
  await page.locator("input[value=patient]").check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.waitForURL(/#vgr-rehab/);
  await close();
});

test("the app in a frame without an origin: a way out of the frame", async () => {
  const frame = '<!doctype html><html lang="sv"><title>Intranät</title><iframe title="Kontaktkoll" sandbox="allow-scripts" src="index.html?rulebook=vgr-rehab" style="width:100%;height:60em"></iframe></html>';
  const { page, close } = await opened({ "around.html": frame }, "around.html");
  const inside = page.frameLocator("iframe");
  await inside.getByLabel("Telefon").check();
  await inside.getByRole("alert").filter({ hasText: "ram som inte släpper fram programmet" }).waitFor();
  assert.match(await inside.getByRole("link", { name: "Öppna Kontaktkoll i ett eget fönster" }).getAttribute("href"), /rulebook=vgr-rehab$/);
  await close();
});
