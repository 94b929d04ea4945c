// Written by `cargo xtask generate` from web/element.toml.

/** Values with their names; the first is the default. */
export const VALUE_LABELS = {
  "view": [
    ["guide", "Frågor, en i taget"],
    ["table", "Alla regler som en tabell"],
    ["quota", "Kvot: vilka kontakter som ersätts"],
  ],
  "heading-level": [
    ["2", "Rubrik 2"],
    ["3", "Rubrik 3"],
    ["4", "Rubrik 4"],
    ["5", "Rubrik 5"],
    ["6", "Rubrik 6"],
  ],
  "theme": [
    ["auto", "Följ läsarens inställning"],
    ["light", "Alltid ljust"],
    ["dark", "Alltid mörkt"],
  ],
} as const;

/** The meaning of every attribute. */
export const MEANINGS = {
  "rulebook": "Vilken av Kontaktkolls regelböcker som ska visas.",
  "src": "Adressen till en egen regelbok, i stället för `rulebook`.",
  "date": "Kontaktens datum.",
  "view": "Vad som visas först.",
  "heading-level": "Nivån på den översta rubriken.",
  "theme": "Ljusa eller mörka färger.",
  "source": "Var på sidan dokumentets text står, så att \"Visa i texten\" kan markera det citerade stället.",
  "share-answers": "Händelserna bär med sig svaren. Tänk efter först: de kan beskriva en patient.",
} as const;
