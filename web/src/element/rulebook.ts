// Compiled rulebooks, fetched as data; the widget proves them.

import { type Source, builtIn } from "./config.js";
import { Failure } from "./failure.js";
import { fetchFile, onceItWorks } from "./files.js";
import type { CompiledRulebook } from "./types.js";

/** The most that a rulebook of one's own may be, in bytes. */
const LIMIT = 1_000_000;

/** Fetches and parses a rulebook. */
export async function fetchRulebook({ url, own }: Source): Promise<CompiledRulebook> {
  const response = await fetchFile(url, own ? `regelboken i attributet src (${url.href})` : "regelboken");
  const text = own ? await limited(response) : await response.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    const html = /^\s*</.test(text) ? "adressen leder till en webbsida (HTML)" : "filen är ingen JSON";
    throw refused(own, `${html}; här ska det vara en regelbok som är kompilerad till JSON`, { cause });
  }
  if (typeof parsed !== "object" || parsed === null) throw refused(own, "filen är ingen regelbok");
  if (own) checkLinks(parsed);
  return parsed as CompiledRulebook;
}

const loaded = new Map<string, () => Promise<CompiledRulebook>>();

/** A built-in rulebook, fetched once. The object is shared: copy it before it leaves this module. */
export function rulebookById(id: string): Promise<CompiledRulebook> {
  const url = builtIn(id);
  let load = loaded.get(id);
  if (!load) {
    load = onceItWorks(() => fetchRulebook({ url, own: false }));
    loaded.set(id, load);
  }
  return load();
}

/** Lets the next one who asks fetch it anew. */
export function forgetRulebook(id: string): void {
  loaded.delete(id);
}

/** The text of a response, unless it is too long; what the server says of its length is not trusted. */
async function limited(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", Number(response.headers.get("content-length"))];
  if (size <= LIMIT) {
    size = 0;
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      size += part.value.length;
      if (size > LIMIT) break;
      text += decoder.decode(part.value, { stream: true });
    }
  }
  if (size <= LIMIT) return text + decoder.decode();
  await reader?.cancel();
  throw refused(true, "filen är större än 1 MB");
}

/** The checker refuses other links in built-in rulebooks; nobody has checked one's own. */
function checkLinks(rulebook: unknown): void {
  const editions = (rulebook as Partial<CompiledRulebook> | null)?.editions;
  for (const edition of Array.isArray(editions) ? editions : []) {
    const documents: unknown = edition?.["documents"];
    for (const document of Array.isArray(documents) ? documents : []) {
      const link: unknown = document?.link;
      if (link && !/^https?:\/\//.test(String(link))) {
        throw refused(true, `länken ”${String(link).slice(0, 200)}” är ingen webbadress; den ska börja med https:// eller http://`);
      }
    }
  }
}

function refused(own: boolean, why: string, options?: ErrorOptions): Failure {
  return new Failure(own ? "src" : "rulebook", `regelboken${own ? " i attributet src" : ""} går inte att läsa: ${why}`, options);
}
