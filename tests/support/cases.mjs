// Cases of `vgr-rehab` that several scenarios walk through, each named by its outcome.

const REPLACES_VISIT = { motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "patient", atgard: "i-kontakten", alder: 54 };

export const TB = { kanal: "telefon", ...REPLACES_VISIT };
export const BR_ZV051 = { kanal: "skriftlig", ...REPLACES_VISIT };
export const M_T = {
  kanal: "video", motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "bokad", atgard: "i-kontakten",
  videoform: "team", neuroteam: "ja", alder: 40,
};
