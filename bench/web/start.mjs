// Start-up: from the navigation to the first question on the screen, and until it can be answered.

import { setTimeout as sleep } from "node:timers/promises";
import { NETWORK, SLOWER, blank, milliseconds, spread } from "./browser.mjs";

const ROUNDS = 7;
/** A page that is closed, the larger the longer, takes processor time from the one after it: milliseconds between two. */
const PAUSE = 1_000;
const MATCH = 1.15;
const SURVEY_SHARE = 0.3;
const MEMORY = 320;

const CONTESTANTS = {
  kontaktkoll: { label: "Kontaktkoll", query: "index.html?rulebook=vgr-rehab", question: ".question", host: "kontakt-koll" },
  vanilla: { label: "hand-written JavaScript", question: "form.question" },
  publicodes: { label: "publicodes + Preact", question: "form.question" },
  survey: { label: "SurveyJS", question: ".sd-question, .sv-question, fieldset" },
};

/**
 * In the page: notes the first frame after which the question stands on the screen, and after which any
 * question can be answered: the widget then has a decision result.
 */
function watch({ question, host }) {
  const times = (globalThis.__times = {});
  const onScreen = () => {
    const root = host ? document.querySelector(host)?.shadowRoot : document;
    return [...(root?.querySelectorAll(question) ?? [])].some((found) => found.querySelector("input")?.checkVisibility() && found.getClientRects().length);
  };
  const look = () => {
    const note = (what) => requestAnimationFrame(() => (times[what] ??= performance.now()));
    if (!times.question && onScreen()) note("question");
    if (!times.ready && (host ? document.querySelector(host)?.result : true) && onScreen()) note("ready");
    if (!times.question || !times.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // What the wasm module takes when it has started.
  const memories = (globalThis.__memories = []);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const usual = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await usual.apply(WebAssembly, given);
      const exports = Object.values((made.instance ?? made).exports);
      const memory = exports.find((one) => one instanceof WebAssembly.Memory);
      if (memory) memories.push(memory);
      return made;
    };
  }
}

async function start(browser, server, name) {
  const { query, ...seen } = CONTESTANTS[name];
  const page = await blank(browser, { network: true, slower: SLOWER });
  await page.addInitScript(watch, seen);
  const files = server.count(name);
  await page.goto(server.url(name, query), { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.__times?.ready && globalThis.__times?.question, undefined, { polling: 50 });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const times = await page.evaluate(() => globalThis.__times);
  const memory = await page.evaluate(() => globalThis.__memories.map(({ buffer }) => buffer.byteLength));
  await page.context().close();
  return { ...times, bytes, memory: memory[0] };
}

/** Measures all in turns. */
export async function measureStart(browser, server, report) {
  const names = Object.keys(CONTESTANTS);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    // Every other round backwards, so that none always follows the same one.
    for (const name of round % 2 ? names.toReversed() : names) {
      const sample = await start(browser, server, name);
      await sleep(PAUSE);
      // The first round warms up the browser and the server.
      if (round > 0) samples[name].push(sample);
      console.error(`start ${round}/${ROUNDS} ${name}: ${sample.question.toFixed(0)} ${sample.ready.toFixed(0)} ms, ${sample.bytes} bytes`);
    }
  }
  const of = (name, what) => spread(samples[name].map((sample) => sample[what]));
  const ratio = (name, what) => of("kontaktkoll", what).median / of(name, what).median;
  const rows = names.map((name) => {
    const times = `${milliseconds(of(name, "question"))} | ${milliseconds(of(name, "ready"))}`;
    const ratios = name === "kontaktkoll" ? "" : `${ratio(name, "question").toFixed(2)} | ${ratio(name, "ready").toFixed(2)}`;
    return `| ${CONTESTANTS[name].label} | ${times} | ${(of(name, "bytes").median / 1000).toFixed(1)} | ${ratios || " | "} |`;
  });
  const first = ratio("vanilla", "question");
  const ready = ratio("survey", "ready");
  const memory = samples.kontaktkoll[0].memory / 1024;
  report.goal("first question: times the hand-written page's", `≤ ${MATCH}`, first.toFixed(2), first <= MATCH);
  report.goal("ready for any answer: times SurveyJS's", `≤ ${SURVEY_SHARE}`, ready.toFixed(2), ready <= SURVEY_SHARE);
  report.goal("memory of the wasm module at the start, kB", `≤ ${MEMORY}`, memory.toFixed(0), memory <= MEMORY);
  report.section(`## Start-up in Chromium

The same questions of \`vgr-rehab\`; ${(NETWORK.downloadThroughput * 8) / 1e6} Mbit/s, ${NETWORK.latency} ms, processor ${SLOWER}× slower, nothing in the cache, brotli 11, no service worker. From the navigation until the
first question stands on the screen, and until any question can be answered (for the peers the same moment); median of ${ROUNDS} in turns, every
other round backwards, ${PAUSE / 1000} s between two pages (least–most), in milliseconds. The hand-written page and the peers' ask and answer; Kontaktkoll is the whole application.

| page | first question | ready | kB sent until ready | question: Kontaktkoll ÷ it | ready: Kontaktkoll ÷ it |
|---|--:|--:|--:|--:|--:|
${rows.join("\n")}

The wasm module's memory when it has started: ${memory.toFixed(0)} kB.
`);
}
