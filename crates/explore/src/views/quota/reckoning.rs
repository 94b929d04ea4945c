//! What the quota says of the dates.

use kontaktkoll_rules::compiled::{Day, Quota};
use kontaktkoll_rules::{Assessed, Ledger};

/// A contact assessed against a quota, together with the earlier contacts.
pub(super) struct Reckoning {
    pub(super) quota: Quota,
    /// The day of the contact that is asked about.
    pub(super) contact: Day,
    /// In any order.
    pub(super) visits: Vec<Day>,
    pub(super) ledger: Ledger,
}

impl Reckoning {
    /// Assesses `contact`. None of `earlier` may be later than it.
    pub(super) fn new(quota: &Quota, contact: Day, earlier: &[Day], visits: Vec<Day>) -> Self {
        let mut all = earlier.to_vec();
        all.push(contact);
        Self { ledger: quota.assess(&all, &visits), quota: quota.clone(), contact, visits }
    }

    /// The contact that is asked about: it is the last.
    pub(super) fn current(&self) -> Option<&Assessed> {
        self.ledger.contacts.last()
    }

    /// The earlier contacts, in date order.
    pub(super) fn earlier(&self) -> impl Iterator<Item = &Assessed> {
        self.ledger.contacts.split_last().into_iter().flat_map(|(_, earlier)| earlier)
    }

    /// The reasons why a contact is not compensated, in sentences.
    pub(super) fn reasons<'a>(&'a self, contact: &'a Assessed) -> impl Iterator<Item = &'a str> {
        self.quota.reached(contact).map(|limit| limit.reason.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_contact_comes_after_others_of_its_day() {
        let day = |text: &str| Day::parse(text).unwrap();
        let book = sample::rulebook("vgr-rehab");
        let quota = book.editions()[0].content().quotas.first().unwrap().clone();
        let contact = day("2026-11-20");
        let reckoning = Reckoning::new(&quota, contact, &[contact, day("2026-01-05")], Vec::new());
        let current = reckoning.current().unwrap();
        assert_eq!(current.date, contact);
        assert_eq!(
            reckoning.reasons(current).collect::<Vec<_>>(),
            ["En skriftlig kontakt samma vecka är redan ersatt."]
        );
        let earlier: Vec<(Day, bool)> =
            reckoning.earlier().map(|contact| (contact.date, contact.compensated())).collect();
        assert_eq!(earlier, [(day("2026-01-05"), true), (contact, true)]);
    }
}
