//! `src/credentials.rs`: a constructor for each security scheme of the document, or several where a
//! caller can have what it asks for in several ways.

mod means;
mod names;

use self::means::Means;
use self::names::Wanted;
use super::Context;
use super::rustdoc::tidy;
use super::source::{Lines, Piece, import, imported};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::generate::Generated;
use crate::operations::{SchemeKind, SecurityScheme};
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

/// A function of `Credentials`, for those who describe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialFunction {
    /// The scheme that it meets, by its key in the document.
    pub scheme: String,
    /// Its name.
    pub name: String,
    /// Whether it takes a signer.
    pub by_signer: bool,
    /// The environment variables that hold its arguments, in their order. None if the environment holds
    /// no such thing.
    pub variables: Vec<String>,
}

/// The functions of `Credentials`.
pub(crate) fn functions(generated: &Generated, context: &Context<'_>) -> Vec<CredentialFunction> {
    let function = |one: Constructor<'_>| CredentialFunction {
        scheme: one.scheme.name.clone(),
        by_signer: one.means.is_signer(),
        variables: if one.reads_environment() { one.variables } else { Vec::new() },
        name: one.name,
    };
    constructors(generated, context).into_iter().map(function).collect()
}

impl Constructor<'_> {
    /// Whether the environment may hold it.
    pub(super) fn reads_environment(&self) -> bool {
        self.means.in_environment
    }

    /// Whether it is given by a signer.
    pub(super) fn takes_signer(&self) -> bool {
        self.means.is_signer()
    }

    /// Whether the scheme takes a token.
    fn takes_token(&self) -> bool {
        matches!(
            self.scheme.kind,
            SchemeKind::HttpBearer { .. }
                | SchemeKind::ClientCredentials { .. }
                | SchemeKind::TokenExchange { .. }
        )
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
        let texts = means.texts.iter().filter(|_| means.in_environment);
        let variables = texts.map(variable).collect();
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

/// Where two constructors give the same.
const CHOICE: &str = "
Where an operation can be authorised in several ways, the first one in the document's order for
which there are all credentials is taken.";

/// Any scheme can be met by a signer.
const SIGNED: &str = "\
/// For any security scheme, by its name in the document: the signer gets each request just
/// before it is sent and puts on it what the scheme asks for, such as a signature or a token
/// that the caller renews.
#[must_use]
pub fn signed(scheme: &str, signer: impl RequestSigner) -> Self {
    Self(CredentialSet::new().with(scheme, Credential::Signer(Signer::new(signer))))
}
";

/// Any scheme with a token can be met by a source of tokens.
const PROVIDED: &str = "\
/// For any security scheme that takes a token, by its name in the document: the provider is asked
/// for tokens, which are kept and renewed before they expire.
#[must_use]
pub fn provided(scheme: &str, provider: impl TokenProvider) -> Self {
    Self(CredentialSet::new().with(scheme, Credential::provided(provider)))
}
";

const AND: &str = "\
/// Adds other credentials, for operations that ask for several at once or for another scheme
/// than most. Where both have the same scheme, the other's count.
#[must_use]
pub fn and(self, other: Self) -> Self {
    Self(self.0.and(other.0))
}
";

const NOTHING_IN_ENVIRONMENT: &str = "\
/// No credentials: the document asks for none that the environment could hold.
///
/// # Errors
/// Never.
pub fn from_env() -> Result<Self, MissingCredentials> {
    Ok(Self::default())
}
";

const INTO_SET: &str = "\
impl From<Credentials> for CredentialSet {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
";

pub(super) fn credentials(generated: &Generated, context: &Context<'_>) -> String {
    print(&constructors(generated, context))
}

fn print(all: &[Constructor<'_>]) -> String {
    let mut lines = Lines::default();
    lines.line("//! Credentials for the security schemes of the vendor's document.");
    lines.blank();
    let body = body(all);
    let types = [
        "Credential",
        "CredentialSet",
        "MissingCredentials",
        "RequestSigner",
        "Signer",
        "TokenProvider",
    ];
    let mut names = imported(&body, &types);
    names.extend(body.contains("(credential_variable)").then_some("credential_variable"));
    import(&mut lines, "use client_runtime", &names);
    lines.blank();
    lines.block(0, &body);
    lines.into_text()
}

fn body(all: &[Constructor<'_>]) -> String {
    let mut lines = Lines::default();
    let about =
        "What the caller has to authorise its calls with: exactly what the document allows.";
    lines.docs(0, about);
    if !all.is_empty() {
        lines.docs(0, CHOICE);
    }
    lines.docs(0, "\n`Debug` shows no secret.");
    lines.line("#[derive(Clone, Debug, Default)]");
    lines.line("pub struct Credentials(CredentialSet);");
    lines.blank();
    lines.line("impl Credentials {");
    for constructor in all {
        lines.blank();
        print_constructor(&mut lines, constructor);
    }
    if !all.is_empty() {
        lines.blank();
        lines.block(1, SIGNED);
    }
    if all.iter().any(Constructor::takes_token) {
        lines.blank();
        lines.block(1, PROVIDED);
    }
    lines.blank();
    lines.block(1, AND);
    lines.blank();
    from_env(&mut lines, all);
    lines.line("}");
    lines.blank();
    lines.block(0, INTO_SET);
    lines.into_text()
}

fn print_constructor(lines: &mut Lines, constructor: &Constructor<'_>) {
    let Constructor { scheme, name, means, .. } = constructor;
    let explained = tidy(&means.explained(&scheme.kind));
    lines.docs(1, &format!("For the security scheme `{}`: {explained}.", scheme.name));
    if let Some(text) = &scheme.description {
        lines.docs(1, &format!("\n{}", tidy(text.trim())));
    }
    lines.indented(1, "#[must_use]");
    lines.signature(1, &format!("pub fn {name}("), &means.parameters(), "Self");
    let set = |credential: &str| {
        format!("Self(CredentialSet::new().with({:?}, {credential}))", scheme.name)
    };
    let credential = means.credential();
    if !lines.fitting(2, &set(&credential.flat())) {
        lines.assigned(2, "let credential", &credential);
        lines.indented(2, set("credential"));
    }
    lines.indented(1, "}");
}

fn from_env(lines: &mut Lines, all: &[Constructor<'_>]) {
    let all: Vec<&Constructor<'_>> =
        all.iter().filter(|constructor| constructor.reads_environment()).collect();
    if all.is_empty() {
        return lines.block(1, NOTHING_IN_ENVIRONMENT);
    }
    let variables = all.iter().map(|constructor| constructor.variables.as_slice());
    let what = match all.as_slice() {
        [one] if one.variables.len() == 1 => "this variable of the environment",
        [_] => "these variables of the environment",
        _ => "these variables of the environment, scheme by scheme",
    };
    lines.docs(1, &format!("Credentials from {what}:\n\n"));
    for constructor in &all {
        let names: Vec<String> =
            constructor.variables.iter().map(|name| format!("`{name}`")).collect();
        lines.docs(1, &format!("- {}", names.join(", ")));
    }
    if all.len() > 1 {
        lines.docs(
            1,
            "\nA scheme whose variables are not all set, or one of them to nothing, is left out.",
        );
    }
    lines.docs(1, &format!("\n# Errors\n{}.", nothing_found(&all)));
    lines.indented(1, "pub fn from_env() -> Result<Self, MissingCredentials> {");
    lines.indented(2, "let mut credentials = Self::default();");
    lines.indented(2, "let mut found = false;");
    for constructor in &all {
        lines.blank();
        from_variables(lines, constructor);
    }
    lines.blank();
    lines.indented(2, "if found {");
    lines.indented(3, "return Ok(credentials);");
    lines.indented(2, "}");
    let texts = |names: &[String]| {
        Piece::items("&[", names.iter().map(|name| format!("{name:?}").into()), "]")
    };
    let missing = Piece::items("&[", variables.map(texts), "]");
    let missing = Piece::items("MissingCredentials::new(", [missing], ")");
    lines.piece(2, &Piece::items("Err(", [missing], ")"), "");
    lines.indented(1, "}");
}

/// When the variables of the environment give no credentials.
fn nothing_found(all: &[&Constructor<'_>]) -> &'static str {
    match all {
        [one] if one.variables.len() == 1 => match one.means.may_be_empty() {
            true => "If it is not set; the error names it",
            false => "If it is not set, or set to nothing; the error names it",
        },
        [one] if one.means.may_be_empty() => "If they are not all set; the error names them",
        [_] => "If they are not all set, or one of them to nothing; the error names them",
        _ => "If no scheme has all of its variables set; the error names them",
    }
}

/// Adds the credentials of a scheme whose variables are all set.
fn from_variables(lines: &mut Lines, constructor: &Constructor<'_>) {
    let Constructor { name, variables, means, .. } = constructor;
    let texts = variables.iter().map(|variable| Piece::from(format!("{variable:?}")));
    let texts = Piece::items("[", texts, "]");
    let (read, found) = match means.may_be_empty() {
        true => (".map(std::env::var)", "Ok"),
        false => (".map(credential_variable)", "Some"),
    };
    let read = Piece::chain(texts, [read.into()]);
    let found: Vec<String> = means.texts.iter().map(|text| format!("{found}({text})")).collect();
    lines.assigned(2, "let texts", &read);
    lines.indented(2, format!("if let [{}] = texts {{", found.join(", ")));
    let arguments = means.texts.iter().map(|text| Piece::from(text.as_str()));
    let made = Piece::items(format!("Self::{name}("), arguments, ")");
    let added = Piece::chain("credentials", [Piece::items(".and(", [made], ")")]);
    lines.assigned(3, "credentials", &added);
    lines.indented(3, "found = true;");
    lines.indented(2, "}");
}
