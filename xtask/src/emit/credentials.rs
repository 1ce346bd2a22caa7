//! `src/credentials.rs`: a constructor for each security scheme of the document, or several where a
//! caller can have what it asks for in several ways.

mod means;
mod names;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use self::means::Means;
use self::names::Wanted;
use super::{Context, format};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::emit::rustdoc::tidy;
use crate::generate::Generated;
use crate::operations::SecurityScheme;
use crate::surface::span;

/// A way to give what a scheme asks for.
pub(super) struct Constructor<'a> {
    /// The scheme, which some operation asks for.
    pub scheme: &'a SecurityScheme,
    /// The function of `Credentials`.
    pub name: String,
    /// The name that it would have if no other constructor had it.
    plain: String,
    /// The environment variables that it is filled from, in the order of its arguments.
    pub variables: Vec<String>,
    means: Means,
}

impl Constructor<'_> {
    /// Whether the environment can hold it.
    pub(super) fn reads_environment(&self) -> bool {
        self.means.is_text()
    }
}

/// The constructors for all schemes that some operation asks for.
pub(super) fn constructors<'a>(
    generated: &'a Generated,
    context: &Context<'_>,
) -> Vec<Constructor<'a>> {
    let facts = &context.surface.facts;
    let required = |name: &str| {
        let ways = generated.rows().flat_map(|row| &row.security);
        ways.flatten().any(|required| required.scheme == name)
    };
    let schemes = generated.model.schemes.iter().filter(|scheme| required(&scheme.name));
    let all: Vec<(&SecurityScheme, Means)> = schemes
        .flat_map(|scheme| Means::all(&scheme.kind).into_iter().map(move |means| (scheme, means)))
        .collect();
    let named = |scheme: &'a SecurityScheme| {
        let given = facts.credentials.names.iter().find(|(own, _)| *own.get_ref() == scheme.name);
        given.map_or(scheme.name.as_str(), |(_, name)| name.as_str()).to_owned()
    };
    let own: Vec<String> = all.iter().map(|(scheme, _)| named(scheme)).collect();
    let wanted: Vec<Wanted<'_>> = all
        .iter()
        .zip(&own)
        .map(|((_, means), name)| Wanted { name, suffix: means.suffix })
        .collect();
    let functions = names::constructors(&wanted);
    let plain: Vec<String> = wanted.iter().map(Wanted::plain).collect();
    let package = facts.package.name.get_ref();
    let names = own.iter().zip(functions).zip(plain);
    let constructors = all.into_iter().zip(names).map(|((scheme, means), ((own, name), plain))| {
        let variable = |text: &String| names::variable(package, own, &scheme.kind, text);
        let variables = means.texts.iter().map(variable).collect();
        Constructor { scheme, name, plain, variables, means }
    });
    constructors.collect()
}

/// Names of `surface.toml` that fit no scheme, and variables that two schemes would read.
pub(super) fn check(generated: &Generated, context: &Context<'_>) -> Vec<Diagnostic> {
    let surface = context.surface;
    let mut problems = Vec::new();
    for scheme in surface.facts.credentials.names.keys() {
        if !generated.model.schemes.iter().any(|known| known.name == *scheme.get_ref()) {
            let known: Vec<String> =
                generated.model.schemes.iter().map(|scheme| format!("`{}`", scheme.name)).collect();
            let message = format!("the documents have no security scheme `{}`", scheme.get_ref());
            let names = generated.model.schemes.iter().map(|scheme| scheme.name.as_str());
            let help = did_you_mean(scheme.get_ref(), names).unwrap_or_else(|| match &known[..] {
                [] => "they have none; take the line out".to_owned(),
                known => format!("the schemes are: {}", known.join(", ")),
            });
            problems.push(
                Diagnostic::error("surface::unknown-scheme", message, span(surface.file, scheme))
                    .help(help),
            );
        }
    }
    let constructors = constructors(generated, context);
    for (index, one) in constructors.iter().enumerate() {
        for other in constructors.iter().skip(index + 1) {
            problems.extend(clash(one, other));
        }
    }
    problems
}

