//! Diagnostics in the form that machines read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Place, Places};
use crate::diagnostic::{Diagnostic, Label, Severity};

/// A problem of a document, an overlay or a `surface.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// How bad it is: nothing is made while there is an `error`.
    pub severity: Severity,
    /// `stage::what`, in kebab case. It is stable.
    pub code: String,
    /// One sentence without a full stop.
    pub message: String,
    /// The fix, as the command or the text to write.
    pub help: Option<String>,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
    /// What is to be said of that very place.
    pub label: Option<String>,
    /// Other places that explain it.
    pub related: Vec<Related>,
}

/// A place that explains a problem which is somewhere else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Related {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What is to be said of it.
    pub label: Option<String>,
}

impl Problem {
    /// These diagnostics, in their order.
    #[must_use]
    pub fn all(diagnostics: &[Diagnostic], places: &mut Places<'_>) -> Vec<Self> {
        diagnostics.iter().map(|diagnostic| Self::of(diagnostic, places)).collect()
    }

    fn of(diagnostic: &Diagnostic, places: &mut Places<'_>) -> Self {
        let Diagnostic { code, severity, message, primary, context, help } = diagnostic;
        let said = |label: &Label| Some(label.text.clone()).filter(|text| !text.is_empty());
        Self {
            severity: *severity,
            code: (*code).to_owned(),
            message: message.clone(),
            help: help.clone(),
            place: places.of(primary.span),
            label: said(primary),
            related: context
                .iter()
                .map(|label| Related { place: places.of(label.span), label: said(label) })
                .collect(),
        }
    }
}
