// `#vgr-rehab/6.0?kanal=telefon&bedomning=`: rulebook, edition, and answers by identifier; an empty answer
// is a question that was passed. Never the age or another number, never a date.

/** Longer fragments are not from this app, in characters. */
const MAX_LENGTH = 4_000;

export interface Shared {
  readonly rulebook: string;
  readonly edition: string;
  /** In the order given. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Reads a fragment; returns a message to the user if it is unreadable. */
export function readFragment(fragment: string): Shared | string {
  const text = fragment.replace(/^#/, "");
  if (text.length > MAX_LENGTH) return "Länken är för lång för att vara en länk till svar. Den används inte.";
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

/** Writes a fragment, with its `#`. */
export function writeFragment({ rulebook, edition, answers }: Shared): string {
  const query = new URLSearchParams([...answers]).toString();
  return `#${rulebook}/${encodeURIComponent(edition)}${query && "?"}${query}`;
}
