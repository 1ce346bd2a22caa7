//! The names of credentials: constructors in Rust, variables in the environment.
//!
//! A variable follows from the name and the kind of its scheme alone, never from the other schemes
//! of the document, and no two schemes have one variable. So a scheme that is added takes no secret
//! away from another. Upper case hides how a name is spelt, and the underscores bring it back:
//!
//! | spelling | scheme, an API key | variable |
//! |---|---|---|
//! | Pascal case | `UserToken` | `MUSEUM_USER_TOKEN_KEY` |
//! | camel case | `userToken` | `MUSEUM_USER_TOKEN__KEY` |
//! | snake case | `user_token` | `MUSEUM__USER_TOKEN_KEY` |
//! | kebab case | `user-token` | `MUSEUM__USER_TOKEN__KEY` |
//! | capitals | `JWT` | `MUSEUM__JWT_KEY` |
//! | any other | `User token` | `MUSEUM_USER_TOKEN_KEY_` and eight digits of a hash |
//!
//! The schemes that are called as OpenAPI calls their kind, `apiKey` and `clientCredentials`, are
//! left out of the variable: `MUSEUM_API_KEY`, `MUSEUM_CLIENT_ID`.
//!
//! A constructor is the snake case of the scheme's name. Where two would be equal, each has its hash
//! after it, so that none is taken for the other; `[credentials] names` gives better names.

use heck::{ToKebabCase, ToLowerCamelCase, ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use sha2::{Digest, Sha256};

use crate::operation::snake_case;
use crate::operations::SchemeKind;

/// Functions of `Credentials` that no constructor can be called like.
const RESERVED: [&str; 7] = ["and", "clone", "default", "from", "from_env", "provided", "signed"];

/// The variables that are made without the scheme's name.
const SHORT: [&str; 3] = ["API_KEY", "CLIENT_ID", "CLIENT_SECRET"];

/// The variable for an argument of a scheme's constructor.
pub(super) fn variable(package: &str, name: &str, kind: &SchemeKind, argument: &str) -> String {
    let package = package.replace('-', "_").to_ascii_uppercase();
    let argument = argument.to_ascii_uppercase();
    match (name, kind) {
        ("apiKey", SchemeKind::ApiKey { .. }) => return format!("{package}_API_KEY"),
        ("clientCredentials", SchemeKind::ClientCredentials { .. })
            if SHORT.contains(&argument.as_str()) =>
        {
            return format!("{package}_{argument}");
        }
        _ => {}
    }
    let ascii: String = name.chars().map(|c| if c.is_ascii() { c } else { '-' }).collect();
    let words = ascii.to_shouty_snake_case();
    let is = |spelling: String| spelling == name;
    let is_short = SHORT.contains(&format!("{words}_{argument}").as_str());
    if words.is_empty() || is_short {
        format!("{package}_{words}_{argument}_{}", hash(name).to_ascii_uppercase())
    } else if is(ascii.to_lower_camel_case()) {
        format!("{package}_{words}__{argument}")
    } else if is(ascii.to_pascal_case()) {
        format!("{package}_{words}_{argument}")
    } else if is(ascii.to_snake_case()) || (is(words.clone()) && !words.contains('_')) {
        format!("{package}__{words}_{argument}")
    } else if is(ascii.to_kebab_case()) {
        format!("{package}__{words}__{argument}")
    } else {
        format!("{package}_{words}_{argument}_{}", hash(name).to_ascii_uppercase())
    }
}

/// A constructor that is wanted: the name of its scheme, and what is added to it.
pub(super) struct Wanted<'a> {
    pub(super) name: &'a str,
    pub(super) suffix: &'a str,
}

impl Wanted<'_> {
    pub(super) fn plain(&self) -> String {
        let name = snake_case(self.name);
        let name = if self.suffix.is_empty() {
            name
        } else {
            format!("{}_{}", name.trim_end_matches('_'), self.suffix)
        };
        if RESERVED.contains(&name.as_str()) { format!("{name}_scheme") } else { name }
    }
}

