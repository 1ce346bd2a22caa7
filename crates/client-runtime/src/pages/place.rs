//! Places in a list: how one is found in an answer, and how it gets into a request.

use http::HeaderMap;
use serde::{Deserialize, Serialize};
use url::Url;

use super::{PageError, PageStyle, PagedRequest, link};
use crate::error::CallError;
use crate::wire::percent::encode;

/// A page, as the vendor's style has it.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Place {
    /// What the request itself asks for.
    First,
    Cursor(String),
    PageNumber(u64),
    Offset(u64),
    Url(String),
}

/// The place after a page that came from `answered`; `None` at the end of the list.
pub(super) fn after<'a, R: PagedRequest<'a>>(
    page: &R::Page,
    answered: &Url,
    headers: &HeaderMap,
) -> Result<Option<Place>, PageError> {
    let has_more = R::has_more(page);
    if has_more == Some(false) {
        return Ok(None);
    }
    let is_promised = has_more == Some(true);
    let url = |next: Option<String>| match next.filter(|next| !next.is_empty()) {
        Some(next) => resolved(&next, answered, R::OPERATION).map(Some),
        None => Ok(None),
    };
    let place = match R::STYLE {
        PageStyle::Cursor { .. } => {
            R::next(page).filter(|cursor| !cursor.is_empty()).map(Place::Cursor)
        }
        PageStyle::NextUrl => url(R::next(page))?,
        PageStyle::Link => url(link::next(headers))?,
        PageStyle::PageNumber { parameter, first } => {
            let number = query_number(answered, parameter).unwrap_or(first);
            let (next, pages) = following(number, first);
            let is_last = R::total(page).is_some_and(|total| pages >= total);
            let is_empty = R::count(page) == 0 && !is_promised;
            return Ok((!is_last && !is_empty).then_some(Place::PageNumber(next)));
        }
        PageStyle::Offset { parameter } => {
            let start = query_number(answered, parameter).unwrap_or(0);
            let count = u64::try_from(R::count(page)).unwrap_or(u64::MAX);
            let offset = start.saturating_add(count);
            let is_last = R::total(page).is_some_and(|total| offset >= total);
            if is_last {
                return Ok(None);
            }
            // Going on with the same offset would only give the same page.
            (count > 0).then_some(Place::Offset(offset))
        }
    };
    match place {
        None if is_promised => Err(PageError::promised(R::OPERATION)),
        place => Ok(place),
    }
}

/// The number of the page after one, and how many pages come before it. A position that was kept
/// elsewhere may have any number: the last of all is followed by itself, which is found to be a circle.
fn following(number: u64, first: u64) -> (u64, u64) {
    let next = number.saturating_add(1);
    (next, next.saturating_sub(first))
}

/// A URL that the vendor gave, which gets the credentials if it is asked for: so it has to be where
/// the call went.
fn resolved(next: &str, answered: &Url, operation: &'static str) -> Result<Place, PageError> {
    let url = answered.join(next).map_err(|_| PageError::no_url(operation))?;
    match is_same_origin(&url, answered) {
        true => Ok(Place::Url(without_fragment(url).into())),
        false => Err(PageError::foreign_url(operation)),
    }
}

/// Scheme, host and port; and no user, whom the runtime has not chosen.
fn is_same_origin(url: &Url, call: &Url) -> bool {
    let user = |url: &Url| (url.username().to_owned(), url.password().map(str::to_owned));
    url.origin().is_tuple() && url.origin() == call.origin() && user(url) == user(call)
}

fn without_fragment(mut url: Url) -> Url {
    url.set_fragment(None);
    url
}

impl Place {
    /// Whether pages of a style can be at this place.
    pub(super) fn suits(&self, style: PageStyle) -> bool {
        matches!(
            (self, style),
            (Self::First, _)
                | (Self::Cursor(_), PageStyle::Cursor { .. })
                | (Self::PageNumber(_), PageStyle::PageNumber { .. })
                | (Self::Offset(_), PageStyle::Offset { .. })
                | (Self::Url(_), PageStyle::Link | PageStyle::NextUrl)
        )
    }

