//! The assertions of a pattern: what looks ahead or behind, and reads nothing.

/// The pattern without what looks ahead or behind, which reads nothing, and the patterns in there.
pub(super) fn taken_out(pattern: &str) -> (String, Vec<String>) {
    let (mut bare, mut assertions) = (String::new(), Vec::new());
    let mut rest = pattern;
    while let Some(character) = rest.chars().next() {
        let opening =
            ["(?=", "(?!", "(?<=", "(?<!"].into_iter().find(|text| rest.starts_with(text));
        if let Some((opening, end)) = opening.and_then(|text| Some((text, end_of_group(rest)?))) {
            assertions.extend(rest.get(opening.len()..end).map(str::to_owned));
            rest = rest.get(end + 1..).unwrap_or_default();
            continue;
        }
        let width = match character {
            '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            '[' => end_of_class(rest).map_or(1, |end| end + 1),
            other => other.len_utf8(),
        };
        let (taken, left) = rest.split_at_checked(width).unwrap_or((rest, ""));
        bare.push_str(taken);
        rest = left;
    }
    (bare, assertions)
}

/// Where the group that a text begins with is closed.
fn end_of_group(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0, 0);
    while let Some(character) = text.get(at..)?.chars().next() {
        match character {
            '\\' => at += text.get(at + 1..)?.chars().next()?.len_utf8(),
            '[' => at += end_of_class(text.get(at..)?)?,
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
        at += text.get(at..)?.chars().next()?.len_utf8();
    }
    None
}

/// Where the class that a text begins with is closed.
fn end_of_class(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().skip(1).find_map(|(at, character)| {
        let closes = character == ']' && !escaped;
        escaped = character == '\\' && !escaped;
        closes.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::taken_out;

    #[test]
    fn assertions_are_taken_out_with_what_they_hold() {
        let (bare, inner) = taken_out(r"^(?!.*[)\]]\))(a(?<=b(c)))+[(?=]$");
        assert_eq!(bare, "^(a)+[(?=]$");
        assert_eq!(inner, [r".*[)\]]\)", "b(c)"]);
        assert_eq!(taken_out("(?=open").0, "(?=open");
    }
}
