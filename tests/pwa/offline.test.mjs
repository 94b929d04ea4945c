// The first visit, then no network: every rulebook, below any path.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { asked, followed, ready, walk } from "../support/guide.mjs";
import { DIST, serve } from "../support/server.mjs";
import { idle } from "../support/until.mjs";
import { about, kept, notice, profile, storedVersions, versionInUse, visit, whole } from "./support/app.mjs";
import { versionOf } from "./support/releases.mjs";

const version = await versionOf(DIST);
let user;
before(async () => {
  user = await profile();
});
after(() => user?.close());

/** Opens and leaves every view that has a button; returns their names. */
async function views(page) {
  const buttons = page.locator("[data-do]:not([data-do=copy-all], [data-do=print], [data-do=report-error], [data-do=find])");
  const names = await buttons.evaluateAll((found) => found.map((button) => button.dataset.do));
  for (const name of names) {
    await page.locator(`[data-do="${name}"]`).click();
    await page.locator(".explore h2, .explore h3").first().waitFor();
    await page.locator(".explore").getByRole("button", { name: /Tillbaka/ }).click();
    await page.locator(".question, .result").first().waitFor();
  }
  return names;
}

for (const prefix of ["/", "/vard/rutiner/kontaktkoll/"]) {
  test(`everything works without a server, below ${prefix}`, async () => {
    const server = await serve({ prefix });
    const page = await visit(user.context, server.url);
    await kept(page);
    assert.deepEqual(await storedVersions(page), [version.id], "one version is stored");
    await server.close();
    await page.reload();
    assert.equal(await versionInUse(page), version.id);
    await whole(page, version);
    for (const { id } of version.rulebooks) {
      await page.goto(`${server.url}#${id}`);
      await page.reload();
      await ready(page);
      assert.notEqual(await asked(page), null, id);
      assert.equal(await page.locator("kontakt-koll").getAttribute("rulebook"), id);
      const opened = await views(page);
      assert.ok(["lookup", "table", "map"].every((view) => opened.includes(view)), `${id}: ${opened}`);
    }
    await page.goto(`${server.url}badda-in.html`);
    await page.locator("#preview kontakt-koll").scrollIntoViewIfNeeded();
    await ready(page);
    await page.goto(`${server.url}#vgr-rehab`);
    await ready(page);
    await followed(page);
    await walk(page, { kanal: "brev", motpart: "patient" });
    assert.ok((await views(page)).includes("why-not"));
    await page.getByRole("button", { name: "Stämmer inte?" }).click();
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Kopiera länk" }).waitFor();
    assert.deepEqual(page.trouble, []);
    await page.close();
  });
}

test("the manifest's shortcuts open each rulebook, without a network too", async () => {
  const server = await serve();
  const page = await visit(user.context, server.url);
  await kept(page);
  const manifest = await page.evaluate(async () => (await fetch(document.querySelector('link[rel="manifest"]').href)).json());
  assert.deepEqual(manifest.shortcuts.map(({ url }) => new URL(url, server.url).searchParams.get("rulebook")).sort(), version.rulebooks.map(({ id }) => id).sort());
  await server.close();
  for (const { url } of manifest.shortcuts) {
    await page.goto(new URL(url, server.url).href);
    await ready(page);
    assert.equal(await page.locator("kontakt-koll").getAttribute("rulebook"), new URL(url, server.url).searchParams.get("rulebook"));
  }
  for (const { src } of [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)]) {
    assert.equal(await page.evaluate(async (src) => (await fetch(src)).ok, src), true, src);
  }
  await page.close();
});

test("it says that there is no network, and that it works", async () => {
  const server = await serve();
  const page = await visit(user.context, server.url);
  await kept(page);
  await user.context.setOffline(true);
  assert.match(await notice(page, /Du är offline/), /fungerar ändå/);
  await accessible(page, "offline");
  await user.context.setOffline(false);
  await notice(page, /^$/);
  await page.close();
  // There is a network, but the server is down.
  await server.close();
  const later = await visit(user.context, server.url);
  await ready(later);
  assert.match(await notice(later, /Du är offline/), /fungerar ändå/);
  await later.close();
});

test("“Om appen” says the version and when it was checked", async () => {
  const server = await serve();
  const page = await visit(user.context, server.url);
  await kept(page);
  const text = await about(page, /Senast kontrollerad: \d{4}-\d\d-\d\d \d\d:\d\d\./);
  assert.ok(text.includes(version.id), text);
  await page.locator("#om-appen summary").click();
  await page.getByRole("button", { name: "Sök uppdatering" }).click();
  await about(page, /Du har den senaste versionen/);
  await accessible(page, "Om appen");
  await page.close();
  await server.close();
});

test("a frame of the app gets no worker's answers, and a request outside the list goes to the server", async () => {
  const server = await serve({ routes: { "sida.html": '<!doctype html><title>Sida</title><link rel="icon" href="data:,"><iframe src="index.html" title="Kontaktkoll" width="900" height="900"></iframe>', "annat.json": '{"a":1}' } });
  const page = await visit(user.context, server.url);
  await kept(page);
  await page.reload();
  assert.equal(await page.evaluate(async () => (await (await fetch("annat.json")).json()).a), 1);
  server.requests.length = 0;
  await page.goto(`${server.url}sida.html`);
  await page.frameLocator("iframe").locator('kontakt-koll[data-status="ready"]').waitFor();
  assert.ok(server.requests.includes("/index.html"), "the frame is asked of the server");
  assert.ok(server.requests.includes("/kontaktkoll/v1/kontaktkoll.js"), "and its parts");
  await page.close();
  await server.close();
});

test("pages that embed the element, or its frame, get no worker", async () => {
  const own = await profile();
  const html = `<!doctype html><html lang="sv"><title>Rutin</title><link rel="icon" href="data:,"><h1>Rutin</h1>
    <script defer src="kontaktkoll/v1/embed.js" data-rulebook="vgr-rehab"></script>
    <iframe src="index.html?rulebook=vgr-rehab" title="Appen" width="900" height="900"></iframe>`;
  const server = await serve({ routes: { "sida.html": html } });
  const page = await own.context.newPage();
  await page.goto(`${server.url}sida.html`);
  await page.locator("body > kontakt-koll[data-status=ready]").waitFor();
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await page.frameLocator("iframe").locator("kontakt-koll[data-status=ready]").waitFor();
  // The app in the frame has gone past the place where it would load offline use.
  await page.frameLocator("iframe").locator("input[type=date]").waitFor();
  await idle(page.frames().at(-1));
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.equal(server.requests.some((path) => /pwa\.js|sw\.js/.test(path)), false);
  assert.equal(await page.frameLocator("iframe").locator("#om-appen").count(), 0);
  await own.close();
  await server.close();
});
