//! Which patterns a backtracking engine may never come to an end of.
//!
//! ECMA-262 engines try one way after the other. Where a loop can read the same text in two ways,
//! `([a-z]|[^x])+` or `(a+)+`, the ways double with every character, and thirty characters that do
//! not match in the end keep a processor busy for hours. Clients check what callers give them with
//! vendors' patterns, so such a pattern must not reach them.
//!
//! The test is the one for exponential ambiguity of automata: two copies of the pattern's position
//! automaton run side by side; if they can part and meet again within a loop, there are two ways.
//! Loops that only make the time grow with a power of the length are let through.

mod assertions;

use std::collections::BTreeSet;

use regex_syntax::ast::{Ast, RepetitionKind, RepetitionRange};
use regex_syntax::hir::{Class, HirKind};

/// Patterns with more characters to read than this are not looked at and taken to be harmful.
const MOST_POSITIONS: usize = 400;
/// So are those that would take more steps than this to look at.
const MOST_STEPS: usize = 5_000_000;
/// More repetitions than this are as good as any number.
const COUNTED: u32 = 8;

/// Whether there may be texts on which matching takes exponential time.
///
/// ```
/// use xtask::pattern::may_run_away;
///
/// assert!(may_run_away("^(a+)+$"));
/// assert!(!may_run_away(r"^[\w.]+@(\w+\.)+[a-z]{2,}$"));
/// ```
#[must_use]
pub fn may_run_away(pattern: &str) -> bool {
    let (bare, assertions) = assertions::taken_out(pattern);
    let harmful = match parse(&bare) {
        Some(ast) => Automaton::of(&ast).is_none_or(|automaton| automaton.has_two_ways()),
        None => nests_loops(&bare),
    };
    harmful || assertions.iter().any(|inner| may_run_away(inner))
}

fn parse(pattern: &str) -> Option<Ast> {
    let parse = |text: &str| regex_syntax::ast::parse::Parser::new().parse(text).ok();
    // ECMA-262 has a bare `-` beside a class.
    let escaped = || {
        ["\\w", "\\d", "\\s"].iter().fold(pattern.to_owned(), |text, class| {
            text.replace(&format!("{class}-"), &format!("{class}\\-"))
        })
    };
    parse(pattern).or_else(|| parse(&escaped()))
}

/// The characters that are read at a position, as ranges.
type Reads = Vec<(u32, u32)>;

/// The positions of a pattern that read a character, and which follow which.
#[derive(Default)]
struct Automaton {
    reads: Vec<Reads>,
    /// What follows each position; twice what follows in two ways.
    follow: Vec<Vec<usize>>,
}

/// A part of a pattern: the positions where it begins and ends, and whether it may read nothing.
struct Part {
    first: Vec<usize>,
    last: Vec<usize>,
    empty: bool,
}

impl Automaton {
    /// None if the pattern is too large, or a counted part of it has two ways by itself.
    fn of(ast: &Ast) -> Option<Self> {
        let mut automaton = Self::default();
        automaton.part(ast)?;
        Some(automaton)
    }

    fn part(&mut self, ast: &Ast) -> Option<Part> {
        Some(match ast {
            Ast::Empty(_) | Ast::Flags(_) | Ast::Assertion(_) => Part::nothing(),
            Ast::Literal(_)
            | Ast::Dot(_)
            | Ast::ClassUnicode(_)
            | Ast::ClassPerl(_)
            | Ast::ClassBracketed(_) => self.position(reads(ast))?,
            Ast::Group(group) => self.part(&group.ast)?,
            Ast::Concat(concat) => {
                let mut whole = Part::nothing();
                for part in &concat.asts {
                    let next = self.part(part)?;
                    whole = self.join(whole, next);
                }
                whole
            }
            Ast::Alternation(alternation) => {
                let mut whole = Part { empty: false, ..Part::nothing() };
                for branch in &alternation.asts {
                    let branch = self.part(branch)?;
                    whole.first.extend(branch.first);
                    whole.last.extend(branch.last);
                    whole.empty |= branch.empty;
                }
                whole
            }
            Ast::Repetition(repetition) => {
                if let RepetitionKind::Range(RepetitionRange::Exactly(count)) = repetition.op.kind {
                    return self.counted(&repetition.ast, count);
                }
                let mut body = self.part(&repetition.ast)?;
                let (least, is_loop) = times(&repetition.op.kind);
                if is_loop {
                    self.link(&body.last, &body.first);
                }
                body.empty |= least == 0;
                body
            }
        })
    }

