//! Every check, each with one edit of `base.toml`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

use kontaktkoll_rulebook::{Code, Diagnostic, SourceFile, check, render};

const BASE: &str = include_str!("base.toml");

/// The diagnostics of the base with each `(from, to)` replaced once, and the edited text.
fn spoiled(edits: &[(&str, &str)]) -> (Vec<Diagnostic>, String) {
    let mut text = BASE.to_owned();
    for (from, to) in edits {
        assert!(text.contains(from), "`{from}` is not in the base");
        text = text.replacen(from, to, 1);
    }
    (check(&[SourceFile { name: "bas.toml".into(), text: text.clone() }]).diagnostics, text)
}

/// One edit gives exactly `codes`; the first diagnostic has `message` in its message and marks `place`.
#[track_caller]
fn expect(from: &str, to: &str, codes: &[Code], message: &str, place: &str) {
    let (found, text) = spoiled(&[(from, to)]);
    let shown = render(&found, &[SourceFile { name: "bas.toml".into(), text: text.clone() }], false);
    let found_codes: Vec<Code> = found.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(found_codes, codes, "{shown}");
    assert!(found[0].message.contains(message), "`{}` has no `{message}`", found[0].message);
    let marked = &text[found[0].span.clone()];
    assert!(marked.contains(place), "the place is `{marked}`, not `{place}`");
    assert!(!found[0].help.is_empty());
}

#[test]
fn the_base_is_clean() {
    assert_eq!(spoiled(&[]).0, []);
}

#[test]
fn form() {
    expect("format = 1", "format = ", &[Code::Unreadable], "TOML", "");
    expect("format = 1", "format = 2", &[Code::Format], "formatversion `2`", "2");
    expect("format = 1", "format = 1\nfarg = 3", &[Code::Shape], "okänd nyckel `farg`", "farg");
    expect("title = \"Bas\"\n", "", &[Code::Shape], "nyckeln `title` saknas", "");
    expect("question = \"Hur?\"\n", "", &[Code::Shape], "question", "");
    expect("question = \"Hur?\"", "question = 7", &[Code::Shape], "fel slags värde", "7");
    expect("kind = \"requirement\"", "kind = \"krav\"", &[Code::Shape], "`krav`", "krav");
    expect("from = 2026-01-01\n", "from = 2026-01-01T10:00:00Z\n", &[Code::Shape], "inget datum", "2026-01-01");
    expect("outcome = \"ingen\"\nreason", "row = []\nreason", &[Code::Gap, Code::Shape], "har en lucka", "typ");
}

