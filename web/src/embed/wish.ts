// What an editor asks for in the tag: attributes of the element, and its colours.

/** The attributes that are handed on. */
export const ATTRIBUTES = ["rulebook", "src", "date", "view", "heading-level", "theme", "share-answers"] as const;

/** The CSS variables that can be set in the tag, without `--kontaktkoll-`. */
export const VARIABLES = [
  "font",
  "font-size",
  "text",
  "background",
  "accent",
  "accent-text",
  "focus",
  "border",
  "radius",
  "space",
] as const;

export interface Wish {
  readonly attributes: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
}

/** The `data-` attributes of the tag: `data-rulebook`, …, and `data-style-accent`, … for the variables. */
export function wishOf(script: HTMLElement): Wish {
  return read((name) => script.getAttribute(`data-${name}`), (name) => script.getAttribute(`data-style-${name}`));
}

/** The same from the address of the frame. */
export function wishFrom(query: URLSearchParams): Wish {
  return read((name) => query.get(name), (name) => query.get(`style-${name}`));
}

/** As the address of the frame says it. */
export function queryOf(wish: Wish): URLSearchParams {
  const query = new URLSearchParams([...wish.attributes]);
  for (const [name, value] of wish.variables) query.set(name.replace("--kontaktkoll-", "style-"), value);
  return query;
}

function read(attribute: (name: string) => string | null, variable: (name: string) => string | null): Wish {
  const wish = { attributes: new Map<string, string>(), variables: new Map<string, string>() };
  for (const name of ATTRIBUTES) {
    const value = attribute(name);
    if (value !== null) wish.attributes.set(name, value);
  }
  for (const name of VARIABLES) {
    const value = variable(name);
    if (value !== null && harmless(value)) wish.variables.set(`--kontaktkoll-${name}`, value);
  }
  return wish;
}

/** A colour, a length or a font; nothing that would fetch a file. */
function harmless(value: string): boolean {
  return /^[\w\s#%.,'"()/+-]+$/.test(value) && !/url|image|src/i.test(value);
}