    /// What is repeated an exact number of times can be read in one way, whatever the number, unless
    /// a loop of it could be read in two. Two times stand for more.
    fn counted(&mut self, body: &Ast, count: u32) -> Option<Part> {
        if count > COUNTED {
            let mut looped = Self::default();
            let part = looped.part(body)?;
            looped.link(&part.last, &part.first);
            if looped.has_two_ways() {
                return None;
            }
        }
        let mut whole = Part::nothing();
        for _ in 0..count.min(2) {
            let next = self.part(body)?;
            whole = self.join(whole, next);
        }
        Some(whole)
    }

    fn position(&mut self, reads: Reads) -> Option<Part> {
        let at = self.reads.len();
        self.reads.push(reads);
        self.follow.push(Vec::new());
        (at < MOST_POSITIONS).then(|| Part { first: vec![at], last: vec![at], empty: false })
    }

    fn join(&mut self, mut before: Part, mut after: Part) -> Part {
        self.link(&before.last, &after.first);
        if before.empty {
            before.first.append(&mut after.first);
        }
        if after.empty {
            after.last.append(&mut before.last);
        }
        Part { first: before.first, last: after.last, empty: before.empty && after.empty }
    }

    fn link(&mut self, from: &[usize], to: &[usize]) {
        for at in from {
            if let Some(follow) = self.follow.get_mut(*at) {
                follow.extend(to);
            }
        }
    }

    /// Whether some text leads from a position back to itself in two ways.
    fn has_two_ways(&self) -> bool {
        let preceding = self.preceding();
        let mut steps = 0;
        (0..self.reads.len()).any(|at| {
            // Both copies start at one position; what lies on a way back to it is within the loop.
            let forth = self.reached(at, &self.follow, &mut steps);
            if !forth.contains(&(at, at)) {
                return false;
            }
            let back = self.reached(at, &preceding, &mut steps);
            let mut within = forth.intersection(&back);
            let meets_itself = |(left, right): &(usize, usize)| {
                left != right
                    || self
                        .doubled(*left)
                        .any(|to| forth.contains(&(to, to)) && back.contains(&(to, to)))
            };
            steps > MOST_STEPS || within.any(meets_itself)
        })
    }

    /// The pairs to which one text leads two copies that start at the same position.
    fn reached(
        &self,
        at: usize,
        next: &[Vec<usize>],
        steps: &mut usize,
    ) -> BTreeSet<(usize, usize)> {
        let next = |at: usize| next.get(at).into_iter().flatten().copied();
        let mut seen = BTreeSet::new();
        let mut todo = vec![(at, at)];
        while let Some((left, right)) = todo.pop().filter(|_| *steps <= MOST_STEPS) {
            for left in next(left) {
                for right in next(right) {
                    *steps += 1;
                    if self.overlap(left, right) && seen.insert((left, right)) {
                        todo.push((left, right));
                    }
                }
            }
        }
        seen
    }

    /// What precedes each position.
    fn preceding(&self) -> Vec<Vec<usize>> {
        let mut preceding = vec![Vec::new(); self.follow.len()];
        for (at, follow) in self.follow.iter().enumerate() {
            for to in follow {
                if let Some(before) = preceding.get_mut(*to) {
                    before.push(at);
                }
            }
        }
        preceding
    }

    /// What follows a position in two ways.
    fn doubled(&self, at: usize) -> impl Iterator<Item = usize> {
        let follow = self.follow.get(at).map(Vec::as_slice).unwrap_or_default();
        let again = |(index, to): (usize, &usize)| {
            follow.iter().take(index).any(|before| before == to).then_some(*to)
        };
        follow.iter().enumerate().filter_map(again)
    }