#[test]
fn a_bracket_left_open_is_one_mistake_and_another_far_from_it_another() {
    let (found, text) = spoiled(&[("choices = [", "choices = [[")]);
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::Unreadable], "{found:?}");
    assert!(found[0].message.contains("en parentes är öppen"), "{found:?}");
    let line = |at: usize| text[..at].matches('\n').count();
    assert!(line(found[0].span.start) - line(text.find("[[\n").unwrap()) < 12, "near the bracket: {found:?}");
    let found = spoiled(&[("id = \"bas\"", "id = bas"), ("question = \"Hur?\"", "question = Hur?")]).0;
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn broken_forms_are_all_reported() {
    let (found, _) = spoiled(&[
        ("question = \"Hur?\"", "question = 7"),
        ("question = \"Bokad?\"\n", ""),
        ("kind = \"requirement\"", "kind = 1"),
    ]);
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn names() {
    expect(
        "id = \"svar\"",
        "id = \"svår\"",
        &[Code::BadId, Code::UnusedFact, Code::UnknownId, Code::UnknownId],
        "svår",
        "svår",
    );
    expect("id = \"journal\"", "id = \"dok dok\"", &[Code::BadId, Code::Unused, Code::UnknownId], "dok dok", "dok dok");
    expect(
        "id = \"bokad\"",
        "id = \"svar\"",
        &[Code::DuplicateId, Code::UnknownId, Code::UnknownId],
        "`svar` finns redan",
        "svar",
    );
    expect("lines = [\"journal\"", "lines = [\"jurnal\"", &[Code::Unused, Code::UnknownId], "journal", "journal");
    expect(
        "reason = \"Annars ingen.\"\n  interpretation = \"lasning\"",
        "reason = \"Annars ingen.\"\n  interpretation = \"läsning\"",
        &[Code::Unused, Code::UnknownId],
        "lasning",
        "lasning",
    );
    expect("after = \"brev\"", "after = \"bref\"", &[Code::UnknownId], "grupp `bref` finns inte", "bref");
    expect(
        "when = { typ = \"T\", ",
        "when = { typ = \"TX\", ",
        &[Code::UnknownId],
        "`TX` är inget svar på `typ`",
        "TX",
    );
    expect(
        "given = { kanal = \"brev\" }",
        "given = { avgift = \"0-kr\" }",
        &[Code::Premise],
        "inte är fattat än",
        "avgift",
    );
    expect("given = { kanal = \"brev\" }", "given = { kanal = [] }", &[Code::Premise], "anger inget svar", "kanal");
    expect("after = \"brev\"", "after = [\"brev\", \"telefon\"]", &[Code::AfterCycle], "går före sig själv", "telefon");
    expect(
        "of = \"avgift\"\nid = \"0-kr\"",
        "of = \"avgifft\"\nid = \"0-kr\"",
        &[Code::UnknownId, Code::UnknownId],
        "0-kr",
        "0-kr",
    );
}

#[test]
fn unknown_names_get_the_closest_first() {
    let (found, _) = spoiled(&[("after = \"brev\"", "after = \"telefo\"")]);
    assert!(found[0].help.starts_with("väntade något av `telefon`, "), "{}", found[0].help);
}

#[test]
fn gaps_and_overlaps_come_with_a_case_in_words() {
    let otherwise = "  [decision.group.otherwise]\n  outcome = \"ingen\"\n  reason = \"Annars ingen.\"\n  interpretation = \"lasning\"\n";
    let (found, _) = spoiled(&[(otherwise, "")]);
    let gaps: Vec<&Diagnostic> = found.iter().filter(|problem| problem.code == Code::Gap).collect();
    assert_eq!(gaps.len(), 2, "{found:?}");
    assert!(gaps[0].message.contains("kanal = telefon (Telefon), svar = nej (Nej)"), "{}", gaps[0].message);
    expect("after = \"brev\"\n", "", &[Code::Overlap, Code::Overlap], "kanal = brev (Brev)", "T");
}

#[test]
fn a_gap_that_cannot_happen_is_none() {
    // Letters never become T, so a row for T on a letter would be dead, and needs no row.
    expect(
        "when = { typ = \"T\", alder = \"20-\" }",
        "when = { typ = \"T\", kanal = \"brev\" }",
        &[Code::UnusedFact, Code::DeadRow, Code::DeadOutcome],
        "alder",
        "",
    );
}

#[test]
fn rows_and_outcomes() {
    expect(
        "given = { kanal = \"brev\" }\noutcome",
        "given = { kanal = [\"brev\", \"telefon\"] }\noutcome",
        &[Code::DeadRow, Code::DeadRow, Code::DeadRow, Code::DeadOutcome, Code::DeadOutcome],
        "kan aldrig gälla",
        "T",
    );
    expect(
        "reason = \"Brev räknas inte.\"\ncite = \"stalle\"",
        "reason = \"Brev räknas inte.\"",
        &[Code::RowUncited],
        "saknar källställe",
        "brev",
    );
    expect("reason = \"Brev räknas inte.\"\n", "", &[Code::EmptyText], "saknar motivering", "brev");
    expect(
        "reason = \"T kostar 100 kr.\"\n  cite = \"stalle\"",
        "reason = \"T kostar 100 kr.\"\n  interpretation = \"lasning\"",
        &[Code::AmountUncited],
        "`100-kr`",
        "100-kr",
    );
}

#[test]
fn counts() {
    let more = |count: usize, item: fn(usize) -> String| (0..count).map(item).collect::<String>();
    let choices = more(47, |at| format!("  {{ id = \"k{at}\", label = \"K\", statement = \"K.\" }},\n"));
    let last = "  { id = \"brev\", label = \"Brev\", statement = \"Per brev.\" },\n";
    expect(last, &[last, &choices].concat(), &[Code::ChoiceCount], "`kanal` har 49 svarsval", "kanal");
    let obokad = "  { id = \"nej\", label = \"Nej\", statement = \"Obokad.\" },\n";
    expect(obokad, "", &[Code::ChoiceCount, Code::Checklist], "`bokad` har 1 svarsval", "bokad");
    let (found, _) = spoiled(&[("of = \"avgift\"", "of = \"typ\""), ("of = \"avgift\"", "of = \"typ\"")]);
    assert!(found.iter().any(|problem| problem.message == "beslutet `avgift` har 0 utfall"), "{found:?}");
}

/// Each condition that a group `fails` splits every cube in two: fifteen conditions give 32,768 cubes.
#[test]
fn a_decision_with_too_many_rules() {
    let (found, text) = spoiled(&[("[[code]]", &too_many_rules())]);
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::TooLarge], "{found:?}");
    assert!(found[0].message.contains("fler än 20000 regler"), "{}", found[0].message);
    assert!(text[found[0].span.clone()].contains("stor"));
}

