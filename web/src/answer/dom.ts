// Creates elements. Texts become text nodes, never markup.

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

/** A button that calls `work`. */
export function button(label: string, work: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = make("button", { type: "button", part: "button", ...attributes }, label);
  made.addEventListener("click", work);
  return made;
}

/** Single ordinary spaces, and no soft hyphens, which record systems may not know. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll("\u00ad", "").trim();
}
