// The code that the editor copies.

/** What the editor has chosen. */
export interface Choice {
  readonly kind: "script" | "element" | "frame";
  /** The attributes that differ from their defaults, in the order they are written. */
  readonly attributes: readonly (readonly [string, string])[];
  /** CSS variables without `--kontaktkoll-`. */
  readonly colours: readonly (readonly [string, string])[];
  /** The title of the frame. */
  readonly title: string;
}

/** The code for `choice`; `v1` is the folder of the entries. */
export function codeFor({ kind, attributes, colours, title }: Choice, v1: URL): string {
  const at = (file: string): string => new URL(file, v1).href;
  if (kind === "script") {
    const data = [...attributes, ...colours.map(([name, value]) => [`style-${name}`, value] as const)];
    return `<script defer src="${escape(at("embed.js"))}"${data.map(([name, value]) => attribute(`data-${name}`, value)).join("")}></script>`;
  }
  if (kind === "frame") {
    const page = new URL(at("frame.html"));
    for (const [name, value] of attributes) page.searchParams.set(name, value);
    for (const [name, value] of colours) page.searchParams.set(`style-${name}`, value);
    const sandbox = "allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox";
    return `<iframe${attribute("src", page.href)}${attribute("title", title)} width="100%" height="900" loading="lazy"${attribute("sandbox", sandbox)}></iframe>`;
  }
  const style = colours.map(([name, value]) => `--kontaktkoll-${name}: ${value}`).join("; ");
  const all = style ? [...attributes, ["style", style] as const] : attributes;
  return [
    `<script type="module" src="${escape(at("kontaktkoll.js"))}"></script>`,
    `<kontakt-koll${all.map(([name, value]) => attribute(name, value)).join("")}><p>Skriv här vad som ska stå om Kontaktkoll inte kan starta, gärna med en länk till riktlinjen.</p></kontakt-koll>`,
  ].join("\n");
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escape(value)}"`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