fn too_many_rules() -> String {
    let fact = |id: String| {
        format!(
            "[[fact]]\nid = \"{id}\"\nname = \"N\"\nquestion = \"Q?\"\nchoices = [\n  \
             {{ id = \"ja\", label = \"Ja\", statement = \"J.\" }},\n  \
             {{ id = \"nej\", label = \"Nej\", statement = \"N.\" }},\n]\n"
        )
    };
    let mut text = String::new();
    let mut conditions = Vec::new();
    for at in 0..15 {
        text += &fact(format!("a{at}"));
        text += &fact(format!("b{at}"));
        text += &format!("[[condition]]\nid = \"v{at}\"\ntitle = \"V\"\nall = {{ a{at} = \"ja\", b{at} = \"ja\" }}\n");
        conditions.push(format!("\"v{at}\""));
    }
    text += &format!(
        "[[decision]]\nid = \"stor\"\ntitle = \"Stor\"\n[[decision.group]]\nid = \"alla\"\nfails = [{}]\n\
         outcome = \"ja\"\nreason = \"R.\"\ncite = \"stalle\"\n\
         [[outcome]]\nof = \"stor\"\nid = \"ja\"\ntitle = \"Ja\"\n[[code]]",
        conditions.join(", ")
    );
    text
}

/// Two lines of a card that exclude each other, in a decision of their own.
fn two_statements() -> String {
    let line = |text: &str| format!("{{ kind = \"notice\", text = \"{text}\", exclusive = \"pris\" }}");
    format!(
        "[[decision]]\nid = \"pris\"\ntitle = \"Pris\"\n[[decision.group]]\nid = \"alla\"\n\
         outcome = \"ja\"\nreason = \"R.\"\ncite = \"stalle\"\n\
         [[outcome]]\nof = \"pris\"\nid = \"ja\"\ntitle = \"Ja\"\nlines = [{}, {}]\n[[code]]",
        line("Betalt."),
        line("Gratis.")
    )
}

