//! Path templates against the paths of requests: which operation is called, and with which values.

use percent_encoding::percent_decode_str;

use crate::Operation;

/// How well a template fits a path, segment by segment: the smaller, the better. `/users/me` is rather
/// that than `/users/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(Vec<Segment>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Segment {
    Literal,
    Mixed,
    Variable,
}

/// A template that fits a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) rank: Rank,
    /// The variables of the template, by name, percent-decoded.
    pub(super) values: Vec<(&'static str, String)>,
}

/// The names of the variables of an operation's path.
pub(super) fn variables(operation: &Operation) -> impl Iterator<Item = &'static str> {
    let path = operation.path.split('?').next().unwrap_or_default();
    path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

/// Whether a path and a query, as they came, are of an operation.
pub(super) fn fit(operation: &Operation, path: &str, query: Option<&str>) -> Option<Fit> {
    let (template, fixed) = match operation.path.split_once('?') {
        Some((template, fixed)) => (template, fixed),
        None => (operation.path, ""),
    };
    let pairs = |query: &str| -> Vec<(String, String)> {
        url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    };
    let sent = pairs(query.unwrap_or_default());
    if !pairs(fixed).iter().all(|pair| sent.contains(pair)) {
        return None;
    }
    let (own, theirs): (Vec<_>, Vec<_>) =
        (template.split('/').collect(), path.split('/').collect());
    if own.len() != theirs.len() {
        return None;
    }
    let mut fit = Fit { rank: Rank(Vec::with_capacity(own.len())), values: Vec::new() };
    for (template, segment) in own.into_iter().zip(theirs) {
        let segment = percent_decode_str(segment).decode_utf8_lossy();
        fit.rank.0.push(self::segment(template, &segment, &mut fit.values)?);
    }
    Some(fit)
}

/// Matches one segment. Each variable of it is at least a character long and as short as can be.
fn segment(
    template: &'static str,
    segment: &str,
    values: &mut Vec<(&'static str, String)>,
) -> Option<Segment> {
    let Some((head, mut rest)) = template.split_once('{') else {
        let literal = percent_decode_str(template).decode_utf8_lossy();
        return (literal == segment).then_some(Segment::Literal);
    };
    let mut left = segment.strip_prefix(head)?;
    let mut pieces = !head.is_empty();
    loop {
        let (name, after) = rest.split_once('}')?;
        let (literal, next) = match after.split_once('{') {
            Some((literal, next)) => (literal, Some(next)),
            None => (after, None),
        };
        pieces |= !after.is_empty();
        let end = match next {
            None => left.strip_suffix(literal)?.len(),
            Some(_) if literal.is_empty() => left.chars().next()?.len_utf8(),
            Some(_) => {
                let first = left.chars().next()?.len_utf8();
                first + left.get(first..)?.find(literal)?
            }
        };
        let value = left.get(..end).filter(|value| !value.is_empty())?;
        values.push((name, value.to_owned()));
        left = left.get(end + literal.len()..)?;
        match next {
            Some(next) => rest = next,
            None => return Some(if pieces { Segment::Mixed } else { Segment::Variable }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(template: &'static str, url: &str) -> Option<Fit> {
        let (path, query) = match url.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (url, None),
        };
        fit(&Operation { path: template, ..Operation::NEW }, path, query)
    }

    fn values(template: &'static str, url: &str) -> Option<Vec<(&'static str, String)>> {
        of(template, url).map(|fit| fit.values)
    }

    #[test]
    fn variables_have_their_values() {
        let value = |name: &'static str, value: &str| (name, value.to_owned());
        assert_eq!(values("/a/{id}/b", "/a/x%2Fy/b"), Some(vec![value("id", "x/y")]));
        assert_eq!(values("/{a}.{b}", "/1.2.3"), Some(vec![value("a", "1"), value("b", "2.3")]));
        assert_eq!(values("/v-{a}:go", "/v-1:go"), Some(vec![value("a", "1")]));
        assert_eq!(values("/a b/é", "/a%20b/%C3%A9"), Some(vec![]));
        for (template, url) in
            [("/a/{id}", "/a/"), ("/a/{id}", "/a/1/2"), ("/a", "/b"), ("/v-{a}:go", "/v-1:stop")]
        {
            assert_eq!(values(template, url), None, "{template} {url}");
        }
    }

    #[test]
    fn the_query_of_a_template_must_be_sent() {
        assert!(of("/a?action=x", "/a?b=1&action=x").is_some());
        assert!(of("/a?action=x", "/a?action=y").is_none());
        assert!(of("/a?action=x", "/a").is_none());
    }

    #[test]
    fn what_is_spelt_out_fits_better() {
        let rank = |template| of(template, "/users/me").unwrap().rank;
        assert!(rank("/users/me") < rank("/users/m{rest}"));
        assert!(rank("/users/m{rest}") < rank("/users/{id}"));
        assert!(rank("/users/{id}") < rank("/{kind}/me"));
    }

    #[test]
    fn an_operation_knows_its_variables() {
        let operation = Operation { path: "/a/{id}/{b}.json?x={y}", ..Operation::NEW };
        assert_eq!(variables(&operation).collect::<Vec<_>>(), ["id", "b"]);
    }
}
