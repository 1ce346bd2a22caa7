//! `diff` says what rustc says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the lints' exemption reaches no helpers")]

mod agreement;
mod case;
mod compiler;
mod judge;
mod pairs;
mod parallel;
mod probe;
mod reading;
mod spelling;
mod versions;
mod wire;

use case::Family;
use judge::Callers;

#[test]
fn print_refusals() {
    let families = Family::all();
    let started = std::time::Instant::now();
    let olds = parallel::map(&families, |family| {
        let old = family.old();
        let callers = Callers::of(&old.files);
        (old, callers)
    });
    println!("bases {:?}", started.elapsed());
    let all: Vec<_> = families
        .iter()
        .zip(&olds)
        .flat_map(|(f, o)| f.cases.iter().map(move |c| (f, o, c)))
        .collect();
    let texts = parallel::map(&all, |(family, (old, callers), case)| {
        let new = std::panic::catch_unwind(|| family.new_version(case, old));
        let Ok(new) = new else { return format!("== {}\n  FAILED\n", case.name) };
        let agreement = agreement::Agreement::of(callers, &old.files, &new.files);
        let mut text = format!("== {}\n", case.name);
        for e in &case.expected {
            text += &format!("  expect {e}\n");
        }
        for c in &agreement.changes {
            text += &format!("  diff {} {:?}\n", agreement::line(c), c.also);
        }
        for m in &agreement.missed {
            text += &format!("  MISSED {m}\n");
        }
        for m in &agreement.false_alarms {
            text += &format!("  FALSE {m}\n");
        }
        text
    });
    println!("all {:?}", started.elapsed());
    for t in texts {
        print!("{t}");
    }
}

#[test]
fn print_wire() {
    let families: Vec<Family> = Family::all().into_iter().filter(|f| f.calls.is_some()).collect();
    let olds = parallel::map(&families, Family::old);
    let news: Vec<_> = families
        .iter()
        .zip(&olds)
        .flat_map(|(f, o)| {
            f.cases
                .iter()
                .filter(|c| !c.expected.iter().any(|e| e.starts_with("breaks")))
                .map(move |c| (f, c, f.new_version(c, o)))
        })
        .collect();
    let mut callers: Vec<wire::Caller> = families
        .iter()
        .zip(&olds)
        .map(|(f, o)| wire::Caller {
            name: format!("old_{}", f.name),
            files: &o.files,
            calls: f.calls.as_ref().unwrap(),
        })
        .collect();
    callers.extend(news.iter().enumerate().map(|(i, (f, _, n))| wire::Caller {
        name: format!("new_{i}"),
        files: &n.files,
        calls: f.calls.as_ref().unwrap(),
    }));
    let started = std::time::Instant::now();
    let seen = wire::seen(&callers);
    println!("wire {:?}", started.elapsed());
    let (old, new) = seen.split_at(families.len());
    for ((f, c, _), new) in news.iter().zip(new) {
        let at = families.iter().position(|o| o.name == f.name).unwrap();
        let differ: Vec<_> =
            old[at].iter().filter(|(k, v)| new.get(*k) != Some(v)).map(|(k, _)| k).collect();
        println!("w== {} {differ:?} {:?}", c.name, c.expected);
    }
}

#[test]
fn print_pairs() {
    for folder in pairs::folders() {
        let s = std::time::Instant::now();
        let pair = pairs::Pair::of(&folder);
        let callers = Callers::of(&pair.old.files);
        let a = agreement::Agreement::of(&callers, &pair.old.files, &pair.new.files);
        println!(
            "== {} {} probes, {} refused, {} breaks, {:?}",
            pair.name,
            callers.probes.len(),
            a.refused,
            a.breaks,
            s.elapsed()
        );
        for m in &a.missed {
            println!("  MISSED {m}");
        }
        for m in &a.false_alarms {
            println!("  FALSE {m}");
        }
    }
}