/// An edit of the base that gives `code`. Without a wildcard: a new code does not compile until it has an edit.
fn edit_for(code: Code) -> (&'static str, String) {
    let (from, to) = match code {
        Code::Unreadable => ("format = 1", "format = "),
        Code::Shape => ("format = 1", "format = 1\nfarg = 3"),
        Code::Format => ("format = 1", "format = 2"),
        Code::BadId => ("id = \"svar\"", "id = \"svår\""),
        Code::DuplicateId => ("id = \"bokad\"", "id = \"svar\""),
        Code::UnknownId => ("after = \"brev\"", "after = \"bref\""),
        Code::Gap => (
            "  [decision.group.otherwise]\n  outcome = \"ingen\"\n  reason = \"Annars ingen.\"\n  interpretation = \"lasning\"\n",
            "",
        ),
        Code::Overlap => ("after = \"brev\"\n", ""),
        Code::DeadRow => ("typ = \"T\", alder", "typ = \"T\", kanal = \"brev\", alder"),
        Code::DeadOutcome => ("outcome = \"100-kr\"", "outcome = \"0-kr\""),
        Code::RowUncited => ("reason = \"Brev räknas inte.\"\ncite = \"stalle\"", "reason = \"Brev räknas inte.\""),
        Code::AmountUncited => ("100 kr.\"\n  cite = \"stalle\"", "100 kr.\"\n  interpretation = \"lasning\""),
        Code::WrongExample => ("expect = { typ = \"T\"", "expect = { typ = \"ingen\""),
        Code::UnusedFact => ("all = { svar = \"ja\", bokad = \"ja\" }", "all = { svar = \"ja\" }"),
        Code::ValidityReversed => ("to = 2026-12-31", "to = 2025-12-31"),
        Code::EditionsOverlap => ("name = \"1\"", "name = \"2\""),
        Code::LongPhrase => ("phrase = \"högst sex ord\"", "phrase = \"\""),
        Code::Bands => ("band = [20, 120]", "band = [21, 120]"),
        Code::AfterCycle => ("after = \"brev\"", "after = [\"brev\", \"telefon\"]"),
        Code::ChoiceCount => ("  { id = \"nej\", label = \"Nej\", statement = \"Obokad.\" },\n", ""),
        Code::Unused => ("lines = [\"journal\", ", "lines = ["),
        Code::Link => ("https://example.org/", "ftp://example.org/"),
        Code::EmptyText => ("title = \"Ingen\"", "title = \"\""),
        Code::Checklist => ("facts = [\"svar\", \"bokad\"]", "facts = [\"kanal\", \"bokad\"]"),
        Code::NoExample => ("expect = { typ = \"ingen\" }", "expect = { avgift = \"0-kr\" }"),
        Code::Premise => ("given = { kanal = \"brev\" }", "given = { kanal = [] }"),
        Code::TooLarge => return ("[[code]]", too_many_rules()),
        Code::Quota => ("most = 1\n", "most = 0\n"),
        Code::DeadInterpretation => (
            "after = \"brev\"",
            "given = { kanal = \"telefon\" }\nafter = { group = \"brev\", interpretation = \"lasning\" }",
        ),
        Code::UnaskedCondition => (
            "title = \"Ingen\"",
            "title = \"Ingen\"\nlines = [{ kind = \"notice\", text = \"Obs.\", given = { alder = \"20-\" } }]",
        ),
        Code::Contradiction => return ("[[code]]", two_statements()),
    };
    (from, to.to_owned())
}

#[test]
fn every_code_is_given_somewhere() {
    for code in Code::ALL {
        let (from, to) = edit_for(*code);
        assert!(BASE.contains(from), "`{from}` is not in the base");
        let file = |name: &str, text: String| SourceFile { name: name.into(), text };
        // The unedited base is a second edition of the same rulebook, for K016.
        let found = check(&[file("bas.toml", BASE.into()), file("spoiled.toml", BASE.replacen(from, &to, 1))]);
        assert!(found.diagnostics.iter().any(|problem| problem.code == *code), "{code} {:?}", found.diagnostics);
    }
}

#[test]
fn examples() {
    expect(
        "expect = { typ = \"T\", avgift = \"100-kr\" }",
        "expect = { typ = \"ingen\" }",
        &[Code::WrongExample, Code::NoExample],
        "reglerna ger `T`",
        "ingen",
    );
    expect("bokad = \"ja\", alder = 40 }", "bokad = \"ja\" }", &[Code::WrongExample], "`100-kr`, `0-kr`", "100-kr");
    expect("alder = 40", "alder = 121", &[Code::UnknownId], "`121` är inget svar på `alder`", "121");
    expect(
        "answers = { kanal = \"telefon\", svar = \"ja\", bokad = \"nej\" }",
        "answers = { kanall = \"telefon\" }",
        &[Code::UnknownId],
        "kanall",
        "kanall",
    );
}