    fn overlap(&self, left: usize, right: usize) -> bool {
        let (Some(left), Some(right)) = (self.reads.get(left), self.reads.get(right)) else {
            return false;
        };
        left.iter().any(|a| right.iter().any(|b| a.0 <= b.1 && b.0 <= a.1))
    }
}

impl Part {
    fn nothing() -> Self {
        Self { first: Vec::new(), last: Vec::new(), empty: true }
    }
}

/// The characters that a literal or a class reads; any, where that cannot be told.
fn reads(ast: &Ast) -> Reads {
    let any = || vec![(0, u32::MAX)];
    let parser = || regex_syntax::ParserBuilder::new().utf8(false).build();
    let Ok(hir) = parser().parse(&ast.to_string()) else { return any() };
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            class.iter().map(|range| (range.start().into(), range.end().into())).collect()
        }
        HirKind::Class(Class::Bytes(class)) => {
            class.iter().map(|range| (range.start().into(), range.end().into())).collect()
        }
        HirKind::Literal(literal) => String::from_utf8_lossy(&literal.0)
            .chars()
            .map(|character| (character.into(), character.into()))
            .collect(),
        _ => any(),
    }
}

/// How often something is repeated at least, and whether that has no end to speak of.
fn times(kind: &RepetitionKind) -> (u32, bool) {
    match kind {
        RepetitionKind::ZeroOrOne => (0, false),
        RepetitionKind::ZeroOrMore => (0, true),
        RepetitionKind::OneOrMore => (1, true),
        RepetitionKind::Range(RepetitionRange::Exactly(count)) => (*count, false),
        RepetitionKind::Range(RepetitionRange::AtLeast(least)) => (*least, true),
        RepetitionKind::Range(RepetitionRange::Bounded(least, most)) => (*least, *most > COUNTED),
    }
}

/// Whether a group that has a loop in it is one itself. What looks around itself has no automaton,
/// so this must do for it; it takes some harmless patterns for harmful ones.
fn nests_loops(pattern: &str) -> bool {
    let mut open: Vec<bool> = vec![false];
    let mut in_class = false;
    let mut rest = pattern.chars().peekable();
    let mut closed_with_loop = false;
    while let Some(character) = rest.next() {
        let is_loop = match character {
            '*' | '+' => true,
            '{' => rest.clone().take_while(|c| *c != '}').any(|c| c == ','),
            _ => false,
        };
        match character {
            '\\' => drop(rest.next()),
            '[' => in_class = true,
            ']' => in_class = false,
            _ if in_class => continue,
            '(' => open.push(false),
            ')' => {
                let inner = open.pop().unwrap_or_default();
                if let Some(outer) = open.last_mut() {
                    *outer |= inner;
                }
                closed_with_loop = inner;
                continue;
            }
            _ if is_loop && closed_with_loop => return true,
            _ if is_loop => {
                if let Some(group) = open.last_mut() {
                    *group = true;
                }
            }
            _ => {}
        }
        closed_with_loop = false;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loops_with_two_ways_are_found() {
        for harmful in [
            "(a+)+",
            "^(a*)*$",
            r"^(\w+\s?)*$",
            "([a-z]|[^x])+.json",
            "^(a|a)*$",
            "^(a|ab|b)*$",
            r"^(\d+,?)+$",
            "(x+x+)+y",
            "(.*)*",
            "^(a|a){20}$",
            "^(?!(b+)+$)a$",
            "^(?=x)(a+)+$",
            r"^([\w-]+)*$",
        ] {
            assert!(may_run_away(harmful), "{harmful}");
        }
    }

    #[test]
    fn loops_with_one_way_are_left() {
        for harmless in [
            "^[a-z]+$",
            "^([a-z]+,)*[a-z]+$",
            r"^[\w-\.]+@([\w-]+\.)+[\w-]{2,4}$",
            "[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*",
            r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$",
            "^(ab|cd)*$",
            r"^(?!.*\.\.)[a-z.]+$",
            r"^\s*\S+\s*$",
            "^([0-9a-f]{16})+$",
            r"^((?![_-]{2,}|\))[a-z])+$",
            "^(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])$",
        ] {
            assert!(!may_run_away(harmless), "{harmless}");
        }
    }
}
