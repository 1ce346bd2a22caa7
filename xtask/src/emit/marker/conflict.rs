//! What git leaves of two versions of a file that it could not merge.

/// Which version a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Both,
    Ours,
    /// The common ancestor, which some styles of conflicts show.
    Base,
    Theirs,
}

/// The two versions; `None` if the text holds no conflict, or half of one.
pub(super) fn sides(text: &str) -> Option<[String; 2]> {
    let (mut ours, mut theirs) = (String::new(), String::new());
    let (mut side, mut conflicts) = (Side::Both, 0);
    for line in text.lines() {
        side = match (side, mark(line)) {
            (Side::Both, Some('<')) => Side::Ours,
            (Side::Ours, Some('|')) => Side::Base,
            (Side::Ours | Side::Base, Some('=')) => Side::Theirs,
            (Side::Theirs, Some('>')) => {
                conflicts += 1;
                Side::Both
            }
            (_, Some(_)) => return None,
            (side, None) => {
                if matches!(side, Side::Both | Side::Ours) {
                    ours.extend([line, "\n"]);
                }
                if matches!(side, Side::Both | Side::Theirs) {
                    theirs.extend([line, "\n"]);
                }
                side
            }
        };
    }
    (side == Side::Both && conflicts > 0).then_some([ours, theirs])
}

/// The character of a line that marks a part of a conflict: seven times the same, then nothing or a
/// label.
fn mark(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|first| "<|=>".contains(*first))?;
    let rest = line.trim_start_matches(first);
    let is_mark = line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '));
    is_mark.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_keep_what_is_common() {
        let text = "a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> other\ne\n";
        assert_eq!(sides(text), Some(["a\nb\ne\n".to_owned(), "a\nd\ne\n".to_owned()]));
        let lines = text.replace('\n', "\r\n");
        assert_eq!(sides(&lines), sides(text));
    }

    #[test]
    fn half_a_conflict_is_none() {
        for text in ["a\n", "<<<<<<< HEAD\nb\n", "a\n=======\nb\n", "<<<<<<< HEAD\na\n>>>>>>> b\n"]
        {
            assert_eq!(sides(text), None, "{text}");
        }
        assert_eq!(sides("a\n<<<<<<<< b\n======== c\n"), None);
    }
}