/// What two constructors must not share.
fn clash(one: &Constructor<'_>, other: &Constructor<'_>) -> Option<Diagnostic> {
    let (a, b) = (&one.scheme.name, &other.scheme.name);
    let span = other.scheme.span;
    let shared = one.variables.iter().find(|name| other.variables.contains(name));
    let problem = match shared {
        Some(shared) => {
            let text = format!("the security schemes `{a}` and `{b}` would both read `{shared}`");
            Diagnostic::error("emit::environment-variable", text, span)
        }
        None if one.plain == other.plain => {
            let (plain, first, second) = (&one.plain, &one.name, &other.name);
            let text = format!(
                "the security schemes `{a}` and `{b}` would both be `Credentials::{plain}`; they \
                 are `{first}` and `{second}`"
            );
            Diagnostic::warning("emit::credential-names", text, span)
        }
        None => return None,
    };
    let line = format!("[credentials] names = {{ \"{b}\" = \"..\" }}");
    let help = format!("give one of them a name of its own in surface.toml: `{line}`");
    Some(problem.context(one.scheme.span, "the other one").help(help))
}

pub(super) fn credentials(generated: &Generated, context: &Context<'_>) -> String {
    let all = constructors(generated, context);
    let functions = all.iter().map(constructor);
    let signed = (!all.is_empty()).then(signed);
    let from_env = from_env(&all);
    let credential = (!all.is_empty()).then(|| quote!(Credential,));
    let choice = (!all.is_empty()).then(|| {
        quote! {
            ///
            /// Where an operation can be authorised in several ways, the first one in the document's
            /// order for which there are all credentials is taken.
        }
    });
    let body = format(quote! {
        use client_runtime::{#credential CredentialSet, MissingCredentials};

        /// What the caller has to authorise its calls with: exactly what the document allows.
        #choice
        ///
        /// `Debug` shows no secret.
        #[derive(Clone, Debug, Default)]
        pub struct Credentials(CredentialSet);

        impl Credentials {
            #(#functions)*

            #signed

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

fn constructor(constructor: &Constructor<'_>) -> TokenStream {
    let Constructor { scheme, name, means, .. } = constructor;
    let name = format_ident!("{name}");
    let scheme_name = &scheme.name;
    let explained = means.explained(&scheme.kind);
    let docs = format!(" For the security scheme `{scheme_name}`: {}.", tidy(&explained));
    let more = scheme.description.as_deref().map(|text| {
        let text = format!(" {}", tidy(text.trim()));
        quote! { #[doc = ""] #[doc = #text] }
    });
    let (parameters, credential) = (means.parameters(), means.credential());
    quote! {
        #[doc = #docs]
        #more
        #[must_use]
        pub fn #name(#parameters) -> Self {
            Self(CredentialSet::new().with(#scheme_name, #credential))
        }
    }
}

/// Any scheme can be met by a signer.
fn signed() -> TokenStream {
    quote! {
        /// For any security scheme, by its name in the document: the signer gets each request just
        /// before it is sent and puts on it what the scheme asks for, such as a signature or a token
        /// that the caller renews.
        #[must_use]
        pub fn signed(scheme: &str, signer: impl client_runtime::RequestSigner) -> Self {
            let signer = client_runtime::Signer::new(signer);
            Self(CredentialSet::new().with(scheme, Credential::Signer(signer)))
        }
    }
}

fn from_env(all: &[Constructor<'_>]) -> TokenStream {
    let all: Vec<&Constructor<'_>> =
        all.iter().filter(|constructor| constructor.reads_environment()).collect();
    if all.is_empty() {
        return quote! {
            /// No credentials: the document asks for none that the environment could hold.
            ///
            /// # Errors
            /// Never.
            pub fn from_env() -> Result<Self, MissingCredentials> {
                Ok(Self::default())
            }
        };
    }
    let steps = all.iter().map(|constructor| {
        let name = format_ident!("{}", constructor.name);
        let (arguments, variables) = (constructor.means.arguments(), &constructor.variables);
        quote! {
            if let (#(Ok(#arguments),)*) = (#(std::env::var(#variables),)*) {
                credentials = credentials.and(Self::#name(#(#arguments),*));
                found = true;
            }
        }
    });
    let variables: Vec<&[String]> =
        all.iter().map(|constructor| constructor.variables.as_slice()).collect();
    let listed: Vec<String> =
        variables.iter().copied().flatten().map(|name| format!("`{name}`")).collect();
    let docs = [
        " Credentials from the environment variables".to_owned(),
        format!(" {}.", listed.join(", ")),
        " A scheme whose variables are not all set is left out.".to_owned(),
    ];
    let errors = " If no scheme has all of its variables set; the error names them.";
    let names = variables.iter().map(|names| quote! { &[#(#names),*] });
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
                Err(MissingCredentials::new(&[#(#names),*]))
            }
        }
    }
}