/// The constructors, all different, in the order in which they are wanted.
pub(super) fn constructors(wanted: &[Wanted<'_>]) -> Vec<String> {
    let plain: Vec<String> = wanted.iter().map(Wanted::plain).collect();
    let is_alone = |name: &String| plain.iter().filter(|other| *other == name).count() == 1;
    let named = wanted.iter().zip(&plain).map(|(wanted, plain)| {
        if is_alone(plain) {
            return plain.clone();
        }
        format!(
            "{}_{}",
            plain.trim_end_matches('_'),
            hash(&format!("{} {}", wanted.name, wanted.suffix))
        )
    });
    named.collect()
}

/// Eight digits that differ from name to name.
fn hash(name: &str) -> String {
    let digest = Sha256::digest(name.as_bytes());
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::operations::ApiKeyLocation;

    fn key(name: &str) -> String {
        let kind =
            SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "X-Key".to_owned() };
        variable("museum", name, &kind, "key")
    }

    #[test]
    fn variables_differ_as_their_schemes_do() {
        let names = [
            "app", "App", "APP", "appKey", "AppKey", "app_key", "app-key", "APP_KEY", "App Key",
            "App-Key", "appkey", "aB", "a_b", "a-b", "AB", "Ab", "ab", "api", "Api", "apiKey",
            "ApiKey", "api_key", "é", "è", "", "_", "client", "Client", "app__key", "_app",
        ];
        let variables: BTreeSet<String> = names.iter().map(|name| key(name)).collect();
        assert_eq!(variables.len(), names.len(), "{variables:#?}");
        let sound = |text: &String| {
            text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
        };
        assert!(variables.iter().all(sound), "{variables:#?}");
    }

    #[test]
    fn variables_differ_from_kind_to_kind() {
        let basic = |argument| variable("museum", "foo", &SchemeKind::HttpBasic, argument);
        let exchange = SchemeKind::ClientCredentials {
            token_url: "/token".to_owned(),
            in_body: false,
            has_other_flows: true,
        };
        let all = [
            basic("username"),
            basic("password"),
            key("fooUsername"),
            key("FooUsername"),
            key("foo"),
            variable("museum", "clientCredentials", &exchange, "client_id"),
            variable("museum", "clientCredentials", &exchange, "token"),
            key("clientId"),
            key("ClientId"),
            key("clientCredentials"),
            variable("museum", "apiKey", &SchemeKind::HttpBasic, "username"),
        ];
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{all:#?}");
    }

    #[test]
    fn variables_as_they_are_documented() {
        let package = |name: &str| key(name);
        assert_eq!(package("UserToken"), "MUSEUM_USER_TOKEN_KEY");
        assert_eq!(package("userToken"), "MUSEUM_USER_TOKEN__KEY");
        assert_eq!(package("user_token"), "MUSEUM__USER_TOKEN_KEY");
        assert_eq!(package("user-token"), "MUSEUM__USER_TOKEN__KEY");
        assert_eq!(package("JWT"), "MUSEUM__JWT_KEY");
        assert_eq!(package("apiKey"), "MUSEUM_API_KEY");
        assert!(package("User token").starts_with("MUSEUM_USER_TOKEN_KEY_"));
    }

    #[test]
    fn constructors_have_names_of_their_own() {
        let wanted = |name, suffix| Wanted { name, suffix };
        let names = constructors(&[
            wanted("apiKey", ""),
            wanted("default", ""),
            wanted("self", ""),
            wanted("oauth", "token"),
        ]);
        assert_eq!(names, ["api_key", "default_scheme", "self_", "oauth_token"]);
        let clashing =
            [wanted("app", ""), wanted("App", ""), wanted("foo", "token"), wanted("fooToken", "")];
        let names = constructors(&clashing);
        assert!(names[0].starts_with("app_") && names[1].starts_with("app_"), "{names:?}");
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 4, "{names:?}");
        let other_order = [wanted("App", ""), wanted("app", "")];
        assert_eq!(constructors(&other_order), [names[1].clone(), names[0].clone()]);
    }
}
