// Workers and page scripts of earlier releases, as users have them, update to today's version.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answer, asks, ready } from "../support/guide.mjs";
import { DIST, serve } from "../support/server.mjs";
import { about, gone, kept, look, notice, profile, storedVersions, versionInUse, visit, whole } from "./support/app.mjs";
import { frozen, versionOf } from "./support/releases.mjs";

const FOLDER = join(import.meta.dirname, "frozen");
const releases = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const today = await versionOf(DIST);

test("there are releases to update from", () => assert.notEqual(releases.length, 0));

for (const { name } of releases) {
  test(`release ${name} works offline, and updates to today's`, async () => {
    const old = await frozen(join(FOLDER, name));
    const user = await profile();
    const server = await serve({ folder: old.folder });
    const page = await visit(user.context, server.url);
    await kept(page);
    await server.close();
    await page.reload();
    await ready(page);
    await whole(page, old.version);
    await answer(page, "kanal", "telefon");
    await page.close();
    await user.close();
    await old.remove();
  });

  test(`release ${name} says what is new, and switches with the answers`, async () => {
    const old = await frozen(join(FOLDER, name));
    const user = await profile();
    const server = await serve({ folder: old.folder });
    const page = await visit(user.context, server.url);
    await kept(page);
    await page.reload();
    await ready(page);
    assert.equal(await versionInUse(page), old.version.id);
    await answer(page, "kanal", "telefon");
    server.folder = DIST;
    await look(page);
    await notice(page, /Det finns en ny version/);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Byt till den nya versionen" }).click()]);
    await ready(page);
    await asks(page, "motpart");
    assert.equal(await versionInUse(page), today.id);
    await whole(page, today);
    assert.deepEqual(await storedVersions(page), [today.id]);
    await notice(page, /har bytt/);
    await server.close();
    await page.reload();
    await ready(page);
    await gone(page, /har bytt/);
    await about(page, /fungerar även utan nätverk/);
    await whole(page, today);
    assert.deepEqual(page.trouble, []);
    await user.close();
    await old.remove();
  });
}
