use super::*;
use kontaktkoll_answer::sample;

/// A session that speaks in identifiers.
struct User {
    session: Session,
}

impl User {
    fn new() -> Self {
        Self { session: Session::start(&sample::rulebook(), Day::parse("2026-11-22").unwrap()).unwrap() }
    }

    fn fact(&self, id: &str) -> FactId {
        self.session.edition().fact_id(id).unwrap()
    }

    fn answer(&mut self, fact: &str, choice: &str) -> &mut Self {
        let fact = self.fact(fact);
        let Some(Answer::Chosen(choice)) = self.session.edition().answer(fact, choice) else { panic!("{choice}") };
        self.apply(Action::Answer(fact, choice))
    }

    fn pass(&mut self, fact: &str) -> &mut Self {
        self.apply(Action::Pass(self.fact(fact)))
    }

    fn change(&mut self, fact: &str) -> &mut Self {
        self.apply(Action::Change(self.fact(fact)))
    }

    fn apply(&mut self, action: Action) -> &mut Self {
        self.session.apply(action);
        self
    }

    /// `kanal=telefon bedomning? [initiativ] | alder`: answered, passed, being changed | asked.
    fn check(&mut self, expected: &str) -> &mut Self {
        let progress = self.session.progress();
        let edition = self.session.edition();
        let name = |fact: FactId| edition.fact(fact).unwrap().id.as_str();
        let steps = progress.steps.iter().map(|step| match *step {
            Step::Answered(fact, choice) => [name(fact), "=", &edition.choice(fact, choice).unwrap().id].concat(),
            Step::Passed(fact) => [name(fact), "?"].concat(),
            Step::Changing(fact) => ["[", name(fact), "]"].concat(),
        });
        let asked = progress.question.map(|question| name(question.fact)).unwrap_or("-");
        let path: Vec<String> = steps.chain(["|".into(), asked.into()]).collect();
        assert_eq!(path.join(" "), expected);
        self
    }
}

#[test]
fn only_what_matters_is_asked() {
    User::new().check("| kanal").answer("kanal", "brev").check("kanal=brev | -");
    let mut user = User::new();
    user.answer("kanal", "telefon").answer("bedomning", "nej").check("kanal=telefon bedomning=nej | initiativ");
    user.answer("initiativ", "vi").check("kanal=telefon bedomning=nej initiativ=vi | -");
}

#[test]
fn a_change_keeps_the_other_answers() {
    let mut user = User::new();
    user.answer("kanal", "telefon").answer("bedomning", "ja").answer("initiativ", "patient").answer("alder", "85-");
    user.check("kanal=telefon bedomning=ja initiativ=patient alder=85- | -");
    user.change("kanal").check("[kanal] bedomning=ja initiativ=patient alder=85- | kanal");
    user.answer("kanal", "brev").check("kanal=brev | -");
    user.change("kanal").check("[kanal] bedomning=ja initiativ=patient alder=85- | kanal");
    user.answer("kanal", "video").check("kanal=video bedomning=ja initiativ=patient alder=85- | -");
}

#[test]
fn a_question_asked_again_shows_its_answer() {
    let mut user = User::new();
    user.answer("kanal", "telefon").change("kanal");
    let question = user.session.progress().question.unwrap();
    assert!(question.again);
    assert_eq!(Some(question.chosen), user.session.edition().answer(question.fact, "telefon"));
    user.apply(Action::Keep).check("kanal=telefon | bedomning");
}

#[test]
fn a_passed_question_can_be_answered_later() {
    let mut user = User::new();
    user.pass("kanal").check("kanal? | bedomning").answer("bedomning", "ja").pass("initiativ").pass("alder");
    user.check("kanal? bedomning=ja initiativ? alder? | -");
    assert!(!user.session.progress().decided.missing.is_empty());
    user.change("initiativ").check("kanal? bedomning=ja [initiativ] alder? | initiativ");
    user.answer("initiativ", "vi").check("kanal? bedomning=ja initiativ=vi | -");
    user.change("kanal").pass("kanal").answer("kanal", "telefon");
    user.check("kanal=telefon bedomning=ja initiativ=vi | -");
    assert!(user.session.progress().decided.missing.is_empty());
}

#[test]
fn an_answer_taken_back_is_passed() {
    let mut user = User::new();
    user.answer("kanal", "brev").change("kanal").pass("kanal").check("kanal? | bedomning");
}

#[test]
fn restarting_forgets_everything() {
    let mut user = User::new();
    user.answer("kanal", "telefon").pass("bedomning").change("kanal").apply(Action::Restart).check("| kanal");
    user.answer("kanal", "telefon").check("kanal=telefon | bedomning");
}

#[test]
fn the_number_of_questions_left_counts_this_one() {
    let mut user = User::new();
    let left = |user: &User| user.session.progress().left;
    assert_eq!(left(&user), 4);
    user.answer("kanal", "telefon");
    assert_eq!(left(&user), 3);
    user.pass("bedomning");
    assert_eq!(left(&user), 2);
    user.change("bedomning");
    assert_eq!(left(&user), 3);
    user.answer("bedomning", "nej");
    assert_eq!(left(&user), 1);
    user.answer("initiativ", "vi");
    assert_eq!(left(&user), 0);
}

/// The same, with the assessment and who began on one screen.
fn with_a_checklist() -> User {
    let mut json = sample::json();
    json["editions"][0]["checklists"] =
        serde_json::json!([{ "id": "lista", "question": "Stämmer allt?", "facts": [1, 2] }]);
    let rulebook = Rulebook::load(serde_json::from_value(json).unwrap()).unwrap();
    User { session: Session::start(&rulebook, Day::parse("2026-11-22").unwrap()).unwrap() }
}

#[test]
fn a_checklist_is_one_question() {
    let mut user = with_a_checklist();
    let screen = |user: &User| {
        let progress = user.session.progress();
        let name = |(fact, _): &(FactId, Answer)| user.session.edition().fact(*fact).unwrap().id.clone();
        (progress.items.iter().map(name).collect::<Vec<_>>().join(" "), progress.left)
    };
    assert_eq!(screen(&user), ("kanal".into(), 3));
    user.answer("kanal", "telefon");
    assert_eq!(screen(&user), ("bedomning initiativ".into(), 2));
    user.answer("bedomning", "ja");
    assert_eq!(screen(&user), ("bedomning initiativ".into(), 2), "what is answered in it stays on the screen");
    user.answer("initiativ", "patient");
    assert_eq!(screen(&user), ("alder".into(), 1));
    let mut other = with_a_checklist();
    other.answer("kanal", "telefon").answer("initiativ", "vi");
    other.check("kanal=telefon initiativ=vi | bedomning");
    assert_eq!(screen(&other), ("bedomning initiativ".into(), 1));
    user.change("initiativ").check("kanal=telefon [bedomning] [initiativ] | bedomning");
    assert_eq!(screen(&user), ("bedomning initiativ".into(), 2));
}

#[test]
fn another_edition_adopts_the_answers() {
    let mut user = User::new();
    user.answer("kanal", "telefon").pass("bedomning");
    let mut later = Session::start(&sample::rulebook(), Day::parse("2028-05-01").unwrap()).unwrap();
    later.adopt(&user.session);
    assert_eq!(later.edition().name(), "2");
    User { session: later }.check("kanal=telefon bedomning? | initiativ");
}

#[test]
fn no_edition_no_session() {
    assert!(Session::start(&sample::rulebook(), Day::parse("2027-06-01").unwrap()).is_none());
}
