//! Where a rule of schemas is at work, and where it enters what it loses.

use crate::ledger::Ledger;
use crate::schema::Place;
use crate::tree::{Node, Object, Span, Value};

/// A schema's place in the document, with the ledger.
pub(super) struct Site<'a> {
    place: Place<'a>,
    span: Span,
    ledger: &'a mut Ledger,
}

impl<'a> Site<'a> {
    pub(super) fn new(place: Place<'a>, span: Span, ledger: &'a mut Ledger) -> Self {
        Self { place, span, ledger }
    }

    /// The place of the schema, which every node made from it takes.
    pub(super) fn span(&self) -> Span {
        self.span
    }

    /// A new node at the place of the schema.
    pub(super) fn node(&self, value: impl Into<Value>) -> Node {
        Node::new(value, self.span)
    }

    /// Takes a keyword out of the schema.
    ///
    /// It enters in the ledger that the keyword has no 3.0 form, at the place of the keyword.
    pub(super) fn lose_keyword(
        &mut self,
        schema: &mut Object,
        keyword: &str,
        kind: &'static str,
        detail: &str,
    ) -> Option<Node> {
        let lost = schema.remove(keyword)?;
        self.lose(keyword, lost.span, kind, detail);
        Some(lost)
    }

    /// Enters a weakening of `keyword`, which was written at `span`.
    pub(super) fn lose(
        &mut self,
        keyword: &str,
        span: Span,
        kind: &'static str,
        detail: impl Into<String>,
    ) {
        self.ledger.lose(kind, &self.place.pointer().child(keyword), span, detail);
    }
}
