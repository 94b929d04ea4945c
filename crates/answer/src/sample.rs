//! A small rulebook for tests: a channel, an assessment, who began, and an age.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "only tests use it")]

use kontaktkoll_rules::Rulebook;

/// Two editions: 2026, and from 2028 on.
pub fn rulebook() -> Rulebook {
    Rulebook::load(serde_json::from_value(json()).unwrap()).unwrap()
}

/// The same, as the compiler would write it.
pub fn json() -> serde_json::Value {
    let edition: serde_json::Value = serde_json::from_str(EDITION).unwrap();
    let mut later = edition.clone();
    later["edition"] = "2".into();
    later["from"] = "2028-01-01".into();
    later["to"] = serde_json::Value::Null;
    serde_json::json!({
        "format": 1, "id": "prov", "title": "Prov", "region": "Provregionen", "audience": "Alla.",
        "editions": [edition, later],
    })
}

/// `typ`: a letter is nothing; by telephone or video, `BES` with an assessment when the patient
/// began, `INFO` without one when we began, else `RAD`. `avgift`: 100 kr for `BES` from 20 years
/// on, else 0.
const EDITION: &str = r#"{
  "edition": "1", "from": "2026-01-01", "to": "2026-12-31",
  "documents": [{ "id": "d", "title": "Dokumentet", "owner": "Regionen", "number": "N-1", "version": "2" }],
  "citations": [{ "id": "c", "document": 0, "place": "Tabellen", "phrase": "som står där" }],
  "interpretations": [{ "id": "tolkad", "text": "Vi läser det så.", "owner": "Regionen", "cites": [0] }],
  "facts": [
    { "id": "kanal", "name": "Kanal", "question": "Hur?", "choices": [
      { "id": "telefon", "label": "Telefon", "statement": "Per telefon." },
      { "id": "video", "label": "Video", "statement": "Per video." },
      { "id": "brev", "label": "Brev", "statement": "Per brev." }] },
    { "id": "bedomning", "name": "Bedömning", "question": "Bedömning?", "choices": [
      { "id": "ja", "label": "Ja", "statement": "Med bedömning." },
      { "id": "nej", "label": "Nej", "statement": "Utan bedömning." }] },
    { "id": "initiativ", "name": "Initiativ", "question": "Vem började?", "choices": [
      { "id": "patient", "label": "Patienten", "statement": "Patienten började." },
      { "id": "vi", "label": "Vi", "statement": "Vi började." }] },
    { "id": "alder", "name": "Ålder", "question": "Hur gammal?", "unit": "år", "choices": [
      { "id": "0-19", "label": "0–19 år", "statement": "Högst 19.", "band": [0, 19] },
      { "id": "20-84", "label": "20–84 år", "statement": "20 till 84.", "band": [20, 84] },
      { "id": "85-", "label": "85 år eller äldre", "statement": "Minst 85.", "band": [85, 120] }] }],
  "decisions": [
    { "id": "typ", "title": "Kontakttyp",
      "outcomes": [
        { "id": "BES", "title": "Ersätter besök", "badge": "BES" },
        { "id": "RAD", "title": "Rådgivning", "badge": "RAD" },
        { "id": "ingen", "title": "Ingen kontakttyp", "interpretations": [0] },
        { "id": "INFO", "title": "Upplysning", "badge": "INFO" }],
      "rows": [{ "id": "bes", "reason": "Bedömning som patienten bett om.", "cites": [0] },
               { "id": "rad", "reason": "Annars rådgivning." },
               { "id": "brev", "reason": "Brev räknas inte." },
               { "id": "info", "reason": "Vi upplyste." }],
      "rules": [[0, 0, [[0, 3], [1, 1], [2, 1]]],
                [1, 1, [[0, 3], [1, 1], [2, 2]]],
                [1, 1, [[0, 3], [1, 2], [2, 1]]],
                [3, 3, [[0, 3], [1, 2], [2, 2]]],
                [2, 2, [[0, 4]]]] },
    { "id": "avgift", "title": "Avgift", "unit": "SEK",
      "outcomes": [{ "id": "hundra", "title": "100 kr", "value": 100 }, { "id": "noll", "title": "Ingen", "value": 0 }],
      "rows": [{ "id": "betalar", "reason": "Besök kostar." }, { "id": "fri", "reason": "Annars fritt." }],
      "rules": [[0, 0, [[4, 1], [3, 6]]], [1, 1, [[4, 1], [3, 1]]], [1, 1, [[4, 14]]]] }]
}"#;
