//! The kinds of changes, each with what it means and what a caller has to do.

use std::fmt;

use super::Verdict;

/// What is to be said of a kind of change.
struct Row {
    key: &'static str,
    verdict: Verdict,
    meaning: &'static str,
    action: &'static str,
}

impl Code {
    /// The kind of change with this key.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|code| code.key() == key).copied()
    }

    /// Its name in reports, in kebab case. It is stable.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// How bad such a change is.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        self.row().verdict
    }

    /// What it means, in a sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        self.row().meaning
    }

    /// What a caller has to do, in a sentence; empty if nothing.
    #[must_use]
    pub fn action(self) -> &'static str {
        self.row().action
    }

    /// Whether something only has another name.
    #[must_use]
    pub fn is_rename(self) -> bool {
        use Code::{MemberRenamed, OperationRenamed, PackageRenamed, TypeRenamed, VariantRenamed};
        matches!(
            self,
            MemberRenamed | OperationRenamed | PackageRenamed | TypeRenamed | VariantRenamed
        )
    }

    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// Defines the kinds of changes; the meaning of each is its documentation, too.
macro_rules! codes {
    ($($variant:ident: $verdict:ident($key:literal, $meaning:literal, $action:literal $(,)?),)*) => {
        /// A kind of change: the worst verdict first and, in one verdict, what explains others before
        /// what it explains.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// Every kind of change, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
        }

        const ROWS: &[Row] = &[$(Row {
            key: $key,
            verdict: Verdict::$verdict,
            meaning: $meaning,
            action: $action,
        }),*];
    };
}

