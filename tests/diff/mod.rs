//! `diff` and its judges.
//!
//! | what `diff` says | who judges it |
//! |---|---|
//! | `breaks` | rustc: whatever callers of the old crate can write is compiled against the new one |
//! | `behaves otherwise` | the wire: the same calls by both crates, against a server on loopback |
//! | all of it | the cases, each of which says what must be said of it |
//!
//! A case is a change of the document of its family: an overlay, with what is expected in its head.
//! `breaks` and `otherwise` are listed there completely, of the rest what the case is about.
//!
//! More is judged when the environment asks for it:
//!
//! | variable | meaning |
//! |---|---|
//! | `CHANGES` | a folder of pairs of versions, `<name>/{old,new}.{yaml,yml,json}` |
//! | `PIPELINE_MINUTES` | random documents are changed and judged for so long |
//! | `PIPELINE_SEED` | a number that other random documents come from |

mod agreement;
mod case;
mod compiler;
mod edits;
mod judge;
mod pairs;
mod parallel;
mod probe;
#[allow(dead_code, reason = "shared with the suite `pipeline_properties`, which uses the rest")]
mod random;
mod reading;
mod spelling;
mod telling;
mod versions;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use agreement::{Agreement, line, texts};
use case::{Case, Family};
use judge::Callers;
use pairs::Pair;
use telling::Calls;
use versions::{Version, version};
use wire::Caller;
use xtask::diff::{Verdict, compare_crates};
use xtask::model::pass::names::Memory;
use xtask::outline::Outline;

/// The probe asks for nothing that a crate does not have: crates of all kinds accept their own.
#[test]
fn callers_of_a_crate_compile_against_it() {
    let clients = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/client");
    for case in workspace_tests::cases("client") {
        let folder = clients.join(case);
        let surface = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
        let version = version(&folder, &surface, &Memory::default()).unwrap();
        assert!(Callers::of(&version.files).probes.len() > 90);
    }
}

