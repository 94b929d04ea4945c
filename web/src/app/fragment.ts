// `#vgr-rehab/6.0?kanal=telefon&bedomning=`: rulebook, edition, and answers by identifier; an empty one
// was gone past. Never the age or another number, never a date.

/** Longer links are not ours. */
export const LONGEST = 4_000;

export interface Shared {
  readonly rulebook: string;
  readonly edition: string;
  /** In the order given. */
  readonly answers: ReadonlyMap<string, string>;
}

/** What a fragment says; a word for the user where it says nothing. */
export function read(fragment: string): Shared | string {
  const text = fragment.replace(/^#/, "");
  if (text.length > LONGEST) return "Länken är för lång för att vara en länk till svar. Den används inte.";
  const unreadable = "Länken går inte att läsa. Den används inte: svara på frågorna i stället.";
  const question = text.indexOf("?");
  const [path, query] = question < 0 ? [text, ""] : [text.slice(0, question), text.slice(question + 1)];
  const [id = "", edition = "", ...more] = path.split("/");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || more.length > 0) return unreadable;
  try {
    return { rulebook: id, edition: decodeURIComponent(edition), answers: new Map(new URLSearchParams(query)) };
  } catch {
    return unreadable;
  }
}

/** The fragment with its `#`. */
export function write({ rulebook, edition, answers }: Shared): string {
  const query = new URLSearchParams([...answers]).toString();
  return `#${rulebook}/${encodeURIComponent(edition)}${query && "?"}${query}`;
}
