// What comes a moment later than what the test waited for: after the painting, or a few rows at a time.

import { setTimeout as sleep } from "node:timers/promises";

/** Runs `check` until it throws nothing; what it threw last is thrown after `limit` milliseconds. */
export async function until(check, limit = 15_000) {
  for (const end = Date.now() + limit; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
