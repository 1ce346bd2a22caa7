//! `src/credentials.rs`: a constructor for each security scheme of the document.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Context, format};
use crate::generate::Generated;
use crate::normalise::{SchemeKind, SecurityScheme};
use crate::operation::{snake_case, unique};
use crate::rewrite::tidy;

/// What a scheme asks the caller for: the argument's name, and whether it is a secret. The name is
/// also the end of the environment variable's.
pub(super) fn arguments(kind: &SchemeKind) -> Vec<String> {
    let names: Vec<&str> = match kind {
        SchemeKind::ApiKey { .. } => vec!["key"],
        SchemeKind::HttpBasic => vec!["username", "password"],
        SchemeKind::HttpBearer => vec!["token"],
        SchemeKind::ClientCredentials { .. } => vec!["client_id", "client_secret"],
        SchemeKind::TokenExchange { fields, .. } => {
            fields.iter().map(|field| field.name.as_str()).collect()
        }
    };
    names.into_iter().map(snake_case).collect()
}

/// Functions of `Credentials` that no scheme's constructor can be called like.
const RESERVED: [&str; 5] = ["and", "clone", "default", "from", "from_env"];

/// A scheme that some operation asks for.
pub(super) struct Used<'a> {
    pub scheme: &'a SecurityScheme,
    /// The function that makes credentials for it.
    pub constructor: String,
}

/// The schemes that some operation asks for, with constructors of different names.
pub(super) fn used(generated: &Generated) -> Vec<Used<'_>> {
    let required = |name: &str| {
        generated
            .operations
            .iter()
            .any(|row| row.security.iter().flatten().any(|required| required.scheme == name))
    };
    let schemes = generated.schemes.iter().filter(|scheme| required(&scheme.name));
    let names = constructors(schemes.clone().map(|scheme| scheme.name.as_str()));
    schemes.zip(names).map(|(scheme, constructor)| Used { scheme, constructor }).collect()
}

/// The constructors of schemes with these names.
fn constructors<'a>(schemes: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for scheme in schemes {
        let name = snake_case(scheme);
        let name = if RESERVED.contains(&name.as_str()) { format!("{name}_scheme") } else { name };
        names.push(unique(&name, |name| names.iter().any(|other| other == name)));
    }
    names
}

/// The environment variable of an argument. With one scheme the argument says enough; with several
/// the scheme's name stands before it, unless that name ends in it already.
pub(super) fn variable(
    context: &Context<'_>,
    used: &Used<'_>,
    argument: &str,
    alone: bool,
) -> String {
    let package = context.surface.facts.package.name.get_ref();
    let Used { scheme, constructor } = used;
    let name = match (&scheme.kind, alone) {
        (SchemeKind::ApiKey { .. }, true) => "api_key".to_owned(),
        (_, true) => argument.to_owned(),
        (_, false) if constructor.ends_with(argument) => constructor.clone(),
        (_, false) => format!("{constructor}_{argument}"),
    };
    format!("{package}_{name}").replace('-', "_").to_ascii_uppercase()
}

