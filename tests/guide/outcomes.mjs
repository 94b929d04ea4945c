// The twelve outcomes of vgr-rehab: the answers in asking order, and the content of the card.

const start = { motpart: "patient", personal: "legitimerad" };
const qualifies = { bedomning: "ja", initiativ: "patient", atgard: "i-kontakten" };
const video = (videoform, neuroteam, alder) => ({ kanal: "video", ...start, ...qualifies, initiativ: "bokad", videoform, neuroteam, alder });
const TEAM = "AU124 AU125 AW010 AW020 AW024 AW026 AW027 AW029 AW035 AW037 DV077".split(" ");

export const OUTCOMES = [
  { outcome: "BR", badge: "BR", answers: { kanal: "skriftlig", ...start, bedomning: "nej", hjalpmedel: "nej" }, fee: "0 kr", points: "0 kontaktpoäng" },
  { outcome: "BR-ZV051", badge: "BR + ZV051", answers: { kanal: "skriftlig", ...start, ...qualifies, alder: 54 }, fee: "160 kr", points: "0,2 kontaktpoäng", codes: ["ZV051"] },
  { outcome: "T", badge: "T", answers: { kanal: "telefon", ...start, bedomning: "ja", initiativ: "vardgivare" }, fee: "0 kr", points: "0 kontaktpoäng" },
  { outcome: "TB", badge: "TB", answers: { kanal: "telefon", ...start, ...qualifies, alder: 20 }, fee: "160 kr", points: "0,2 kontaktpoäng" },
  { outcome: "M-E", badge: "M", answers: video("enskilt", "nej", 84), fee: "200 kr", points: "1,0 kontaktpoäng", codes: ["ZV051", "XS014"] },
  { outcome: "M-T", badge: "M", answers: video("team", "ja", 40), fee: "200 kr", points: "3,0 kontaktpoäng", codes: ["ZV051", "XS014", ...TEAM] },
  { outcome: "M-G-utbildning", badge: "M", answers: video("patientutbildning", "nej", 85), fee: "0 kr", points: "0,6 kontaktpoäng", codes: ["UX401"] },
  { outcome: "M-G-behandling", badge: "M", answers: video("gruppbehandling", "ja", 19), fee: "0 kr", points: "1,3 kontaktpoäng", codes: ["ZV051", "XS014"] },
  { outcome: "notat", badge: "Notat", answers: { kanal: "telefon", ...start, bedomning: "nej", hjalpmedel: "ja" }, fee: "0 kr", reading: "Dokumentet anger ingen avgift för notat" },
  { outcome: "mote-om-patient", badge: "Möte om patient", answers: { kanal: "brev", motpart: "ombud" }, fee: "0 kr", reading: "Dokumentet säger inte vad som går före" },
  { outcome: "omfattas-inte", badge: "Omfattas inte", answers: { kanal: "brev", motpart: "patient" } },
  { outcome: "oreglerad", badge: "Saknas i tabellen", answers: { kanal: "video", ...start, bedomning: "nej", hjalpmedel: "nej" }, reading: "Tabellen har ingen rad" },
];
