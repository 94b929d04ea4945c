// What an editor writes in the tag or in the frame's address: attributes of the element, and CSS variables.

import { FRAME_ATTRIBUTES, SCRIPT_ATTRIBUTES, VARIABLES } from "../element/generated/attributes.js";

export interface EmbedOptions {
  readonly attributes: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
}

/** The options in the tag: `data-rulebook`, …, and `data-style-accent`, … for the variables. */
export function optionsOfScript(script: HTMLElement): EmbedOptions {
  return read(SCRIPT_ATTRIBUTES, (name) => script.getAttribute(`data-${name}`));
}

/** The options in the frame's address: `rulebook`, …, and `style-accent`, … for the variables. */
export function optionsOfFrame(query: URLSearchParams): EmbedOptions {
  return read(FRAME_ATTRIBUTES, (name) => query.get(name));
}

/** The frame's address with `options`. */
export function frameQuery({ attributes, variables }: EmbedOptions): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of FRAME_ATTRIBUTES) {
    const value = attributes.get(name);
    if (value !== undefined) query.set(name, value);
  }
  for (const [name, value] of variables) query.set(name.replace("--kontaktkoll-", "style-"), value);
  return query;
}

/** Sets the attributes and CSS variables of `options` on `element`. */
export function applyOptions(element: HTMLElement, { attributes, variables }: EmbedOptions): void {
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const [name, value] of variables) element.style.setProperty(name, value);
}

function read(names: readonly string[], valueOf: (name: string) => string | null): EmbedOptions {
  const options = { attributes: new Map<string, string>(), variables: new Map<string, string>() };
  for (const name of names) {
    const value = valueOf(name);
    if (value !== null) options.attributes.set(name, value);
  }
  for (const name of VARIABLES) {
    const value = valueOf(`style-${name}`);
    if (value !== null && isHarmless(value)) options.variables.set(`--kontaktkoll-${name}`, value);
  }
  return options;
}

/** Allows a colour, a length or a font, and nothing that would fetch a file. */
function isHarmless(value: string): boolean {
  return /^[\w\s#%.,'"()/+-]+$/.test(value) && !/url|image|src/i.test(value);
}
