// Elements made by hand: texts only ever become text.

/** An element with attributes and content. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** A button that does `work`. */
export function button(label: string, work: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = make("button", { type: "button", part: "button", ...attributes }, label);
  made.addEventListener("click", work);
  return made;
}

/** The words of an element as they are read: without buttons' own words and what is only heard. */
export function wordsOf(element: Element | null | undefined): string {
  if (!element) return "";
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(".unseen, .copy, .place, [hidden]")) extra.remove();
  return plain(copy.textContent ?? "");
}

/** With ordinary spaces, one at a time: record systems do not know the others. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll("\u00ad", "").trim();
}
