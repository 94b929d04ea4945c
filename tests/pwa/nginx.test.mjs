// The configuration in docs/nginx.conf with a real nginx: the headers it sends, and that the app works with it.

import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { answer, ready, walk } from "../support/guide.mjs";
import { DIST, built, serve } from "../support/server.mjs";
import { kept, look, notice, profile, versionInUse, visit, whole } from "./support/app.mjs";
import { nginx } from "./support/nginx.mjs";
import { compress, marked, release, versionOf } from "./support/releases.mjs";

const version = await versionOf(DIST);
let server, user;
before(async () => ([server, user] = await Promise.all([nginx(DIST, "/vard/kontaktkoll"), profile()])));
after(() => Promise.all([server?.close(), user?.close()]));

/** One request as a browser makes it; `fetch` would hide the encoding. */
function get(path, headers = {}) {
  return new Promise((resolve, reject) => {
    request(server.url + path, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}

const IMMUTABLE = "public, max-age=31536000, immutable";
for (const [path, type, cache, cors] of [
  ["", "text/html; charset=utf-8", "no-cache", undefined],
  ["index.html", "text/html; charset=utf-8", "no-cache", undefined],
  ["sw.js", "text/javascript; charset=utf-8", "no-cache", undefined],
  ["app.css", "text/css; charset=utf-8", "no-cache", undefined],
  ["manifest.webmanifest", "application/manifest+json", "no-cache", undefined],
  ["icons/512.png", "image/png", "no-cache", undefined],
  ["kontaktkoll/v1/kontaktkoll.js", "text/javascript; charset=utf-8", "no-cache", "*"],
  ["kontaktkoll/v1/embed.js", "text/javascript; charset=utf-8", "no-cache", "*"],
  ["kontaktkoll/v1/frame.html", "text/html; charset=utf-8", "no-cache", "*"],
  [built("widget_bg.wasm"), "application/wasm", IMMUTABLE, "*"],
  [built("widget.css"), "text/css; charset=utf-8", IMMUTABLE, "*"],
  [built("rulebooks/vgr-rehab.json"), "application/json", IMMUTABLE, "*"],
]) {
  test(`headers of ${path || "the folder"}`, async () => {
    const { status, headers } = await get(path);
    assert.equal(status, 200);
    assert.deepEqual(
      [headers["content-type"], headers["cache-control"], headers["access-control-allow-origin"]],
      [type, cache, cors],
    );
    assert.equal(headers["content-encoding"], undefined);
    assert.equal("content-security-policy" in headers, type.startsWith("text/html"));
    if (path === "icons/512.png") return;
    for (const encoding of ["br", "gzip"]) {
      const small = await get(path, { "accept-encoding": encoding });
      assert.equal(small.headers["content-encoding"], encoding);
      assert.match(small.headers.vary, /accept-encoding/i);
      assert.equal(small.headers["cache-control"], cache);
      assert.ok(small.body.length < Number(headers["content-length"]) || !headers["content-length"]);
      const again = await get(path, { "accept-encoding": encoding, "if-none-match": small.headers.etag });
      assert.deepEqual([again.status, again.headers["cache-control"]], [304, cache], "asked again, nothing is sent");
    }
  });
}

test("a file that is missing is a 404, which nobody keeps for ever", async () => {
  for (const path of ["saknas.js", "kontaktkoll/v1/files/widget.0000000000000000.js"]) {
    const { status, headers } = await get(path);
    assert.equal(status, 404);
    assert.doesNotMatch(headers["cache-control"] ?? "", /immutable/);
  }
});

test("under its policy the app works, is kept, and works when the server is gone; a deployment is seen at once", async () => {
  const page = await visit(user.context, server.url);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.trouble.push(message.text());
  });
  await kept(page);
  await page.reload();
  await ready(page);
  await whole(page, version);
  for (const view of ["lookup", "map"]) {
    await page.locator(`[data-do="${view}"]`).click();
    await page.locator(".explore h2, .explore h3").first().waitFor();
    await page.locator(".explore").getByRole("button", { name: /Tillbaka/ }).click();
  }
  await answer(page, "kanal", "telefon");

  const next = await release({ files: marked("next") });
  await compress(next.folder);
  await server.deploy(next.folder);
  await look(page);
  await notice(page, /Det finns en ny version/);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Byt till den nya versionen" }).click()]);
  await ready(page);
  assert.equal(await versionInUse(page), next.version.id);
  await whole(page, next.version);
  assert.deepEqual(page.trouble, []);

  await server.stop();
  await page.reload();
  // Answers are in the address after the first question.
  await page.locator('.question[data-fact="motpart"]').waitFor();
  await walk(page, { motpart: "ombud" });
  assert.equal(await page.locator('.result[data-outcome="mote-om-patient"]').count(), 1);
  await page.close();
  await next.remove();
});

test("a page of another origin uses the element and the frame", async () => {
  const own = await nginx(DIST, "/kk");
  const entry = (name) => `${own.url}kontaktkoll/v1/${name}`;
  const host = await serve({
    routes: {
      "intranat.html": `<!doctype html><html lang="sv"><title>Rutin</title><link rel="icon" href="data:,"><main><h1>Rutin</h1>
        <kontakt-koll rulebook="vgr-rehab"></kontakt-koll>
        <iframe src="${entry("frame.html")}?rulebook=vgr-vardcentral" title="Kontaktkoll" width="900" height="900" sandbox="allow-scripts allow-forms"></iframe></main>
        <script type="module" src="${entry("kontaktkoll.js")}"></script>`,
    },
  });
  const page = await visit(user.context, `${host.url}intranat.html`);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.trouble.push(message.text());
  });
  await ready(page);
  await answer(page, "kanal", "telefon");
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await page.frameLocator("iframe").locator('kontakt-koll[data-status="ready"]').waitFor();
  assert.deepEqual(page.trouble, []);
  await page.close();
  await Promise.all([host.close(), own.close()]);
});
