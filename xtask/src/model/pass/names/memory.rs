//! Names that earlier runs gave.

use std::collections::BTreeMap;

/// Names by place.
pub type Names = BTreeMap<String, String>;

/// Names that earlier runs gave, by place: the content of a `names.toml`. Nothing is
/// ever taken out, so that a place that comes back has its name again and nobody else got it; a place
/// moves only with the path of its operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Whether there was an earlier run. Until there is one nobody compiles against any name, and
    /// names that clash can be given by what reads best.
    pub earlier: bool,
    /// Types that are not simply called like their component.
    pub types: Names,
    /// Members of structs whose own name clashed.
    pub members: Names,
    /// Values of enums whose own name clashed.
    pub values: Names,
    /// Branches of unions whose own name clashed.
    pub branches: Names,
}

/// The names that are remembered for the children of a place, such as the members of one type:
/// `above` is the place and the step down, `/components/schemas/User/properties`.
pub(super) fn below<'n>(names: &'n Names, above: &str) -> Vec<(&'n str, &'n str)> {
    let start = format!("{above}/");
    let from = names.range(start.clone()..);
    let inside = from.take_while(|(place, _)| place.starts_with(&start));
    let children = inside.filter(|(place, _)| !place[start.len()..].contains('/'));
    children.map(|(place, name)| (place.as_str(), name.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Names, below};

    #[test]
    fn children_are_those_one_step_below() {
        let names: Names = ["/a/p/x", "/a/p/x/p/y", "/a/p/z~1w", "/a/pp/x", "/b/p/x"]
            .into_iter()
            .map(|place| (place.to_owned(), "name".to_owned()))
            .collect();
        let places: Vec<&str> = below(&names, "/a/p").into_iter().map(|(place, _)| place).collect();
        assert_eq!(places, ["/a/p/x", "/a/p/z~1w"]);
    }
}
