// A rulebook of the page's own (`src`): fetched with care, since nobody has checked it.

import { Failure } from "../element/failure.js";
import { fetchFile } from "../element/files.js";
import { type Refuse, parse } from "../element/parse.js";
import type { CompiledRulebook, View } from "../element/types.js";

/** The most that it may be, in bytes. */
const LIMIT = 1_000_000;

const refused: Refuse = (why, options) => new Failure("src", `regelboken i attributet src går inte att läsa: ${why}`, options);

/** Fetches it; the widget proves it. */
export async function own(url: URL): Promise<CompiledRulebook> {
  const rulebook = parse(await limited(await fetchFile(url, `regelboken i attributet src (${url.href})`)), refused);
  checkLinks(rulebook);
  return rulebook;
}

/** The views that it has. */
export function views({ editions }: CompiledRulebook): readonly View[] {
  const quota = Array.isArray(editions) && editions.some((edition) => edition?.["quotas"]);
  return quota ? ["guide", "table", "quota"] : ["guide", "table"];
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
  throw refused("filen är större än 1 MB");
}

/** The checker refuses other links in built-in rulebooks; nobody has checked one's own. */
function checkLinks(rulebook: unknown): void {
  const editions = (rulebook as Partial<CompiledRulebook> | null)?.editions;
  for (const edition of Array.isArray(editions) ? editions : []) {
    const documents: unknown = edition?.["documents"];
    for (const document of Array.isArray(documents) ? documents : []) {
      const link: unknown = document?.link;
      if (link && !/^https?:\/\//.test(String(link))) {
        throw refused(`länken ”${String(link).slice(0, 200)}” är ingen webbadress; den ska börja med https:// eller http://`);
      }
    }
  }
}
