//! `src/headers.rs`: a type for each operation whose answers have documented headers.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::format;
use crate::emit::rustdoc::tidy;
use crate::generate::Generated;
use crate::operation::{HeaderKind, Operation, ResponseHeader, pascal_case, snake_case, unique};

/// The module's text; none if no header is documented.
pub(super) fn headers(generated: &Generated) -> Option<String> {
    let mut documented = generated.rows().filter(|row| !row.headers.is_empty()).peekable();
    documented.peek()?;
    let types: Vec<TokenStream> = documented.map(headers_type).collect();
    let body = format(quote! {
        use client_runtime::client::{ResponseHeaders, ResponseValue};
        use client_runtime::HeaderError;

        #(#types)*
    });
    let docs = "//! The headers that the document describes, typed: one type for each operation.\n\
        //!\n\
        //! Each accessor is an error where the header cannot be read, and never panics.\n";
    Some(format!("{docs}\n{body}"))
}

fn headers_type(row: &Operation) -> TokenStream {
    let name = format_ident!("{}", pascal_case(&row.id));
    let mut taken: HashSet<String> = ["of", "location_id"].map(str::to_owned).into();
    let accessors: Vec<TokenStream> =
        row.headers.iter().map(|header| accessor(header, &mut taken)).collect();
    let docs = format!(" The headers of what [`{id}`](crate::Client::{id}) answers.", id = row.id);
    quote! {
        #[doc = #docs]
        #[derive(Clone, Copy)]
        pub struct #name<'a>(ResponseHeaders<'a>);

        impl<'a> #name<'a> {
            /// Of an answer, be it a success or a failure.
            pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
                Self(answer.documented_headers())
            }

            #(#accessors)*
        }
    }
}

fn accessor(header: &ResponseHeader, taken: &mut HashSet<String>) -> TokenStream {
    let wire = &header.name;
    let name = unique(&snake_case(wire), |name| taken.contains(name));
    taken.insert(name.clone());
    let name = format_ident!("{name}");
    let docs = tidy(header.docs.trim());
    let docs = docs.lines().map(|line| format!(" {line}"));
    let docs = quote!(#(#[doc = #docs])*);
    let value = match header.kind {
        HeaderKind::Location => return location(&docs, header.required),
        HeaderKind::List => {
            return quote! {
                #docs
                pub fn #name(&self) -> Result<Vec<String>, HeaderError> {
                    self.0.list(#wire)
                }
            };
        }
        HeaderKind::Text => quote!(String),
        HeaderKind::Integer => quote!(i64),
        HeaderKind::Number => quote!(f64),
        HeaderKind::Boolean => quote!(bool),
    };
    if header.required {
        quote! {
            #docs
            pub fn #name(&self) -> Result<#value, HeaderError> {
                self.0.required(#wire)
            }
        }
    } else {
        quote! {
            #docs
            pub fn #name(&self) -> Result<Option<#value>, HeaderError> {
                self.0.optional(#wire)
            }
        }
    }
}

fn location(docs: &TokenStream, required: bool) -> TokenStream {
    let id_docs = " The last segment of the `Location`'s path: the id of what was created.";
    if required {
        quote! {
            #docs
            pub fn location(&self) -> Result<client_runtime::reqwest::Url, HeaderError> {
                self.0.location()
            }

            #[doc = #id_docs]
            pub fn location_id(&self) -> Result<String, HeaderError> {
                self.0.location_id()
            }
        }
    } else {
        quote! {
            #docs
            pub fn location(&self) -> Result<Option<client_runtime::reqwest::Url>, HeaderError> {
                self.0.optional_location()
            }

            #[doc = #id_docs]
            pub fn location_id(&self) -> Result<Option<String>, HeaderError> {
                self.0.optional_location_id()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The results of the accessors of a header.
    fn results(kind: HeaderKind, required: bool) -> Vec<String> {
        let header =
            ResponseHeader { name: "x-any".to_owned(), kind, required, docs: String::new() };
        let functions = accessor(&header, &mut HashSet::new());
        let block: syn::ItemImpl = syn::parse_quote!(impl Headers { #functions });
        let results = block.items.iter().map(|item| match item {
            syn::ImplItem::Fn(function) => {
                let output = &function.sig.output;
                quote!(#output).to_string().replace(' ', "")
            }
            _ => String::new(),
        });
        results.collect()
    }

    #[test]
    fn what_is_not_promised_may_be_absent() {
        let value = |value: &str| format!("->Result<{value},HeaderError>");
        let url = "client_runtime::reqwest::Url";
        assert_eq!(results(HeaderKind::Integer, true), [value("i64")]);
        assert_eq!(results(HeaderKind::Integer, false), [value("Option<i64>")]);
        assert_eq!(results(HeaderKind::Location, true), [value(url), value("String")]);
        assert_eq!(
            results(HeaderKind::Location, false),
            [value(&format!("Option<{url}>")), value("Option<String>")]
        );
    }
}