    /// Makes the URL of the first page one of the page here.
    pub(super) fn apply(&self, style: PageStyle, url: &mut Url) -> Result<(), CallError> {
        let number;
        let (parameter, value) = match (self, style) {
            (Self::First, _) => return Ok(()),
            (Self::Url(next), _) => {
                // A position may have been kept, and the client be of another environment by now.
                let next = Url::parse(next).ok().filter(|next| is_same_origin(next, url));
                let foreign = || {
                    let reason = "the position in the list is at another origin than the client";
                    CallError::InvalidRequest(reason.to_owned())
                };
                *url = next.ok_or_else(foreign)?;
                return Ok(());
            }
            (Self::Cursor(cursor), PageStyle::Cursor { parameter }) => (parameter, cursor.as_str()),
            (Self::PageNumber(at), PageStyle::PageNumber { parameter, .. })
            | (Self::Offset(at), PageStyle::Offset { parameter }) => {
                number = at.to_string();
                (parameter, number.as_str())
            }
            _ => {
                let reason = "the position is one of another kind of list";
                return Err(CallError::InvalidRequest(reason.to_owned()));
            }
        };
        set_query(url, parameter, value);
        Ok(())
    }
}

/// Sets a parameter of the query, and leaves the others as they are written.
fn set_query(url: &mut Url, parameter: &str, value: &str) {
    let is_other = |pair: &&str| {
        !pair.is_empty()
            && url::form_urlencoded::parse(pair.as_bytes()).all(|(name, _)| name != parameter)
    };
    let kept = url.query().unwrap_or_default().split('&').filter(is_other).map(str::to_owned);
    let own = format!("{}={}", encode(parameter), encode(value));
    let query: Vec<String> = kept.chain([own]).collect();
    url.set_query(Some(&query.join("&")));
}

fn query_number(url: &Url, parameter: &str) -> Option<u64> {
    url.query_pairs().find(|(name, _)| name == parameter).and_then(|(_, value)| value.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_parameter_of_a_query_changes() {
        let mut url: Url = "https://a.example/list?q=a+b%2C&after=x&after=y&e".parse().unwrap();
        let style = PageStyle::Cursor { parameter: "after" };
        Place::Cursor("1/2 &é".to_owned()).apply(style, &mut url).unwrap();
        assert_eq!(url.query(), Some("q=a+b%2C&e&after=1%2F2%20%26%C3%A9"));
        let mut url: Url = "https://a.example/list?page%5Bafter%5D=x".parse().unwrap();
        let style = PageStyle::Cursor { parameter: "page[after]" };
        Place::Cursor("y".to_owned()).apply(style, &mut url).unwrap();
        assert_eq!(url.query(), Some("page%5Bafter%5D=y"));
    }

    #[test]
    fn no_page_has_a_number_that_is_too_large() {
        assert_eq!(following(3, 1), (4, 3));
        assert_eq!(following(0, 0), (1, 1));
        assert_eq!(following(u64::MAX, 0), (u64::MAX, u64::MAX));
    }

    #[test]
    fn a_url_stays_at_the_origin_of_the_call() {
        let call: Url = "https://a.example/v1/list".parse().unwrap();
        let next = |text: &str| match resolved(text, &call, "list") {
            Ok(Place::Url(url)) => url,
            _ => "refused".to_owned(),
        };
        assert_eq!(next("?page=2#x"), "https://a.example/v1/list?page=2");
        assert_eq!(next("/v1/more"), "https://a.example/v1/more");
        assert_eq!(next("https://A.example:443/v1/more"), "https://a.example/v1/more");
        for foreign in [
            "http://a.example/v1/list",
            "https://a.example:8443/v1/list",
            "https://b.example/v1/list",
            "//b.example/v1/list",
            "https://user@a.example/v1/list",
            "data:text/plain,x",
            "https://",
        ] {
            assert_eq!(next(foreign), "refused", "{foreign}");
        }
    }
}
