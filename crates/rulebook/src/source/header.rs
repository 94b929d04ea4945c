//! What the rulebook is, and where it comes from.

use super::refs::{Id, Refs, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

/// The edition and its validity.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionHeader {
    /// Utgåvans namn, till exempel `6.0`.
    pub name: Text,
    /// Första dagen utgåvan gäller. Utelämnas om källan inte anger någon.
    #[schemars(with = "Option<String>")]
    pub from: Option<Spanned<Datetime>>,
    /// Sista dagen utgåvan gäller. Utelämnas om den gäller tills vidare.
    #[schemars(with = "Option<String>")]
    pub to: Option<Spanned<Datetime>>,
}

/// A document that rules are read from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Dokumentets id i den här filen.
    pub id: Id,
    /// Dokumentets titel.
    pub title: Text,
    /// Vem som äger dokumentet.
    pub owner: Text,
    /// Dokumentnummer.
    pub number: Option<Text>,
    /// Version.
    pub version: Option<Text>,
    /// Gäller från, eller publicerat.
    #[schemars(with = "Option<String>")]
    pub from: Option<Spanned<Datetime>>,
    /// Gäller till.
    #[schemars(with = "Option<String>")]
    pub to: Option<Spanned<Datetime>>,
    /// Webbadress, http eller https.
    pub link: Option<Text>,
}

/// A place in a document.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Ställets id i den här filen.
    pub id: Id,
    /// Dokumentet.
    pub document: Refs,
    /// Avsnitt eller rad.
    pub place: Text,
    /// Högst sex ord som står där, för att hitta stället.
    pub phrase: Text,
}

/// A reading where a document is silent or ambiguous.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interpretation {
    /// Tolkningens id.
    pub id: Id,
    /// Tolkningen, och vad källan inte säger.
    pub text: Text,
    /// Vem som kan avgöra frågan.
    pub owner: Text,
    /// Ställena som tolkas.
    #[serde(default)]
    pub cite: Refs,
}
