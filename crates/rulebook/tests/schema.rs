//! The schema in the repository is the one generated from the types.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

/// `UPDATE_SCHEMA=1 cargo test -p kontaktkoll-rulebook --test schema` updates it.
#[test]
fn the_schema_file_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schema/rulebook.schema.json");
    let schema = kontaktkoll_rulebook::schema();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(written == schema, "schema/rulebook.schema.json is out of date: run the test with UPDATE_SCHEMA=1");
}
