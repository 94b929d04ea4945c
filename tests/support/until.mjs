// Waiting for conditions, instead of for a time.

import { setTimeout as sleep } from "node:timers/promises";

/** Repeats `check` until it throws nothing; after `limit` milliseconds, throws what `check` threw last. */
export async function until(check, limit = 15_000) {
  for (const end = Date.now() + limit; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Waits until `page` (or a frame) has painted twice and is idle, so that whatever the last step has caused has begun. */
export function idle(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)))));
}
