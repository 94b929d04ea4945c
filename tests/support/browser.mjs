// Starts Chromium, and opens pages that record what they write to the console.

import { chromium } from "playwright-core";
import { FLAGS } from "./flags.mjs";

/** A browser for one test file; close it in `after`. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: FLAGS });
}

/** A page in a context of its own; `page.trouble` lists console errors, console warnings and exceptions. */
export async function open(browser, url, { viewport = { width: 1280, height: 900 }, ...options } = {}) {
  const context = await browser.newContext({ viewport, locale: "sv-SE", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  page.trouble = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.trouble.push(message.text());
  });
  page.on("pageerror", (error) => page.trouble.push(String(error)));
  if (url) await page.goto(url);
  return page;
}