#[test]
fn what_breaks_is_what_rustc_refuses() {
    let families = Family::all();
    let olds = parallel::map(&families, |family| {
        let old = family.old();
        let callers = Callers::of(&old.files);
        (old, callers)
    });
    let cases: Vec<_> = families
        .iter()
        .zip(&olds)
        .flat_map(|(family, old)| family.cases.iter().map(move |case| (family, old, case)))
        .collect();
    assert!(cases.len() >= 100);
    let agreements = parallel::map(&cases, |(family, (old, callers), case)| {
        let new = family.new_version(case, old);
        Agreement::of(callers, &old.files, &new.files)
    });
    let mut wrong = Vec::new();
    let mut told: BTreeMap<&str, String> = BTreeMap::new();
    for ((family, _, case), agreement) in cases.iter().zip(&agreements) {
        wrong.extend(unexpected(case, agreement).map(|text| format!("{}: {text}", case.name)));
        let text = told.entry(&family.name).or_default();
        *text += &format!("{}\n", case.name);
        text.extend(agreement.changes.iter().map(|change| format!("    {}\n", line(change))));
    }
    wrong.extend(disagreements(cases.iter().map(|(.., case)| &*case.name).zip(&agreements)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (family, text) in told {
        insta::with_settings!({
            snapshot_path => "../snapshots/diff",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(family, text);
        });
    }
}

/// What is told of a case and not expected, and the other way around.
fn unexpected(case: &Case, agreement: &Agreement) -> impl Iterator<Item = String> {
    let told: BTreeSet<String> = agreement.changes.iter().map(line).collect();
    let expected: BTreeSet<String> = case.expected.iter().cloned().collect();
    let matters = |line: &&String| line.starts_with("breaks") || line.starts_with("otherwise");
    let more = told.difference(&expected).filter(matters).map(|line| format!("tells {line}"));
    let less = expected.difference(&told).map(|line| format!("does not tell {line}"));
    more.chain(less).collect::<Vec<_>>().into_iter()
}

/// Where `diff` and rustc disagree: nothing may be missed, and of a hundred `breaks` one may be a false
/// alarm.
fn disagreements<'a>(agreements: impl Iterator<Item = (&'a str, &'a Agreement)>) -> Vec<String> {
    let (mut missed, mut alarms, mut breaks) = (Vec::new(), Vec::new(), 0);
    for (name, agreement) in agreements {
        let of = |text: &String| format!("{name}: {text}");
        missed.extend(agreement.missed.iter().map(|text| of(&format!("misses {text}"))));
        alarms.extend(agreement.false_alarms.iter().map(|text| of(&format!("false: {text}"))));
        breaks += agreement.breaks;
    }
    if alarms.len() * 100 > breaks {
        missed.extend(alarms);
    }
    missed
}

#[test]
fn what_behaves_otherwise_is_seen_on_the_wire() {
    let families: Vec<Family> =
        Family::all().into_iter().filter(|family| family.calls.is_some()).collect();
    let olds = parallel::map(&families, Family::old);
    // Where something breaks, the calls of old do not compile.
    let compiles = |case: &&Case| !case.expected.iter().any(|line| line.starts_with("breaks"));
    let news: Vec<(usize, &Case, Version)> = families
        .iter()
        .enumerate()
        .flat_map(|(index, family)| {
            let cases = family.cases.iter().filter(compiles);
            cases.map(move |case| (index, family, case))
        })
        .map(|(index, family, case)| (index, case, family.new_version(case, &olds[index])))
        .collect();
    let calls = |index: usize| families[index].calls.as_deref().unwrap();
    let mut callers: Vec<Caller<'_>> = Vec::new();
    for (index, old) in olds.iter().enumerate() {
        let name = format!("old_{index}");
        callers.push(Caller { name, files: &old.files, calls: calls(index) });
    }
    for (position, (index, _, new)) in news.iter().enumerate() {
        let name = format!("new_{position}");
        callers.push(Caller { name, files: &new.files, calls: calls(*index) });
    }
    let seen = wire::seen(&callers);
    let (seen_old, seen_new) = seen.split_at(olds.len());
    let (mut wrong, mut differ) = (Vec::new(), 0);
    for ((index, case, new), seen_new) in news.iter().zip(seen_new) {
        let differing = wire::differing(&seen_old[*index], seen_new);
        let files = [&olds[*index].files, &new.files].map(|files| texts(files));
        let outlines = [&files[0], &files[1]].map(|files| Outline::of(files).unwrap());
        let mut explained = BTreeSet::new();
        for change in compare_crates(&files[0], &files[1]).unwrap() {
            if change.verdict != Verdict::Otherwise {
                continue;
            }
            let crates = [&outlines[0], &outlines[1]];
            let Calls::Some(calls) = Calls::of(&change, crates, &seen_old[*index]) else {
                continue;
            };
            if calls.iter().all(|call| !differing.contains_key(call)) {
                let told = line(&change);
                wrong.push(format!("{}: {told}, but no call of {calls:?} differs", case.name));
            }
            explained.extend(calls);
        }
        differ += usize::from(!differing.is_empty());
        for (call, difference) in differing.iter().filter(|(call, _)| !explained.contains(*call)) {
            wrong.push(format!("{}: {call} differs untold: {difference}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(differ >= 20, "{differ}");
}

#[test]
fn pairs_of_versions_break_what_rustc_refuses() {
    let folders = pairs::folders();
    let agreements = parallel::map(&folders, |folder| {
        let Pair { name, old, new } = Pair::of(folder);
        let agreement = Agreement::of(&Callers::of(&old.files), &old.files, &new.files);
        (name, agreement)
    });
    for (name, Agreement { refused, breaks, missed, false_alarms, .. }) in &agreements {
        let (missed, alarms) = (missed.len(), false_alarms.len());
        println!(
            "{name}: {refused} callers refused, {breaks} breaks, {missed} missed, {alarms} false"
        );
    }
    let named = agreements.iter().map(|(name, agreement)| (&**name, agreement));
    let wrong = disagreements(named);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How many random documents are changed and judged each time.
const RANDOM: u32 = 24;

#[test]
fn one_change_of_a_random_document_breaks_what_rustc_refuses() {
    let random::Found { taken, refused, breaks, wrong } = random::search(RANDOM);
    println!("{taken} pairs, {refused} callers refused, {breaks} breaks");
    assert!(taken > 0 && refused > 0 && breaks > 0, "{taken} pairs, {refused}, {breaks}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
