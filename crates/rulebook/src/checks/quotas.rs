//! K028: quotas without limits, and limits that cannot be counted; also their identifiers (K005, K006) and
//! citations (K011).

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::Kind;
use crate::source::{Limit, Window};
use crate::subject::Subject;

/// A window of more months is taken for a mistake.
const MOST_MONTHS: u32 = 1200;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let mut ids: Vec<&str> = Vec::new();
    for quota in &subject.source.quota {
        if ids.contains(&quota.id.as_str()) {
            problems.push(
                Code::DuplicateId,
                quota.id.span(),
                format!("kvot `{}` finns redan", quota.id.as_str()),
                "ge den ett eget id",
            );
        }
        ids.push(quota.id.as_str());
        if subject.names.find(Kind::Decision, quota.of.as_str(), quota.of.span(), problems).is_some() {
            subject.names.find_outcome(quota.of.as_str(), quota.outcome.as_str(), quota.outcome.span(), problems);
        }
        let mut limits: Vec<&str> = Vec::new();
        for limit in &quota.limit {
            if limits.contains(&limit.id.as_str()) {
                let message = format!("gräns `{}` finns redan", limit.id.as_str());
                problems.push(Code::DuplicateId, limit.id.span(), message, "ge den ett eget id");
            }
            limits.push(limit.id.as_str());
            check_limit(limit, problems);
        }
        if quota.limit.is_empty() {
            let message = format!("kvoten `{}` har ingen gräns", quota.id.as_str());
            problems.push(Code::Quota, quota.id.span(), message, "skriv minst en [[quota.limit]]");
        }
    }
}

fn check_limit(limit: &Limit, problems: &mut Problems) {
    let id = limit.id.as_str();
    if *limit.most.get_ref() == 0 {
        let message = format!("gränsen `{id}` släpper inte igenom någon kontakt");
        problems.push(Code::Quota, limit.most.span(), message, "skriv 1 eller mer");
    }
    let months = limit.months.as_ref();
    let fits = months.is_some_and(|months| (1..=MOST_MONTHS).contains(months.get_ref()));
    if (limit.window == Window::RollingMonths) != fits || (months.is_some() && !fits) {
        let message = format!("gränsen `{id}` har fel antal månader");
        let help = "skriv `months = 12` (1 till 1200) för `rolling-months`, och inte för andra fönster";
        problems.push(Code::Quota, months.map_or(limit.id.span(), toml::Spanned::span), message, help);
    }
    if limit.cite.is_empty() && limit.interpretation.is_empty() {
        let message = format!("gränsen `{id}` saknar källställe");
        problems.push(Code::RowUncited, limit.id.span(), message, "skriv `cite = \"…\"`");
    }
}
