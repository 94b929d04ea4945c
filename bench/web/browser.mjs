// Chromium, with a slow network and a slow processor.

import { chromium } from "playwright-core";
import { FLAGS } from "../../tests/support/flags.mjs";

/** An intranet PC far away, or a phone: 1.6 Mbit/s, 150 ms. */
export const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
/** How many times slower the processor is. */
export const SLOWER = 4;

export const launch = () => chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: FLAGS });

/** A context with an empty cache. Without `worker`, the service worker does not fetch the site during a first visit: the peers have none. */
export const emptyContext = (browser, { worker = false } = {}) =>
  browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "sv-SE", serviceWorkers: worker ? "allow" : "block" });

/** A page in a context of its own, with an empty cache. */
export const blank = async (browser, slowness) => slowPage(await emptyContext(browser), slowness);

/** A page in a context. */
export async function slowPage(context, { network = false, slower = 1 } = {}) {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", NETWORK);
  }
  if (slower > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return page;
}

/** The median, with the least and the greatest. */
export function spread(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}

/** The value that `share` of the samples do not exceed. */
export function percentile(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

export const milliseconds = ({ median, least, most }) => `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
