// A rulebook of the host page (`src`): fetched with care, since nobody has checked it.

import { Failure } from "../element/failure.js";
import { fetchFile } from "../element/files.js";
import { QUOTA_VIEWS, VIEWS } from "../element/generated/views.js";
import { type Refuse, parse } from "../element/parse.js";
import type { CompiledRulebook, View } from "../element/types.js";

/** The largest size, in bytes. */
const LIMIT = 1_000_000;

const refuse: Refuse = (why, options) => new Failure("src", `regelboken i attributet src går inte att läsa: ${why}`, options);

/** Fetches a rulebook; the wasm module validates it. */
export async function fetchExternalRulebook(url: URL): Promise<CompiledRulebook> {
  const rulebook = parse(await limitedText(await fetchFile(url, `regelboken i attributet src (${url.href})`)), refuse);
  checkLinks(rulebook);
  return rulebook;
}

/** The views that a rulebook has. */
export function viewsOf({ editions }: CompiledRulebook): readonly View[] {
  const hasQuota = Array.isArray(editions) && editions.some((edition) => edition?.["quotas"]);
  return VIEWS.filter((view) => hasQuota || !QUOTA_VIEWS.includes(view));
}

/** The text of a response, unless it is too long. The length that the server states is not trusted. */
async function limitedText(response: Response): Promise<string> {
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
  throw refuse("filen är större än 1 MB");
}

/** Refuses links that could run script; for built-in rulebooks the checker does that. */
function checkLinks(rulebook: unknown): void {
  const editions = (rulebook as Partial<CompiledRulebook> | null)?.editions;
  for (const edition of Array.isArray(editions) ? editions : []) {
    const documents: unknown = edition?.["documents"];
    for (const document of Array.isArray(documents) ? documents : []) {
      const link: unknown = document?.link;
      if (link && !/^https?:\/\//.test(String(link))) {
        throw refuse(`länken ”${String(link).slice(0, 200)}” är ingen webbadress; den ska börja med https:// eller http://`);
      }
    }
  }
}
