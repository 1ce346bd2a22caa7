//! Variables that several documents have under one name.
//!
//! Where they agree, the caller gives one value for all of them: a tenant has one name. Where the
//! documents have other defaults or allow other values, they mean different things:
//!
//! | the variable differs in | what the caller gives |
//! |---|---|
//! | its default, in the host or as the word for an environment (`sandbox`) | one value, without a default: it would be another environment's in one of the documents |
//! | its default, elsewhere (`/v1`, `/v2`) | a value for each document, with its own default |
//! | the values that are allowed | a value for each document, without a default if it is in the host |

use super::classes::class_of;
use super::server::{Template, Variable};
use crate::operation::{snake_case, unique};

/// Tells apart what the templates of an environment have under the same name. `parts` are their names.
pub(super) fn settle(parts: &[String], templates: &mut [Option<Template>]) {
    for (index, part) in parts.iter().enumerate().take(templates.len()) {
        let (before, rest) = templates.split_at_mut(index);
        let Some(template) = rest.first_mut().and_then(Option::as_mut) else { continue };
        for at in 0..template.variables.len() {
            let variable = template.variables[at].clone();
            let earlier = before.iter_mut().flatten();
            let mut same = earlier
                .flat_map(|template| &mut template.variables)
                .filter(|known| known.name == variable.name);
            let Some(known) = same.next() else { continue };
            let defaults = other_default(known, &variable);
            let matters = tells_environment(template, known, &variable);
            if other_values(known, &variable) || (defaults && !matters) {
                let taken: Vec<String> = before
                    .iter()
                    .flatten()
                    .flat_map(|template| &template.variables)
                    .chain(&template.variables)
                    .map(|variable| variable.name.clone())
                    .collect();
                rename(template, at, part, &taken);
                if matters {
                    template.variables[at].default = None;
                }
            } else if defaults && matters {
                known.default = None;
                same.for_each(|known| known.default = None);
                template.variables[at].default = None;
            }
        }
    }
}

/// Whether a variable of a URL is the one that is known under its name, and takes its value.
pub(super) fn is_same(template: &Template, known: &Variable, variable: &Variable) -> bool {
    !other_default(known, variable) || tells_environment(template, known, variable)
}

fn other_default(one: &Variable, other: &Variable) -> bool {
    matches!((&one.default, &other.default), (Some(a), Some(b)) if a != b)
}

fn other_values(one: &Variable, other: &Variable) -> bool {
    let within = |a: &Variable, b: &Variable| a.allowed.iter().all(|v| b.allowed.contains(v));
    let both = !one.allowed.is_empty() && !other.allowed.is_empty();
    both && !(within(one, other) && within(other, one))
}

/// Whether a value decides which environment is called.
fn tells_environment(template: &Template, one: &Variable, other: &Variable) -> bool {
    let place = template.text.find(&format!("{{{}}}", other.name));
    let defaults = [&one.default, &other.default].into_iter().flatten();
    place.is_some_and(|at| at < template.authority_end())
        || defaults.into_iter().any(|default| class_of(default).is_some())
}

/// Calls a variable after its document, too: `cards_version`.
fn rename(template: &mut Template, at: usize, part: &str, taken: &[String]) {
    let file = part.rsplit('/').next().unwrap_or(part);
    let stem = file.split('.').next().unwrap_or(file);
    let old = template.variables[at].name.clone();
    let name = snake_case(&format!("{stem} {old}"));
    let name = unique(&name, |name| taken.iter().any(|other| other == name));
    template.text = template.text.replace(&format!("{{{old}}}"), &format!("{{{name}}}"));
    template.variables[at].name = name;
}
