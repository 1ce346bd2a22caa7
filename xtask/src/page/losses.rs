//! What the document says and the client does not, each with its place.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::link;
use super::surface::Facts;
use super::text::{grouped, line, with_code};
use crate::explain::code;
use crate::ledger::Loss;
use crate::pipeline::is_fault;
use crate::report::Place;
use crate::tree::Pointer;

/// The losses of a surface, by kind, each with the number that it is known by on the page.
pub(super) struct Listed {
    losses: Vec<(Loss, Place)>,
}

impl Listed {
    pub(super) fn of(facts: &mut Facts<'_>) -> Self {
        let losses = &facts.subject.built.package.model.ledger.losses;
        let mut losses: Vec<(Loss, Place)> = losses
            .iter()
            .map(|loss| (loss.clone(), facts.places.known(loss.span, &loss.pointer)))
            .collect();
        losses.sort_by_key(|(loss, _)| loss.kind);
        Self { losses }
    }

    /// The losses at a place and below it.
    pub(super) fn below(&self, place: &Pointer) -> Vec<(usize, &Loss)> {
        let inside = |loss: &Loss| loss.pointer.segments().starts_with(place.segments());
        let all = self.losses.iter().enumerate().map(|(index, (loss, _))| (index, loss));
        all.filter(|(_, loss)| inside(loss)).collect()
    }

    /// The kinds, with how many there are of each.
    pub(super) fn kinds(&self) -> BTreeMap<&'static str, usize> {
        let mut kinds = BTreeMap::new();
        for (loss, _) in &self.losses {
            *kinds.entry(loss.kind).or_default() += 1;
        }
        kinds
    }

    /// The id of a loss.
    pub(super) fn id(index: usize) -> String {
        format!("loss-{}", index + 1)
    }

    /// The id of a kind.
    pub(super) fn kind_id(kind: &str) -> String {
        format!("kind-{kind}")
    }
}

pub(super) fn list(listed: &Listed) -> Markup {
    let kinds = listed.kinds();
    html! {
        @if kinds.is_empty() { p { "None: the client says all that the document says." } }
        @for (kind, number) in &kinds {
            h3 id=(Listed::kind_id(kind)) {
                (kind) " " span.count { (grouped(*number)) }
                @if is_fault(kind) { " " span.mark.warn { "fault of the document" } }
            }
            @if let Some(meaning) = code::loss(kind) {
                p { (with_code(meaning.meaning)) " " (with_code(meaning.action)) }
            }
            ul.losses {
                @for (index, (loss, place)) in listed.losses.iter().enumerate() {
                    @if loss.kind == *kind {
                        li id=(Listed::id(index)) {
                            span.said { (with_code(&line(&loss.detail))) } " " (link::place(place))
                        }
                    }
                }
            }
        }
    }
}
