//! What the commands found, as values that serialise to JSON, and how people read it.
//!
//! A command first makes a report and then writes it: as text, as JSON (`--json`), or both, so the
//! two cannot disagree. `docs/json.md` describes the JSON. [`FORMAT`] goes up when a field is renamed,
//! removed or changes its meaning; new fields may come without that.

mod entry;
mod left_over;
mod losses;
mod place;
mod problem;
mod surfaces;
mod text;

pub use entry::{Entries, ExcludedRow, LeftOutRow, LossRow};
pub use left_over::LeftOver;
pub use losses::{FOLD, losses};
pub use place::{Place, Places, pointer_in};
pub use problem::{Problem, Related};
pub use surfaces::{Action, FileChange, State, SurfaceRow, SurfacesReport};
pub use text::{Mood, columns, count, seconds, status};

/// The version of the JSON, in the field `format` of every report.
pub const FORMAT: u32 = 1;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::SurfacesReport;

    const DOCUMENTATION: &str = include_str!("../../../docs/json.md");

    /// The names of the fields of all types of a schema.
    fn fields(schema: &serde_json::Value, names: &mut BTreeSet<String>) {
        if let Some(properties) = schema["properties"].as_object() {
            names.extend(properties.keys().cloned());
        }
        let parts = schema.as_object().into_iter().flatten().map(|(_, part)| part);
        parts.chain(schema.as_array().into_iter().flatten()).for_each(|part| fields(part, names));
    }

    #[test]
    fn every_field_is_documented() {
        let mut names = BTreeSet::new();
        fields(schemars::schema_for!(SurfacesReport).as_value(), &mut names);
        fields(schemars::schema_for!(crate::inspect::Report).as_value(), &mut names);
        fields(schemars::schema_for!(crate::conform::DocumentConformance).as_value(), &mut names);
        fields(schemars::schema_for!(crate::diff::DiffReport).as_value(), &mut names);
        fields(schemars::schema_for!(crate::cli::UpdateReport).as_value(), &mut names);
        assert!(names.contains("surfaces") && names.contains("pointer"), "{names:?}");
        let missing: Vec<_> =
            names.iter().filter(|name| !DOCUMENTATION.contains(&format!("`{name}`"))).collect();
        assert!(missing.is_empty(), "docs/json.md does not speak of {missing:?}");
    }
}