codes! {
    // What the compiler refuses.
    PackageRenamed: Breaks("package-renamed",
        "The crate has another name.",
        "Depend on the crate by its new name, and write it in paths.",
    ),
    OperationGone: Breaks("operation-gone",
        "The client has no method for the operation any more.",
        "Stop calling it; the vendor's change log says what takes its place.",
    ),
    OperationRenamed: Breaks("operation-renamed",
        "The same method and path have another operationId, and so another method of the client.",
        "Call it by the new name, or keep the old one with an overlay that sets `operationId` back.",
    ),
    TypeRenamed: Breaks("type-renamed",
        "A type with the same content has another name.",
        "Write the new name, or keep the old one under `[rename]` in surface.toml.",
    ),
    MemberRenamed: Breaks("member-renamed",
        "The member with the same name in JSON has another name in Rust.",
        "Write the new name, or keep the old one under `[members]` in names.toml.",
    ),
    VariantRenamed: Breaks("variant-renamed",
        "The variant with the same value has another name in Rust.",
        "Write the new name, or keep the old one under `[values]` or `[branches]` in names.toml.",
    ),
    MemberType: Breaks("member-type",
        "The member has another type.",
        "Convert where it is read and where it is set.",
    ),
    MemberRequired: Breaks("member-required",
        "The struct of required members has one more, which every literal must have.",
        "Give it in the literal that `new` takes.",
    ),
    MemberGone: Breaks("member-gone",
        "The struct has no such member any more.",
        "Stop reading and setting it.",
    ),
    MemberSetter: Breaks("member-setter",
        "The setter of the member does not take what it took.",
        "Give it a value of the type that it takes now.",
    ),
    VariantGone: Breaks("variant-gone",
        "The enum has no such variant any more.",
        "Stop naming it; where the vendor still sends such a value it is kept as `Other`.",
    ),
    VariantContent: Breaks("variant-content",
        "The variant holds something else.",
        "Rewrite the patterns that name it, and what makes it.",
    ),
    TypeKind: Breaks("type-kind",
        "The name is of something else now: a struct has become an enum, or a type of its own.",
        "Rewrite the code that makes and takes apart its values.",
    ),
    AliasTarget: Breaks("alias-target",
        "The name stands for another type.",
        "Write the type that the places that use it have.",
    ),
    Arguments: Breaks("arguments",
        "The function takes other arguments.",
        "Give it what it takes now, in its order.",
    ),
    SetterGone: Breaks("setter-gone",
        "The request has no such setter any more.",
        "Stop calling it; what has become required is an argument of the method now.",
    ),
    SetterType: Breaks("setter-type",
        "The setter does not take what it took.",
        "Give it a value of the type that it takes now.",
    ),
    Returns: Breaks("returns", "The function gives another type.", "Take what it gives now."),
    TypeGone: Breaks("type-gone",
        "The type is not in the crate any more.",
        "Use what the places that had it have now.",
    ),
    TraitGone: Breaks("trait-gone",
        "The type does not implement a trait that it had.",
        "Do without the trait: `new` says what a value needs now.",
    ),
    LiteralClosed: Breaks("literal-closed",
        "The type cannot be written as a literal any more.",
        "Make its values with `new` and setters.",
    ),
    FunctionGone: Breaks("function-gone", "The function is not there any more.", "Stop calling it."),
    ValueType: Breaks("value-type", "The constant has another type.", "Convert where it is read."),
    FeatureGone: Breaks("feature-gone",
        "The package has no such feature any more.",
        "Take it out of the `features` of the dependency.",
    ),
    ItemGone: Breaks("item-gone",
        "The crate does not have this under its path any more.",
        "Take it from where the crate has it now.",
    ),
    // What compiles and does something else.
    OperationMethod: Otherwise("operation-method",
        "The call goes out with another HTTP method.",
        "See in the vendor's documentation whether the call still does what you want.",
    ),
    OperationPath: Otherwise("operation-path",
        "The call goes to another path.",
        "See in the vendor's documentation whether it is the same resource.",
    ),
    OperationServer: Otherwise("operation-server",
        "The call goes to another server.",
        "Allow the host where outgoing calls are restricted, and point tests at it.",
    ),
    OperationSecurity: Otherwise("operation-security",
        "The call is authorised by other schemes.",
        "Give the client credentials for one of the alternatives.",
    ),
    OperationScopes: Otherwise("operation-scopes",
        "The document asks for other OAuth 2 scopes.",
        "Ask the vendor for the scopes before you update.",
    ),
    OperationAccept: Otherwise("operation-accept",
        "The call asks for another media type.",
        "See that answers are still read as you expect.",
    ),
    OperationContentType: Otherwise("operation-content-type",
        "The body is sent with another media type.",
        "See that what you send is still what the vendor takes.",
    ),
    OperationRetry: Otherwise("operation-retry",
        "The call is sent again under other conditions.",
        "Decide whether a second call does harm; `[retry]` in surface.toml says it for good.",
    ),
    OperationIdempotency: Otherwise("operation-idempotency",
        "The idempotency key of the call changed, or there is no longer one.",
        "See that keys of yours fit, and that calls are still safe to repeat.",
    ),
    AnswerRead: Otherwise("answer-read",
        "An answer with the same status is read differently.",
        "See that successes and failures are still told apart as you expect.",
    ),
    ParameterSent: Otherwise("parameter-sent",
        "The value travels elsewhere, under another name or in another form.",
        "Nothing in the code; see that the vendor takes what you pass.",
    ),
    ParameterMeaning: Otherwise("parameter-meaning",
        "The argument at this position is another parameter of the same type.",
        "See that values are passed in the order of the parameters.",
    ),
    JsonName: Otherwise("json-name",
        "The value has another name in JSON under the same name in Rust.",
        "Nothing in the code; stored JSON has the old name.",
    ),
    ConstantValue: Otherwise("constant-value",
        "The member that always has the same value now has another value.",
        "Nothing in the code; see that the vendor takes it.",
    ),
    UnionTag: Otherwise("union-tag",
        "The branches of the union are told apart differently.",
        "See that values are still read as the branches that you expect.",
    ),
    BranchOrder: Otherwise("branch-order",
        "The branches of the union are tried in another order, and the first that fits is taken.",
        "See that values which fit several branches are still read as those that you expect.",
    ),
    ValueOrder: Otherwise("value-order",
        "The values of the enum compare in another order, which is that of the document.",
        "See where values are sorted, or compared by `<`.",
    ),
    Status: Otherwise("status",
        "The variant is for other statuses.",
        "See that failures are still handled under the statuses that you expect.",
    ),
    HeaderName: Otherwise("header-name",
        "The accessor reads another header.",
        "See in the vendor's documentation what the header says.",
    ),
    Bounds: Otherwise("bounds",
        "Values that were sent before are now refused.",
        "Keep within the bounds; `send` reports each that is not kept.",
    ),
    EnvironmentUrl: Otherwise("environment-url",
        "The environment is at another URL.",
        "Allow the host where outgoing calls are restricted, and point tests at it.",
    ),
    VariableDefault: Otherwise("variable-default",
        "The variable of the URL has another default.",
        "Set it where you rely on the old default.",
    ),
    Credentials: Otherwise("credentials",
        "The credentials are used differently.",
        "See that you pass what the scheme asks for now.",
    ),
    CredentialsVariables: Otherwise("credentials-variables",
        "`Credentials::from_env` reads other environment variables.",
        "Rename the variables where the program runs.",
    ),
    WebhookVerification: Otherwise("webhook-verification",
        "Deliveries are verified or told apart differently.",
        "See that the deliveries of the vendor are still accepted.",
    ),
    Scheme: Otherwise("scheme",
        "A security scheme works differently.",
        "See that the credentials that you have still fit.",
    ),
    SharedFacts: Otherwise("shared-facts",
        "What all operations share changed: the header of request ids, of rate limits, statuses of \
         calls that were not processed.",
        "See that what you log and retry by is still there.",
    ),
    FeatureNeeded: Otherwise("feature-needed",
        "It is there with another feature of the package.",
        "Turn the feature on, where you do not use the default ones.",
    ),
    // What is new.
    OperationAdded: Adds("operation-added", "The client has a method for another operation.", ""),
    TypeAdded: Adds("type-added", "The crate has another type.", ""),
    TraitAdded: Adds("trait-added", "The type implements another trait.", ""),
    MemberAdded: Adds("member-added", "The struct has another member, which need not be given.", ""),
    VariantAdded: Adds("variant-added", "The enum has another variant; such values were `Other` before.", ""),
    SetterAdded: Adds("setter-added", "The request has another setter.", ""),
    FunctionAdded: Adds("function-added", "There is another function.", ""),
    ArgumentsWidened: Adds("arguments-widened", "The function takes all that it took, and more.", ""),
    AnswerAdded: Adds("answer-added", "Another status is documented; it was an unexpected answer before.", ""),
    SecurityAdded: Adds("security-added",
        "The call can be authorised in one more way, after the existing ones.", ""),
    BoundsLoosened: Adds("bounds-loosened", "Values are sent that were refused before.", ""),
    FeatureAdded: Adds("feature-added", "The package has another feature.", ""),
    ItemAdded: Adds("item-added", "The crate has another item.", ""),
    // Words.
    Deprecated: Docs("deprecated",
        "The document advises against it from now on.",
        "Plan to do without it; the documentation may say what takes its place.",
    ),
    DeprecatedNoMore: Docs("deprecated-no-more", "The document no longer advises against it.", ""),
    BoundsOfAnswers: Docs("bounds-of-answers",
        "What the document says of the bounds of received values changed; nothing is checked.",
        "",
    ),
    Documentation: Docs("documentation", "The documentation changed.", ""),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_key_of_its_own_and_says_what_to_do() {
        for (index, code) in Code::ALL.iter().enumerate() {
            let key = code.key();
            assert!(key.chars().all(|c: char| c.is_ascii_lowercase() || c == '-'), "{key}");
            assert_eq!(Code::of(key), Some(*code), "{key} is that of another one");
            assert!(code.meaning().ends_with('.'), "{key}");
            let asks = matches!(code.verdict(), Verdict::Breaks | Verdict::Otherwise);
            assert_eq!(asks || *code == Code::Deprecated, !code.action().is_empty(), "{key}");
            assert!(
                Code::ALL[..index].iter().all(|other| other.verdict() >= code.verdict()),
                "{key}"
            );
        }
    }
}
