//! Whether a client has credentials at all for what its surface asks for.

use std::collections::BTreeMap;

use super::{Means, is_open, listed, meet};
use crate::{BuildError, Operation, Surface};

/// The error if no secured operation can be called and all of them lack the same: one scheme that
/// they all need, or one of the same alternatives. Where they lack different things, a client may be
/// meant for the operations without security, and a call tells what it lacks.
pub(crate) fn missing(
    surface: &'static Surface,
    means: &BTreeMap<&'static str, Means>,
) -> Option<BuildError> {
    let secured = || surface.operations.iter().filter(|operation| !is_open(operation));
    let first = secured().next()?;
    let met = |operation: &Operation| {
        operation.security.iter().any(|each| meet(each.schemes, means).is_some())
    };
    if secured().any(met) {
        return None;
    }
    let names = |operation: &'static Operation| {
        operation.security.iter().map(|each| each.schemes.iter().map(|required| required.scheme))
    };
    let is_needed = |name: &str| {
        secured().all(|operation| {
            names(operation).all(|mut schemes| schemes.any(|scheme| scheme == name))
        })
    };
    let share_alternatives = secured().all(|operation| {
        let schemes = |operation| names(operation).map(Iterator::collect::<Vec<_>>);
        schemes(operation).eq(schemes(first))
    });
    let alike = share_alternatives || surface.schemes.iter().any(|scheme| is_needed(scheme.name));
    alike.then(|| BuildError::MissingCredentials { alternatives: listed(surface, secured()) })
}
