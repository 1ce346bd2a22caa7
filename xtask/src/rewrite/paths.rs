//! `progenitor_client::X` becomes `::client_runtime::client::X`, and `reqwest` the runtime's.

use syn::visit_mut::{self, VisitMut};

use super::RewriteError;

/// What the runtime's `client` module supplies. Anything else that a new version of progenitor
/// names must fail here and not in the user's compiler.
const SUPPLIED: [&str; 9] = [
    "ByteStream",
    "ClientHooks",
    "ClientInfo",
    "Error",
    "OperationInfo",
    "QueryParam",
    "RequestBuilderExt",
    "ResponseValue",
    "encode_path",
];

pub(super) fn redirect(file: &mut syn::File) -> Result<(), RewriteError> {
    let mut redirect = Redirect { unknown: None };
    redirect.visit_file_mut(file);
    redirect.unknown.map_or(Ok(()), |name| Err(RewriteError::UnknownSupport(name)))
}

struct Redirect {
    unknown: Option<String>,
}

impl Redirect {
    fn check(&mut self, name: &str) {
        if !SUPPLIED.contains(&name) {
            self.unknown.get_or_insert_with(|| name.to_owned());
        }
    }
}

impl VisitMut for Redirect {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        let Some(first) = path.segments.first().map(|segment| segment.ident.to_string()) else {
            return;
        };
        let replacement: Option<syn::Path> = match first.as_str() {
            "progenitor_client" => {
                if let Some(name) = path.segments.iter().nth(1) {
                    self.check(&name.ident.to_string());
                }
                Some(syn::parse_quote!(::client_runtime::client))
            }
            "reqwest" => Some(syn::parse_quote!(::client_runtime::reqwest)),
            _ => None,
        };
        if let Some(mut replacement) = replacement {
            replacement.segments.extend(path.segments.iter().skip(1).cloned());
            *path = replacement;
        }
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_item_use_mut(&mut self, item: &mut syn::ItemUse) {
        let syn::UseTree::Path(tree) = &mut item.tree else { return };
        if tree.ident == "progenitor_client" {
            if let syn::UseTree::Group(group) = tree.tree.as_ref() {
                for tree in &group.items {
                    if let syn::UseTree::Name(name) = tree {
                        self.check(&name.ident.to_string());
                    }
                }
            }
            let names = &tree.tree;
            item.tree = syn::parse_quote!(client_runtime::client::#names);
            item.leading_colon = Some(syn::token::PathSep::default());
        }
    }
}
