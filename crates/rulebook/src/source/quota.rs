//! Quotas: how often an outcome is compensated.

use super::refs::{Id, Refs, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

/// Limits on how often an outcome is compensated.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Kvotens id.
    pub id: Id,
    /// Kvotens namn.
    pub title: Text,
    /// Beslutet som utfallet hör till.
    pub of: Id,
    /// Utfallet som kvoten begränsar ersättningen för.
    pub outcome: Id,
    /// Det som räknas, i plural: `skriftliga kontakter`.
    pub contacts: Text,
    /// Det som nollställer en räkning, i plural: `fysiska besök`.
    pub visits: Text,
    /// Gränserna, i den ordning skälen ges.
    pub limit: Vec<Limit>,
}

/// One limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Gränsens id.
    pub id: Id,
    /// Gränsen i några ord: `Högst en per vecka`.
    pub title: Text,
    /// Varför en kontakt över gränsen inte ersätts, i en mening.
    pub reason: Text,
    /// Högst så många ersatta kontakter.
    #[schemars(with = "u32")]
    pub most: Spanned<u32>,
    /// Räknas över dessa dagar.
    pub window: Window,
    /// Antal månader bakåt, för `rolling-months`.
    #[schemars(with = "Option<u32>")]
    pub months: Option<Spanned<u32>>,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
    /// Tolkningar.
    #[serde(default)]
    pub interpretation: Refs,
}

/// The days that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Window {
    /// Samma kalendervecka, måndag till söndag.
    CalendarWeek,
    /// Sedan det senaste besöket en tidigare dag.
    SinceVisit,
    /// Ett antal månader bakåt; ange `months`.
    RollingMonths,
}