#[test]
fn the_rest() {
    expect("to = 2026-12-31", "to = 2025-12-31", &[Code::ValidityReversed], "2025-12-31", "2025-12-31");
    expect(
        "phrase = \"högst sex ord\"",
        "phrase = \"det här är mer än sex ord\"",
        &[Code::LongPhrase],
        "7 ord",
        "sex ord",
    );
    expect(
        "link = \"https://example.org/\"",
        "link = \"javascript:alert(1)\"",
        &[Code::Link],
        "javascript",
        "javascript",
    );
    expect("band = [20, 120]", "band = [21, 120]", &[Code::Bands], "mellan 19 och 21", "alder");
    expect(
        "facts = [\"svar\", \"bokad\"]",
        "facts = [\"kanal\", \"bokad\"]",
        &[Code::Checklist, Code::Checklist],
        "inte efter varandra",
        "kanal",
    );
    expect("reason = \"Annars kostar det inget.\"", "reason = \" \"", &[Code::EmptyText], "tom", " ");
    expect("title = \"Ingen\"", "title = \"\"", &[Code::EmptyText], "tom", "");
    expect(
        "lines = [\"journal\", { kind = \"code\", codes = \"ZV051\", given = { kanal = \"telefon\" } }]",
        "lines = [\"journal\"]",
        &[Code::Unused],
        "koden `ZV051`",
        "ZV051",
    );
    expect("all = { svar = \"ja\", bokad = \"ja\" }", "all = { svar = \"ja\" }", &[Code::UnusedFact], "bokad", "bokad");
}

#[test]
fn readings_of_some_cases() {
    let after = |reading: &str| format!("after = {{ group = \"brev\", interpretation = \"{reading}\" }}");
    let given = |given: &str| format!("interpretation = [\"lasning\", {{ id = \"lasning\", given = {given} }}]");
    for fine in [given("{ svar = \"nej\" }"), given("{ svar = \"nej\", bokad = [\"ja\", \"nej\"] }")] {
        assert_eq!(spoiled(&[("interpretation = \"lasning\"", &fine)]).0, [], "{fine}");
    }
    assert_eq!(spoiled(&[("after = \"brev\"", &after("lasning"))]).0, []);
    expect("after = \"brev\"", &after("lesning"), &[Code::UnknownId], "tolkning `lesning` finns inte", "lesning");
    expect(
        "after = \"brev\"",
        "after = { group = \"brev\", tolkning = \"lasning\" }",
        &[Code::Shape],
        "okänd nyckel `tolkning`",
        "tolkning",
    );
    expect(
        "after = \"brev\"",
        &format!("given = {{ kanal = \"telefon\" }}\n{}", after("lasning")),
        &[Code::DeadInterpretation],
        "grupperna `brev` och `telefon` gäller aldrig samma fall",
        "lasning",
    );
    // The row has only what the condition `samtal` leaves: no answer, or no booking.
    expect(
        "interpretation = \"lasning\"",
        &given("{ svar = \"ja\", bokad = \"ja\" }"),
        &[Code::DeadInterpretation],
        "förekommer inte där tolkningen `lasning`",
        "given",
    );
    expect("interpretation = \"lasning\"", &given("{ svaar = \"ja\" }"), &[Code::UnknownId], "svaar", "svaar");
}

#[test]
fn lines_speak_of_what_was_asked() {
    let line =
        |given: &str| format!("lines = [\"journal\", {{ kind = \"notice\", text = \"Obs.\", given = {given} }},");
    let on_none =
        |given: &str| format!("title = \"Ingen\"\nlines = [{{ kind = \"notice\", text = \"Obs.\", given = {given} }}]");
    // The age decides the fee of T, and of nothing else.
    assert_eq!(spoiled(&[("lines = [\"journal\",", &line("{ alder = \"20-\" }"))]).0, []);
    let unasked = on_none("{ alder = \"20-\" }");
    expect("title = \"Ingen\"", &unasked, &[Code::UnaskedCondition], "kanal = brev (Brev)", "Obs.");
    // The checklist is asked as a whole, of calls only.
    assert_eq!(spoiled(&[("title = \"Ingen\"", &on_none("{ kanal = \"telefon\", bokad = \"nej\" }"))]).0, []);
    let unasked = on_none("{ bokad = \"nej\" }");
    expect("title = \"Ingen\"", &unasked, &[Code::UnaskedCondition], "frågan `bokad`", "Obs.");
    // A question that decides nothing is for the reader of the card.
    let fact = "[[fact]]\nid = \"sprak\"\nname = \"Språk\"\nquestion = \"Språk?\"\nchoices = [\n  { id = \"svenska\", label = \"Svenska\", statement = \"Svenska.\" },\n  { id = \"annat\", label = \"Annat\", statement = \"Annat.\" },\n]\n\n[[checklist]]";
    assert_eq!(spoiled(&[("[[checklist]]", fact), ("title = \"Ingen\"", &on_none("{ sprak = \"annat\" }"))]).0, []);
}

