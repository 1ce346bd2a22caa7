//! One module a file: `generated.rs`, `generated/types.rs` and `generated/builder.rs`.

use super::{RewriteError, layout, module};
use crate::normalise::Alias;

/// The formatted source of each file, without headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// The client and its methods.
    pub client: String,
    /// The types of bodies and answers.
    pub types: String,
    /// The requests.
    pub builder: String,
}

pub(super) fn split(mut file: syn::File, aliases: &[Alias]) -> Result<Modules, RewriteError> {
    let types = module(&mut file, "types")?;
    for further in aliases {
        types.push(alias(further)?);
    }
    let types = std::mem::take(types);
    let builder = std::mem::take(module(&mut file, "builder")?);
    for item in &mut file.items {
        if let syn::Item::Mod(module) = item
            && ["types", "builder"].iter().any(|name| module.ident == name)
        {
            module.content = None;
            module.semi = Some(syn::token::Semi::default());
        }
    }
    Ok(Modules { client: source(file.items), types: source(types), builder: source(builder) })
}

fn alias(alias: &Alias) -> Result<syn::Item, RewriteError> {
    let Alias { name, target, docs } = alias;
    let name = quote::format_ident!("{name}");
    let target: syn::Type =
        syn::parse_str(target).map_err(|error| RewriteError::Syntax(error.to_string()))?;
    Ok(syn::parse_quote! {
        #[doc = #docs]
        pub type #name = #target;
    })
}

fn source(items: Vec<syn::Item>) -> String {
    layout::format(&syn::File { shebang: None, attrs: Vec::new(), items })
}
