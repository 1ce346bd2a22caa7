//! "Did you mean": what a misspelt name most likely meant.

/// How alike two names must be, from 0 to 1, for one to be taken for a misspelling of the other.
const ALIKE: f64 = 0.6;

/// The candidate that a misspelt or shortened name most likely meant; `None` if none is near. Upper
/// and lower case, hyphens and underscores make little difference, since people confuse them.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    nearest_above(ALIKE, name, candidates.iter().copied()).or_else(|| begun(name, &candidates))
}

/// The only candidate that begins with the name: `kulipa` for `kulipa-kyc`.
fn begun<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let name = folded(name);
    let mut begins = candidates.iter().filter(|candidate| folded(candidate).starts_with(&name));
    let first = begins.next().filter(|_| name.chars().count() >= 4)?;
    begins.next().is_none().then_some(*first)
}

/// As [`nearest`], for a text that is not a misspelling unless the two are more alike than
/// `likeness`.
pub(crate) fn nearest_above<'a>(
    likeness: f64,
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let name = folded(name);
    candidates
        .into_iter()
        .map(|candidate| {
            (strsim::normalized_damerau_levenshtein(&name, &folded(candidate)), candidate)
        })
        .filter(|(found, _)| *found > likeness)
        // Of equally near names the alphabet decides, so that no map order shows.
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// The help line that asks for the nearest candidate.
pub(crate) fn did_you_mean<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(name, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

fn folded(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_alike_wins_and_strangers_lose() {
        let names = ["getHours", "getHour", "listTickets"];
        assert_eq!(nearest("getHuors", names), Some("getHours"));
        assert_eq!(nearest("GET_HOURS", ["get-hours"]), Some("get-hours"));
        assert_eq!(nearest("cancel", names), None);
        assert_eq!(nearest("museum", ["museum-tickets", "zoo"]), Some("museum-tickets"));
        assert_eq!(nearest("museum", ["museum-tickets", "museum-guides"]), None);
        assert_eq!(did_you_mean("listTicket", names).unwrap(), "did you mean `listTickets`?");
    }

    #[test]
    fn of_equals_the_first_alphabetically_is_asked_for() {
        assert_eq!(nearest("cat", ["bat", "cab"]), Some("bat"));
        assert_eq!(nearest("cat", ["cab", "bat"]), Some("bat"));
    }
}
