// Each file is missing, slow, or of the wrong type in turn: the fallback stays, and another try works.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { host, listen, pick, status } from "../support/host.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function opened(routes, name) {
  const server = await host(import.meta.dirname, { routes });
  const page = await open(browser);
  await listen(page);
  await page.goto(server.page(name));
  return { server, page, close: () => Promise.all([page.context().close(), server.close()]) };
}

const FILES = { "widget.js": "network", "widget_bg.wasm": "not-found", "widget.css": "not-found", "rulebooks/vgr-rehab.json": "not-found" };

for (const [file, code] of Object.entries(FILES)) {
  test(`missing: ${file}`, async () => {
    const { server, page, close } = await opened({ [file]: { status: 404, body: "" } });
    await status(page, "error");
    assert.ok(await page.getByText("Läs riktlinjen.").isVisible());
    assert.equal((await page.evaluate(() => window.seen))[0].code, code);
    assert.match(page.trouble.join("\n"), /kontakt-koll: /);
    assert.equal(await page.evaluate(() => document.getElementById("element").ready.then(() => "", (error) => error.code)), code);
    // Still missing, then available: a failed download does not stay failed.
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.waitForFunction(() => window.seen.length === 2);
    delete server.routes[file];
    await page.getByRole("button", { name: "Försök igen" }).click();
    await status(page);
    await pick(page.locator("#element"), "kanal", "telefon");
    await close();
  });
}

for (const file of ["tools.js", "answer.css"]) {
  test(`missing: ${file}: the questions work, and a click tries again`, async () => {
    const { server, page, close } = await opened({ [file]: { status: 404, body: "" } });
    await status(page);
    await pick(page.locator("#element"), "kanal", "telefon");
    await page.getByRole("button", { name: "Slå upp" }).click();
    const alert = page.getByRole("alert");
    assert.match(await alert.innerText(), /Knappen fungerar inte just nu/);
    delete server.routes[file];
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.locator('.explore[data-view="lookup"]').waitFor();
    assert.equal(await alert.count(), 0);
    await close();
  });
}

test("missing: the entry itself", async () => {
  const { page, close } = await opened({ "kontaktkoll/v1/kontaktkoll.js": { status: 404, body: "" } });
  assert.ok(await page.getByText("Läs riktlinjen.").isVisible());
  await close();
});

test("missing: the entry of the one-tag script: the reader is told, and another try works", async () => {
  const entry = "kontaktkoll/v1/kontaktkoll.js";
  const tag = '<!doctype html><title>One tag</title><body><script src="../kontaktkoll/v1/embed.js" data-rulebook="vgr-rehab"></script></body>';
  const { server, page, close } = await opened({ [entry]: { status: 503, body: "" }, "host/tag.html": tag }, "tag.html");
  const alert = page.getByRole("alert");
  await alert.filter({ hasText: "Kontaktkoll kunde inte laddas" }).waitFor();
  assert.ok(await page.getByRole("link", { name: "Öppna Kontaktkoll i ett eget fönster" }).isVisible());
  delete server.routes[entry];
  await page.getByRole("button", { name: "Försök igen" }).click();
  await status(page);
  assert.equal(await alert.count(), 0);
  await close();
});

test("a view that the page asks for, without the tools: the questions, and why it is them", async () => {
  const asking = (await readFile(join(import.meta.dirname, "page.html"), "utf8")).replace('id="element"', 'id="element" view="table"');
  const { server, page, close } = await opened({ "tools.js": { status: 503, body: "" }, "host/table.html": asking }, "table.html");
  await status(page);
  const alert = page.getByRole("alert");
  assert.match(await alert.innerText(), /Vyn kan inte visas just nu/);
  await page.locator("#element .question").waitFor();
  delete server.routes["tools.js"];
  await page.getByRole("button", { name: "Försök igen" }).click();
  await page.locator('.explore[data-view="table"]').waitFor();
  assert.equal(await alert.count(), 0);
  await close();
});

for (const file of ["tools.js", "explore_bg.wasm"]) {
  test(`${file} without an answer: a pressed button says so, and does its work when it comes after all`, async () => {
    let release;
    const hold = new Promise((resolve) => (release = resolve));
    const { page, close } = await opened({ [file]: { hold } });
    await status(page);
    await page.getByRole("button", { name: "Slå upp" }).click();
    await page.getByRole("alert").filter({ hasText: "har inte kommit än" }).waitFor();
    assert.ok(await page.getByRole("button", { name: "Försök igen" }).isVisible());
    release();
    await page.locator('.explore[data-view="lookup"]').waitFor();
    assert.equal(await page.getByRole("alert").count(), 0);
    await close();
  });
}

test("a damaged module is not blamed on the page's policy", async () => {
  const { page, close } = await opened({ "widget_bg.wasm": { type: "application/wasm", body: "damaged" } });
  await status(page, "error");
  const [{ code, message }] = await page.evaluate(() => window.seen);
  assert.equal(code, "wasm");
  assert.match(message, /filen är skadad$/);
  await close();
});

test("the next element on the page tries again by itself", async () => {
  const { server, page, close } = await opened({ "widget_bg.wasm": { status: 503, body: "" } });
  await status(page, "error");
  delete server.routes["widget_bg.wasm"];
  await page.evaluate(() => {
    const next = document.createElement("kontakt-koll");
    next.id = "next";
    next.setAttribute("rulebook", "vgr-rehab");
    document.body.prepend(next);
  });
  await status(page, "ready", "#next");
  await close();
});

test("wrong MIME types: data still runs, scripts do not", async () => {
  const wrong = { type: "application/octet-stream" };
  const { page, close } = await opened({ "widget_bg.wasm": wrong, "widget.css": wrong, "rulebooks/vgr-rehab.json": wrong });
  await status(page, "ready");
  assert.ok(page.trouble.every((line) => line.includes("MIME")), page.trouble.join());
  await close();
  const script = await opened({ "widget.js": { type: "text/plain" } });
  await status(script.page, "error");
  assert.ok(await script.page.getByText("Läs riktlinjen.").isVisible());
  await script.close();
});

test("a slow network: the fallback is readable until the first question is, and nothing in between", async () => {
  const slow = { delay: 1500 };
  const { page, close } = await opened({ "first.html": slow, "widget_bg.wasm": { delay: 4000 }, "widget.css": slow });
  await status(page, "loading");
  const fallback = page.getByText("Läs riktlinjen.");
  const question = page.locator("#element .question");
  // Every frame shows either the fallback or the widget.
  const seen = await page.evaluate(async () => {
    const element = document.getElementById("element");
    const seen = [];
    while (element.dataset.status === "loading") {
      const shows = [element.querySelector("p").checkVisibility() && "fallback", element.shadowRoot.querySelector(".question") && "question"];
      const now = shows.filter(Boolean).join(" and ") || "nothing";
      if (now !== seen.at(-1)) seen.push(now);
      await new Promise(requestAnimationFrame);
    }
    return seen;
  });
  assert.deepEqual(seen, ["fallback", "question"]);
  await status(page);
  assert.deepEqual([await fallback.isVisible(), await question.isVisible()], [false, true]);
  assert.deepEqual(page.trouble, []);
  await close();
});
