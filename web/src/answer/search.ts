// Finds a phrase in the text of a page, across elements, line breaks and soft hyphens.

/** The text of an element, in which each character can be traced to its node. */
export interface PageText {
  /** The first place of `phrase`. */
  find(phrase: string): Range | undefined;
}

/** Elements whose text readers do not see. */
const UNREAD = "script, style, noscript, template, textarea, select, [hidden]";

/** Characters inside words that readers do not see. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;

/** The text below `scope`, without `excluded`. */
export function textOf(scope: Element, excluded: Element): PageText {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node === excluded || node.matches(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let text = "";
  /** For each character of `text`, its node and position. */
  const places: [Text, number][] = [];
  let block: Element | null = null;
  const space = (place: [Text, number]): void => {
    if (text !== "" && !text.endsWith(" ")) {
      text += " ";
      places.push(place);
    }
  };
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const around = blockOf(node);
    if (around !== block) space([node, 0]);
    block = around;
    for (let at = 0; at < node.data.length; at++) {
      const character = node.data.charAt(at);
      if (INVISIBLE.test(character)) continue;
      if (/\s/u.test(character)) space([node, at]);
      else {
        text += folded(character);
        places.push([node, at]);
      }
    }
  }
  return {
    find(phrase) {
      const wanted = [...phrase].map(folded).join("");
      const start = wanted === "" ? -1 : text.indexOf(wanted);
      const [first, last] = [places[start], places[start + wanted.length - 1]];
      if (start < 0 || !first || !last) return undefined;
      const range = document.createRange();
      range.setStart(...first);
      range.setEnd(last[0], last[1] + 1);
      return range;
    },
  };
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
