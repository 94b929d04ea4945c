// Formats times, and creates elements. Texts become text nodes, never markup.

const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "short" });

/** A time in Sweden: `2026-11-22 10:15`. */
export function moment(at: number): string {
  return format.format(new Date(at));
}

export function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

export function list(lines: readonly string[]): HTMLElement {
  const element = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line;
    element.append(item);
  }
  return element;
}

export function button(text: string, click: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", click);
  return element;
}