pub(super) fn credentials(generated: &Generated, context: &Context<'_>) -> String {
    let schemes = used(generated);
    let constructors = schemes.iter().map(constructor);
    let from_env = from_env(&schemes, context);
    let credential = (!schemes.is_empty()).then(|| quote!(Credential,));
    let body = format(quote! {
        use client_runtime::{#credential CredentialSet, MissingCredentials};

        /// What the caller has to authorise its calls with: exactly what the document allows.
        ///
        /// `Debug` shows no secret.
        #[derive(Clone, Debug, Default)]
        pub struct Credentials(CredentialSet);

        impl Credentials {
            #(#constructors)*

            /// Adds other credentials, for operations that ask for several at once or for another
            /// scheme than most. Where both have the same scheme, the other's count.
            #[must_use]
            pub fn and(self, other: Self) -> Self {
                Self(self.0.and(other.0))
            }

            #from_env
        }

        impl From<Credentials> for CredentialSet {
            fn from(credentials: Credentials) -> Self {
                credentials.0
            }
        }
    });
    format!("//! Credentials for the security schemes of the vendor's document.\n\n{body}")
}

fn constructor(used: &Used<'_>) -> TokenStream {
    let Used { scheme, constructor } = used;
    let name = format_ident!("{constructor}");
    let scheme_name = &scheme.name;
    let arguments: Vec<_> =
        arguments(&scheme.kind).into_iter().map(|name| format_ident!("{name}")).collect();
    let docs = format!(" For the security scheme `{scheme_name}`: {}.", explained(&scheme.kind));
    let more = scheme.description.as_deref().map(|text| {
        let text = format!(" {}", tidy(text.trim()));
        quote! { #[doc = ""] #[doc = #text] }
    });
    let credential = credential(&scheme.kind, &arguments);
    quote! {
        #[doc = #docs]
        #more
        #[must_use]
        pub fn #name(#(#arguments: impl Into<String>),*) -> Self {
            Self(CredentialSet::new().with(#scheme_name, #credential))
        }
    }
}

fn credential(kind: &SchemeKind, arguments: &[proc_macro2::Ident]) -> TokenStream {
    let secrets = arguments.iter().map(|argument| quote! { #argument.into().into() });
    let mut secrets = secrets.collect::<Vec<_>>().into_iter();
    let mut next = || secrets.next().unwrap_or_default();
    match kind {
        SchemeKind::ApiKey { .. } => {
            let key = next();
            quote! { Credential::ApiKey(#key) }
        }
        SchemeKind::HttpBearer => {
            let token = next();
            quote! { Credential::Bearer(#token) }
        }
        SchemeKind::HttpBasic => {
            let (username, password) = (next(), next());
            quote! { Credential::Basic { username: #username, password: #password } }
        }
        SchemeKind::ClientCredentials { .. } => {
            let (id, secret) = (next(), next());
            quote! { Credential::ClientCredentials { id: #id, secret: #secret } }
        }
        SchemeKind::TokenExchange { fields, .. } => {
            let fields = fields.iter().map(|field| {
                let (name, value) = (&field.name, next());
                quote! { (#name.to_owned(), #value) }
            });
            let fields: Vec<_> = fields.collect();
            quote! { Credential::TokenExchange { fields: [#(#fields),*].into_iter().collect() } }
        }
    }
}

fn explained(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { name, .. } => format!("an API key, sent as `{name}`"),
        SchemeKind::HttpBasic => "HTTP Basic authentication".to_owned(),
        SchemeKind::HttpBearer => "a bearer token that the caller has".to_owned(),
        SchemeKind::ClientCredentials { token_url, .. } => {
            format!("an OAuth 2 client, whose tokens come from `{token_url}`")
        }
        SchemeKind::TokenExchange { path, .. } => format!("tokens come from `POST {path}`"),
    }
}

fn from_env(schemes: &[Used<'_>], context: &Context<'_>) -> TokenStream {
    if schemes.is_empty() {
        return quote! {
            /// No credentials: the document asks for none.
            ///
            /// # Errors
            /// Never.
            pub fn from_env() -> Result<Self, MissingCredentials> {
                Ok(Self::default())
            }
        };
    }
    let alone = schemes.len() == 1;
    let mut docs = vec![" Credentials from the environment variables".to_owned()];
    let mut names = Vec::new();
    let steps: Vec<TokenStream> = schemes
        .iter()
        .map(|used| {
            let constructor = format_ident!("{}", used.constructor);
            let arguments = arguments(&used.scheme.kind);
            let variables: Vec<String> =
                arguments.iter().map(|argument| variable(context, used, argument, alone)).collect();
            let arguments: Vec<_> = arguments.iter().map(|name| format_ident!("{name}")).collect();
            names.push(variables.clone());
            quote! {
                if let (#(Ok(#arguments),)*) = (#(std::env::var(#variables),)*) {
                    credentials = credentials.and(Self::#constructor(#(#arguments),*));
                    found = true;
                }
            }
        })
        .collect();
    docs.push(format!(
        " {}.",
        names.iter().flatten().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    ));
    docs.push(" A scheme whose variables are not all set is left out.".to_owned());
    let errors = " If no scheme has all of its variables set; the error names them.";
    quote! {
        #(#[doc = #docs])*
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = #errors]
        pub fn from_env() -> Result<Self, MissingCredentials> {
            let mut credentials = Self::default();
            let mut found = false;
            #(#steps)*
            if found {
                Ok(credentials)
            } else {
                Err(MissingCredentials::new(&[#(&[#(#names),*]),*]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::constructors;

    #[test]
    fn constructors_have_names_of_their_own() {
        let names = ["apiKey", "api_key", "default", "self"];
        assert_eq!(
            constructors(names.into_iter()),
            ["api_key", "api_key2", "default_scheme", "self_"]
        );
    }
}
