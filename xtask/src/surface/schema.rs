//! The JSON Schema of `surface.toml`, which editors read to complete it.
//!
//! It is made from the types that read the file, so it cannot disagree with them. A file names it in
//! its first line, `#:schema ../surface.schema.json`, as taplo and the editors built on it ask.

use super::SurfaceFile;

/// The schema, draft 2020-12, as the text of `openapi/surface.schema.json`.
#[must_use]
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(SurfaceFile);
    schema.insert("title".to_owned(), "surface.toml".into());
    let comment = "Made by `cargo xtask generate`. Do not edit.";
    schema.insert("$comment".to_owned(), comment.into());
    // The alternate form of `Display` is pretty-printed.
    format!("{:#}\n", schema.to_value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_draft_that_editors_read_and_knows_every_section() {
        let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["additionalProperties"], false);
        for section in ["crate", "sources", "environments", "retry", "idempotency", "errors"] {
            assert!(schema["properties"][section]["description"].is_string(), "{section}");
        }
    }
}
