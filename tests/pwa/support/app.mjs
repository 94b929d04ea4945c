// The app with its worker, in Chromium with a profile of its own.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { FLAGS } from "../../support/flags.mjs";
import { temporary } from "./releases.mjs";

/** A browser with a profile of its own; `close()` removes the profile. */
export async function profile(options = {}) {
  const { folder, remove } = await temporary("kontaktkoll-profile-");
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
    locale: "sv-SE",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return { context, folder, close: async () => (await context.close(), await remove()) };
}

/** A page of the app, with the widget on the screen. */
export async function visit(context, url) {
  const page = await context.newPage();
  page.trouble = [];
  page.on("pageerror", (error) => page.trouble.push(String(error)));
  await page.goto(url.includes("#") ? url : `${url}?rulebook=vgr-rehab`);
  return page;
}

/** Waits until this version can be used without a network. */
export async function kept(page) {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === "activated";
  });
  await about(page, /fungerar även utan nätverk/);
}

/** The text of "Om appen", once it matches. */
export const about = (page, pattern) => once(page, "om-appen", pattern);

/** The notices above the questions, once they match. */
export const notice = (page, pattern) => once(page, "besked", pattern);

/** Waits until no notice above the questions matches. */
export async function gone(page, { source }) {
  await page.waitForFunction(([id, source]) => {
    const place = document.getElementById(id);
    return place && !new RegExp(source).test(place.textContent);
  }, ["besked", source]);
}

async function once(page, id, { source, flags }) {
  const found = await page.waitForFunction(
    ([id, source, flags]) => {
      const text = document.getElementById(id)?.textContent ?? "";
      return new RegExp(source, flags).test(text) && { text };
    },
    [id, source, flags],
  );
  return (await found.jsonValue()).text;
}

/** Opens "Om appen" and checks for a new version. */
export async function look(page) {
  await page.locator("#om-appen summary").waitFor();
  await page.evaluate(() => (document.querySelector("#om-appen details").open = true));
  await page.getByRole("button", { name: "Sök uppdatering" }).click();
}

/** The version whose worker controls the page. */
export function versionInUse(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = (event) => resolve(event.data?.id ?? null);
        const worker = navigator.serviceWorker.controller;
        if (worker) worker.postMessage({ kontaktkoll: "version" }, [channel.port2]);
        else resolve(null);
      }),
  );
}

/** The names of the caches that hold versions. */
export async function storedVersions(page) {
  const names = await page.evaluate(() => caches.keys());
  return names.filter((name) => name.includes(" version ")).map((name) => name.split(" ").at(-1));
}

/** Checks that every file of the version is served with the listed SHA-256. */
export async function whole(page, version) {
  const wrong = await page.evaluate(async (files) => {
    const hex = async (response) =>
      [...new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const checked = await Promise.all(files.map(async ([path, , sum]) => ((await hex(await fetch(path))) === sum ? null : path)));
    return checked.filter(Boolean);
  }, version.files);
  assert.deepEqual(wrong, [], "files that are not of the version");
}
