// The editors' page: choose, see, copy. Nothing is sent or stored.

import { type RulebookInfo, type View, rulebooks } from "kontaktkoll";
import { contrast } from "./badda-in/contrast.js";
import { type Choice, codeFor } from "./badda-in/tag.js";

const V1 = new URL("kontaktkoll/v1/", document.baseURI);
const VIEWS: Readonly<Record<View, string>> = {
  guide: "Frågor, en i taget",
  table: "Alla regler som en tabell",
  quota: "Kvot: vilka kontakter som ersätts",
};
const COLOURS = ["accent", "accent-text", "text", "background"] as const;
/** The least contrast for text. */
const READABLE = 4.5;

const form = get("onskemal", HTMLFormElement);
const rulebook = get("rulebook", HTMLSelectElement);
const view = get("view", HTMLSelectElement);
const code = get("code", HTMLTextAreaElement);
const copied = get("copied", HTMLElement);
const element = document.createElement("kontakt-koll");

rulebook.append(...rulebooks.map(({ id, title, region }) => new Option(`${title}, ${region}`, id)));
fillViews();
get("preview", HTMLElement).append(element);
form.hidden = get("forhandsvisning", HTMLElement).hidden = false;
update();

rulebook.addEventListener("change", fillViews);
form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
get("copy", HTMLButtonElement).addEventListener("click", () => void copy());

function chosen(): RulebookInfo | undefined {
  return rulebooks.find(({ id }) => id === rulebook.value);
}

/** The views that the rulebook has; the one chosen stays where it can. */
function fillViews(): void {
  const before = view.value;
  const views = chosen()?.views ?? [];
  view.replaceChildren(...views.map((value) => new Option(VIEWS[value], value)));
  view.value = views.includes(before as View) ? before : "guide";
  update();
}

function update(): void {
  const choice = wish();
  get("audience", HTMLElement).textContent = chosen()?.audience ?? "";
  get("colours", HTMLElement).hidden = !get("own", HTMLInputElement).checked;
  get("contrast", HTMLElement).textContent = unreadable(new Map(choice.colours));
  code.value = codeFor(choice, V1);
  copied.textContent = "";
  show(choice);
}

function wish(): Choice {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? "");
  const attributes: [string, string][] = [["rulebook", value("rulebook")]];
  for (const [name, usual] of [["view", "guide"], ["heading-level", "2"], ["theme", "auto"]] as const) {
    if (value(name) !== usual) attributes.push([name, value(name)]);
  }
  return {
    kind: value("kind") as Choice["kind"],
    attributes,
    colours: data.has("own") ? COLOURS.map((name) => [name, value(name)] as const) : [],
    title: `Kontaktkoll: ${chosen()?.title ?? ""}`,
  };
}

/** The preview is the element itself. */
function show({ attributes, colours }: Choice): void {
  const wanted = new Map(attributes);
  for (const name of ["rulebook", "view", "heading-level", "theme"]) {
    const value = wanted.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const name of COLOURS) element.style.setProperty(`--kontaktkoll-${name}`, new Map<string, string>(colours).get(name) ?? "");
}

function unreadable(colours: ReadonlyMap<string, string>): string {
  const pairs = [
    ["text", "background", "Texten syns dåligt mot bakgrunden."],
    ["accent", "background", "Knappar och länkar syns dåligt mot bakgrunden."],
    ["accent-text", "accent", "Texten på knapparna syns dåligt."],
  ] as const;
  const weak = pairs.filter(([a, b]) => {
    const [first, second] = [colours.get(a), colours.get(b)];
    return first !== undefined && second !== undefined && contrast(first, second) < READABLE;
  });
  if (weak.length === 0) return "";
  return `${weak.map(([, , text]) => text).join(" ")} Välj färger som skiljer sig mer.`;
}

/** Browsers and policies may refuse the clipboard; then the code is marked, ready for the keyboard. */
async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.value);
    copied.textContent = "Koden är kopierad.";
  } catch {
    code.focus();
    code.select();
    copied.textContent = "Koden är markerad. Tryck Ctrl+C för att kopiera den (Cmd+C på Mac).";
  }
}

function get<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is missing`);
  return found;
}
