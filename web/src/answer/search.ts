// Finds a phrase in the text of a page, across elements, line breaks and soft hyphens. A page may hold a
// whole book, so its text is read in slices, between which the browser can do other things.

/** The text of an element: what readers see or can open, and what the page hides from them. */
export interface PageText {
  readonly readable: ReadText;
  readonly hidden: ReadText;
}

/** Elements whose text is no part of the page's. */
const UNREAD = "script, style, noscript, template, textarea, select";

/** Characters inside words that readers do not see. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;

/** The work of one slice, in characters: about ten milliseconds on a slow computer. */
const SLICE = 10_000;
/** The work that an element costs on top of its text. */
const ELEMENT_COST = 30;
/** How long the browser may put off a slice, in milliseconds. */
const PATIENCE = 200;
/** How often reading starts again because the page removed the element being read. */
const MAX_RESTARTS = 5;

/** The text below `scope`, without `excluded`; undefined once `signal` is aborted. */
export async function readText(scope: Element, excluded: Element, signal: AbortSignal): Promise<PageText | undefined> {
  for (let restarts = 0; restarts <= MAX_RESTARTS; restarts++) {
    const reader = new Reader(scope, excluded);
    while (reader.isInPlace) {
      await nextSlice();
      if (signal.aborted) return undefined;
      if (reader.isInPlace && reader.readSlice()) return reader;
    }
  }
  return undefined;
}

/** Resolves when the browser has time. */
function nextSlice(): Promise<unknown> {
  // Safari has no `requestIdleCallback`.
  if (typeof requestIdleCallback === "undefined") return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
}

/** Reads a page, a slice at a time. */
class Reader implements PageText {
  readonly readable = new ReadText();
  readonly hidden = new ReadText();
  readonly #scope: Element;
  readonly #walker: TreeWalker;
  /** The outermost element around the walker that hides its content. */
  #hiding: Element | undefined;
  /** Where reading the current node goes on. */
  #at = 0;

  constructor(scope: Element, excluded: Element) {
    this.#scope = scope;
    this.#walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node === excluded || (node instanceof Element && node.matches(UNREAD)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
  }

  /** Whether the page still contains the node being read, from which the walker goes on. */
  get isInPlace(): boolean {
    return this.#scope.contains(this.#walker.currentNode);
  }

  /** Reads on; true at the end. */
  readSlice(): boolean {
    for (let left = SLICE; left > 0; ) {
      const node = this.#walker.currentNode;
      if (node instanceof Text) {
        const end = Math.min(this.#at + left, node.data.length);
        left -= end - this.#at + 1;
        this.#textAround(node).add(node, this.#at, end);
        this.#at = end;
        if (end < node.data.length) continue;
      } else {
        left -= ELEMENT_COST;
        if (!this.#hiding?.contains(node)) this.#hiding = hidesContent(node as Element) ? (node as Element) : undefined;
      }
      this.#at = 0;
      if (!this.#walker.nextNode()) return true;
    }
    return false;
  }

  #textAround(node: Text): ReadText {
    if (this.#hiding?.contains(node)) return this.hidden;
    // Unlike the properties of `hidesContent`, a descendant may undo this one.
    return getComputedStyle(node.parentElement!).visibility === "visible" ? this.readable : this.hidden;
  }
}

/** Whether the page hides what is in `element`. What users can open, as closed `<details>`, is not hidden. */
function hidesContent(element: Element): boolean {
  const style = getComputedStyle(element);
  const { display, overflowY } = style;
  if (display === "none") return true;
  if (style.contentVisibility === "hidden") return !isUntilFound(element);
  const clips = display !== "inline" && display !== "contents" && (overflowY === "hidden" || overflowY === "clip");
  // A pixel is what texts for screen readers are clipped to.
  return clips && (element.clientHeight <= 1 || element.clientWidth <= 1);
}

/** Whether the browser's own search would open `element`. */
export function isUntilFound(element: Element): boolean {
  return element.getAttribute("hidden")?.toLowerCase() === "until-found";
}

/** A part of a text node. */
interface Piece {
  readonly node: Text;
  /** The position in the node where the piece begins. */
  readonly from: number;
  /** The position in the text where the piece begins. */
  readonly at: number;
}

/** Text in which each character can be traced to its node. */
export class ReadText {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #block: Element | null = null;
  #endsWithSpace = true;
  #joined: string | undefined;

  /** Adds the characters of `node` from `from` to before `to`. */
  add(node: Text, from: number, to: number): void {
    const block = blockOf(node);
    if (block !== this.#block) this.#append(node, from, " ");
    this.#block = block;
    this.#append(node, from, node.data.slice(from, to));
  }

  #append(node: Text, from: number, characters: string): void {
    const normalized = normalize(characters, this.#endsWithSpace);
    if (normalized === "") return;
    this.#pieces.push({ node, from, at: this.#length });
    this.#parts.push(normalized);
    this.#length += normalized.length;
    this.#endsWithSpace = normalized.endsWith(" ");
    this.#joined = undefined;
  }

  /** The first place of `phrase`. */
  find(phrase: string): Range | undefined {
    const wanted = normalize(phrase, true);
    this.#joined ??= this.#parts.join("");
    const start = wanted === "" ? -1 : this.#joined.indexOf(wanted);
    const [first, last] = [this.#placeOf(start), this.#placeOf(start + wanted.length - 1)];
    if (start < 0 || !first || !last) return undefined;
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return range;
  }

  /** The node of the character at `position`, and where it stands in it. */
  #placeOf(position: number): [Text, number] | undefined {
    const next = this.#pieces.findIndex(({ at }) => at > position);
    const index = (next < 0 ? this.#pieces.length : next) - 1;
    const piece = this.#pieces[index];
    if (!piece) return undefined;
    const { node, from, at } = piece;
    let isAfterSpace = this.#parts[index - 1]?.endsWith(" ") ?? true;
    // Normalizing again finds the place, so that no places need to be stored.
    for (let [offset, seen] = [from, at]; offset < node.data.length; offset++) {
      const normalized = normalize(node.data.charAt(offset), isAfterSpace);
      if (normalized === "") continue;
      if (seen++ === position) return [node, offset];
      isAfterSpace = normalized === " ";
    }
    return undefined;
  }
}

/** `text` as it is compared: character for character, but single spaces and nothing invisible. */
function normalize(text: string, isAfterSpace: boolean): string {
  let normalized = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/\s/u.test(character)) {
      if (!isAfterSpace) normalized += " ";
      isAfterSpace = true;
    } else if (!INVISIBLE.test(character)) {
      normalized += folded(character);
      isAfterSpace = false;
    }
  }
  return normalized;
}

/** Dashes, quotes and case may differ between a document and its copy on a page. Always one character. */
function folded(character: string): string {
  if (/[\u2010-\u2015\u2212]/u.test(character)) return "-";
  if (/[\u201c-\u201f\u00ab\u00bb]/u.test(character)) return '"';
  if (/[\u2018-\u201b]/u.test(character)) return "'";
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

const INLINE = new Set(["inline", "inline-block", "contents", "ruby"]);

/** The nearest ancestor that is not laid out inline. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}
