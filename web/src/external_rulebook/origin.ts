// Names the origin of a rulebook that is not one of this site's.

import type { CompiledRulebook } from "../element/types.js";

/** A line that names the rulebook and where it was fetched from. */
export function originLine(rulebook: CompiledRulebook, url: URL): HTMLElement {
  const line = document.createElement("p");
  line.className = "root origin";
  line.lang = "sv";
  line.setAttribute("part", "edition");
  line.textContent = `Regelverket ”${String(rulebook.title)}” är sidans eget och kommer från ${url.origin}.`;
  return line;
}