#[test]
fn lines_of_one_answer_do_not_contradict_each_other() {
    let line = |given: &str| {
        format!(
            "lines = [{{ kind = \"notice\", text = \"Patienten betalar.\", given = {given}, exclusive = \"pris\" }}, \"journal\","
        )
    };
    let free = ("title = \"0 kr\"", "title = \"0 kr\"\nsummary = \"Ta inte betalt.\"\nexclusive = \"pris\"");
    let codes = |given: &str| {
        let (found, _) = spoiled(&[("lines = [\"journal\",", &line(given)), free]);
        found.iter().map(|problem| (problem.code, problem.message.clone())).collect::<Vec<_>>()
    };
    assert_eq!(codes("{ alder = \"20-\" }"), []);
    let found = codes("{ alder = [\"0-19\", \"20-\"] }");
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), [Code::Contradiction], "{found:?}");
    let message = "”Patienten betalar.” och ”Ta inte betalt.” visas båda för";
    assert!(found[0].1.contains(message) && found[0].1.contains("alder = 0-19"), "{found:?}");
    let alone = spoiled(&[free]).0;
    assert_eq!(alone.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::Unused], "{alone:?}");
}

#[test]
fn quotas() {
    expect("most = 1\n", "most = 0\n", &[Code::Quota], "släpper inte igenom", "0");
    expect("months = 12\n", "", &[Code::Quota], "fel antal månader", "tio-per-ar");
    expect("window = \"calendar-week\"", "window = \"vecka\"", &[Code::Shape], "`vecka`", "vecka");
    expect(
        "outcome = \"T\"\ncontacts",
        "outcome = \"TT\"\ncontacts",
        &[Code::UnknownId],
        "utfallet `TT` finns inte",
        "TT",
    );
    expect("id = \"tio-per-ar\"", "id = \"en-per-vecka\"", &[Code::DuplicateId], "finns redan", "en-per-vecka");
}

#[test]
fn editions_of_one_rulebook() {
    let file = |name: &str, text: String| SourceFile { name: name.into(), text };
    let next = |from: &str| {
        BASE.replacen("name = \"1\"\nfrom = 2026-01-01\nto = 2026-12-31", &format!("name = \"2\"\nfrom = {from}"), 1)
    };
    let report = check(&[file("2.toml", next("2027-01-01")), file("1.toml", BASE.into())]);
    assert_eq!(report.diagnostics, []);
    let names: Vec<&str> = report.rulebooks[0].rulebook().editions().iter().map(|edition| edition.name()).collect();
    assert_eq!(names, ["1", "2"], "in order of validity, whatever the order of the files");
    let report = check(&[file("1.toml", BASE.into()), file("2.toml", next("2026-12-31"))]);
    assert_eq!(report.diagnostics.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::EditionsOverlap]);
    assert!(report.rulebooks.is_empty());
}

/// Whatever line is missing from a rulebook, the checker reports problems and does not panic.
#[test]
fn any_cut_is_answered() {
    let lines: Vec<&str> = BASE.lines().collect();
    for cut in 0..lines.len() {
        let text = [&lines[..cut], &lines[cut + 1..]].concat().join("\n");
        let files = [SourceFile { name: "bas.toml".into(), text }];
        let report = check(&files);
        assert_eq!(report.has_errors(), report.rulebooks.is_empty());
        let shown = render(&report.diagnostics, &files, true);
        assert_eq!(shown.is_empty(), report.diagnostics.is_empty());
    }
}
