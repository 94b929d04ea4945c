//! Sets of choices in words.

use crate::text;
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::ChoiceSet;
use kontaktkoll_rules::compiled::Fact;

/// The labels of the allowed choices, in the order shown.
#[must_use]
pub fn labels(fact: &Fact, allowed: ChoiceSet) -> Vec<&str> {
    let choices = fact.choices.iter().enumerate().filter(|(at, _)| allowed.has(*at));
    choices.map(|(_, choice)| choice.label.as_str()).collect()
}

/// "”Telefon” eller ”Video”". The quotation marks keep labels that hold commas apart.
#[must_use]
pub fn any_label(fact: &Fact, allowed: ChoiceSet) -> String {
    let quoted: Vec<String> = labels(fact, allowed).into_iter().map(|label| ["”", label, "”"].concat()).collect();
    text::any_of(&quoted)
}

/// "hjälpmedel är ”Ja”": the condition of a card line on one fact.
#[must_use]
pub fn condition(fact: &Fact, allowed: ChoiceSet) -> String {
    [&text::lower_first(&fact.name), " är ", &any_label(fact, allowed)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn sets_of_choices_in_words() {
        let rulebook = sample::rulebook();
        let fact = &rulebook.editions()[0].content().facts[0];
        let check = |choices: &[usize], expected: &[&str], any: &str, in_condition: &str| {
            let allowed = choices.iter().fold(ChoiceSet::NONE, |set, choice| set.or(ChoiceSet::one(*choice)));
            assert_eq!(labels(fact, allowed), expected);
            assert_eq!(any_label(fact, allowed), any);
            assert_eq!(condition(fact, allowed), in_condition);
        };
        check(&[1], &["Video"], "”Video”", "kanal är ”Video”");
        check(&[2, 0], &["Telefon", "Brev"], "”Telefon” eller ”Brev”", "kanal är ”Telefon” eller ”Brev”");
        check(
            &[0, 1, 2],
            &["Telefon", "Video", "Brev"],
            "”Telefon”, ”Video” eller ”Brev”",
            "kanal är ”Telefon”, ”Video” eller ”Brev”",
        );
    }
}
