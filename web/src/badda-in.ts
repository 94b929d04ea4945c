// The page "Bädda in": an editor chooses options, sees the element, and copies the code. Nothing is sent or stored.

import { type RulebookInfo, rulebooks } from "kontaktkoll";
import { contrast } from "./badda-in/contrast.js";
import { type Choice, codeFor } from "./badda-in/tag.js";
import { MEANINGS, VALUE_LABELS } from "./element/generated/editor.js";

const V1 = new URL("kontaktkoll/v1/", document.baseURI);
/** The least contrast for text. */
const READABLE = 4.5;

type Attribute = keyof typeof VALUE_LABELS;
/** The attributes that the form has a list of values for. */
const LISTED = Object.keys(VALUE_LABELS) as Attribute[];

const form = get("onskemal", HTMLFormElement);
const rulebook = select("rulebook");
const code = get("code", HTMLTextAreaElement);
const copied = get("copied", HTMLElement);
const element = document.createElement("kontakt-koll");
/** The CSS variables that the form has a field for, without `--kontaktkoll-`. */
const colours = [...form.querySelectorAll<HTMLInputElement>("input[type=color]")].map(({ name }) => name);

rulebook.append(...rulebooks.map(({ id, title, region }) => new Option(`${title}, ${region}`, id)));
for (const name of LISTED) select(name).append(...VALUE_LABELS[name].map(([value, label]) => new Option(label, value)));
listOtherAttributes();
get("preview", HTMLElement).append(element);
document.querySelector(".unstarted")?.remove();
form.hidden = get("forhandsvisning", HTMLElement).hidden = false;
fillViews();

rulebook.addEventListener("change", fillViews);
form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
get("copy", HTMLButtonElement).addEventListener("click", () => void copy());

function chosen(): RulebookInfo | undefined {
  return rulebooks.find(({ id }) => id === rulebook.value);
}

/** Offers the views that the rulebook has, and keeps the chosen view if possible. */
function fillViews(): void {
  const list = select("view");
  const before = list.value;
  const available: readonly string[] = chosen()?.views ?? [];
  list.replaceChildren(...VALUE_LABELS.view.filter(([view]) => available.includes(view)).map(([view, label]) => new Option(label, view)));
  list.value = available.includes(before) ? before : VALUE_LABELS.view[0][0];
  update();
}

/** Lists the attributes that the form has no field for, which an editor may add to the code by hand. */
function listOtherAttributes(): void {
  const list = get("attributes", HTMLElement);
  for (const [name, meaning] of Object.entries(MEANINGS)) {
    if (form.elements.namedItem(name)) continue;
    const [term, description] = [document.createElement("dt"), document.createElement("dd")];
    const label = document.createElement("code");
    label.textContent = name;
    term.append(label);
    description.textContent = meaning;
    list.append(term, description);
  }
}

function update(): void {
  const choice = readForm();
  get("audience", HTMLElement).textContent = chosen()?.audience ?? "";
  get("colours", HTMLElement).hidden = !get("own", HTMLInputElement).checked;
  get("contrast", HTMLElement).textContent = contrastWarning(new Map(choice.colours));
  code.value = codeFor(choice, V1);
  copied.textContent = "";
  show(choice);
}

function readForm(): Choice {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? "");
  const attributes: [string, string][] = [["rulebook", value("rulebook")]];
  for (const name of LISTED) {
    if (value(name) !== VALUE_LABELS[name][0][0]) attributes.push([name, value(name)]);
  }
  return {
    kind: value("kind") as Choice["kind"],
    attributes,
    colours: data.has("own") ? colours.map((name) => [name, value(name)] as const) : [],
    title: `Kontaktkoll: ${chosen()?.title ?? ""}`,
  };
}

/** Shows the choice in the preview, which is the element itself. */
function show(choice: Choice): void {
  const wanted = new Map(choice.attributes);
  for (const name of ["rulebook", ...LISTED]) {
    const value = wanted.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const wantedColours = new Map(choice.colours);
  for (const name of colours) element.style.setProperty(`--kontaktkoll-${name}`, wantedColours.get(name) ?? "");
}

function contrastWarning(colours: ReadonlyMap<string, string>): string {
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

/** If the browser or a policy refuses the clipboard, the code is selected for the user to copy. */
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

function select(name: string): HTMLSelectElement {
  const found = form.elements.namedItem(name);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`the form has no list of ${name}`);
  return found;
}
