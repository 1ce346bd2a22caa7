//! The kinds of changes, each with what it means and what a caller has to do.

use super::Verdict;

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name, in kebab case. It is stable.
    pub name: &'static str,
    /// How bad such a change is.
    pub verdict: Verdict,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// What a caller has to do, in a sentence; empty if nothing.
    pub action: &'static str,
}

/// The kind of change with this name.
#[must_use]
pub fn code(name: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.name == name)
}

/// The position of a kind in [`CODES`].
pub(super) fn rank(name: &str) -> usize {
    CODES.iter().position(|code| code.name == name).unwrap_or(CODES.len())
}

const fn breaks(name: &'static str, meaning: &'static str, action: &'static str) -> Code {
    Code { name, verdict: Verdict::Breaks, meaning, action }
}

const fn otherwise(name: &'static str, meaning: &'static str, action: &'static str) -> Code {
    Code { name, verdict: Verdict::Otherwise, meaning, action }
}

const fn adds(name: &'static str, meaning: &'static str) -> Code {
    Code { name, verdict: Verdict::Adds, meaning, action: "" }
}

const fn docs(name: &'static str, meaning: &'static str, action: &'static str) -> Code {
    Code { name, verdict: Verdict::Docs, meaning, action }
}

/// Every kind of change: the worst verdict first and, in one verdict, what explains others before what it
/// explains.
pub const CODES: &[Code] = &[
    // What the compiler refuses.
    breaks(
        "package-renamed",
        "The crate has another name.",
        "Depend on the crate by its new name, and write it in paths.",
    ),
    breaks(
        "operation-gone",
        "The client has no method for the operation any more.",
        "Stop calling it; the vendor's change log says what takes its place.",
    ),
    breaks(
        "operation-renamed",
        "The same method and path have another operationId, and so another method of the client.",
        "Call it by the new name, or keep the old one with an overlay that sets `operationId` back.",
    ),
    breaks(
        "type-renamed",
        "A type with the same content has another name.",
        "Write the new name, or keep the old one under `[rename]` in surface.toml.",
    ),
    breaks(
        "member-renamed",
        "The member with the same name in JSON is called otherwise in Rust.",
        "Write the new name, or keep the old one under `[members]` in names.toml.",
    ),
    breaks(
        "variant-renamed",
        "The variant with the same value is called otherwise in Rust.",
        "Write the new name, or keep the old one under `[values]` or `[branches]` in names.toml.",
    ),
    breaks(
        "member-type",
        "The member has another type.",
        "Convert where it is read and where it is set.",
    ),
    breaks(
        "member-required",
        "The struct of required members has one more, which every literal must have.",
        "Say it in the literal that `new` takes.",
    ),
    breaks(
        "member-gone",
        "The struct has no such member any more.",
        "Stop reading and setting it.",
    ),
    breaks(
        "member-setter",
        "The setter of the member does not take what it took.",
        "Give it a value of the type that it takes now.",
    ),
    breaks(
        "variant-gone",
        "The enum has no such variant any more.",
        "Stop naming it; where the vendor still sends such a value it is kept as `Other`.",
    ),
    breaks(
        "variant-content",
        "The variant holds something else.",
        "Rewrite the patterns that name it, and what makes it.",
    ),
    breaks(
        "type-kind",
        "The name is of something else now: a struct has become an enum, or a type of its own.",
        "Rewrite the code that makes and takes apart its values.",
    ),
    breaks(
        "alias-target",
        "The name stands for another type.",
        "Write the type that the places have which use it.",
    ),
    breaks(
        "arguments",
        "The function takes other arguments.",
        "Give it what it takes now, in its order.",
    ),
    breaks(
        "setter-gone",
        "The request has no such setter any more.",
        "Stop calling it; what has become required is an argument of the method now.",
    ),
    breaks(
        "setter-type",
        "The setter does not take what it took.",
        "Give it a value of the type that it takes now.",
    ),
    breaks("returns", "The function gives another type.", "Take what it gives now."),
    breaks(
        "type-gone",
        "The type is not in the crate any more.",
        "Use what the places that had it have now.",
    ),
    breaks(
        "trait-gone",
        "The type does not implement a trait that it had.",
        "Do without the trait: `new` says what a value needs now.",
    ),
    breaks(
        "literal-closed",
        "The type cannot be written as a literal any more.",
        "Make its values with `new` and setters.",
    ),
    breaks("function-gone", "The function is not there any more.", "Stop calling it."),
    breaks("value-type", "The constant has another type.", "Convert where it is read."),
    breaks(
        "feature-gone",
        "The package has no such feature any more.",
        "Take it out of the `features` of the dependency.",
    ),
    breaks(
        "item-gone",
        "The crate does not have this under its path any more.",
        "Take it from where the crate has it now.",
    ),
    // What compiles and does something else.
    otherwise(
        "operation-method",
        "The call goes out with another HTTP method.",
        "See in the vendor's documentation whether the call still does what you want.",
    ),
    otherwise(
        "operation-path",
        "The call goes to another path.",
        "See in the vendor's documentation whether it is the same resource.",
    ),
    otherwise(
        "operation-server",
        "The call goes to another server.",
        "Allow the host where outgoing calls are restricted, and point tests at it.",
    ),
    otherwise(
        "operation-security",
        "The call is authorised by other schemes.",
        "Give the client credentials for one of the alternatives.",
    ),
    otherwise(
        "operation-scopes",
        "The document asks for other OAuth 2 scopes.",
        "Ask the vendor for the scopes before you update.",
    ),
    otherwise(
        "operation-accept",
        "The call asks for another media type.",
        "See that answers are still read as you expect.",
    ),
    otherwise(
        "operation-content-type",
        "The body is sent with another media type.",
        "See that what you send is still what the vendor takes.",
    ),
    otherwise(
        "operation-retry",
        "The call is sent again under other conditions.",
        "Decide whether a second call does harm; `[retry]` in surface.toml says it for good.",
    ),
    otherwise(
        "operation-idempotency",
        "The idempotency key of the call is another, or there is one no more.",
        "See that keys of yours fit, and that calls are still safe to repeat.",
    ),
    otherwise(
        "answer-read",
        "An answer with the same status is read otherwise.",
        "See that successes and failures are still told apart as you expect.",
    ),
    otherwise(
        "parameter-sent",
        "The value travels elsewhere, under another name or in another form.",
        "Nothing in the code; see that the vendor takes what you pass.",
    ),
    otherwise(
        "parameter-meaning",
        "The argument at this position is another parameter of the same type.",
        "See that values are passed in the order of the parameters.",
    ),
    otherwise(
        "json-name",
        "The value has another name in JSON under the same name in Rust.",
        "Nothing in the code; stored JSON has the old name.",
    ),
    otherwise(
        "constant-value",
        "The member that has always the same value has another one.",
        "Nothing in the code; see that the vendor takes it.",
    ),
    otherwise(
        "union-tag",
        "The branches of the union are told apart otherwise.",
        "See that values are still read as the branches that you expect.",
    ),
    otherwise(
        "branch-order",
        "The branches of the union are tried in another order, and the first that fits is taken.",
        "See that values which fit several branches are still read as those that you expect.",
    ),
    otherwise(
        "value-order",
        "The values of the enum compare in another order, which is that of the document.",
        "See where values are sorted, or compared by `<`.",
    ),
    otherwise(
        "status",
        "The variant is for other statuses.",
        "See that failures are still handled under the statuses that you expect.",
    ),
    otherwise(
        "header-name",
        "The accessor reads another header.",
        "See in the vendor's documentation what the header says.",
    ),
    otherwise(
        "bounds",
        "Values are refused before they are sent that were sent before.",
        "Keep within the bounds; `send` tells of each that is not kept.",
    ),
    otherwise(
        "environment-url",
        "The environment is at another URL.",
        "Allow the host where outgoing calls are restricted, and point tests at it.",
    ),
    otherwise(
        "variable-default",
        "The variable of the URL has another default.",
        "Set it where you rely on the old default.",
    ),
    otherwise(
        "credentials",
        "The credentials are used otherwise.",
        "See that you pass what the scheme asks for now.",
    ),
    otherwise(
        "credentials-variables",
        "`Credentials::from_env` reads other environment variables.",
        "Rename the variables where the program runs.",
    ),
    otherwise(
        "webhook-verification",
        "Deliveries are verified or told apart otherwise.",
        "See that the deliveries of the vendor are still accepted.",
    ),
    otherwise(
        "scheme",
        "A security scheme works otherwise.",
        "See that the credentials that you have still fit.",
    ),
    otherwise(
        "shared-facts",
        "What all operations share is another: the header of request ids, of rate limits, statuses of \
         calls that were not processed.",
        "See that what you log and retry by is still there.",
    ),
    otherwise(
        "feature-needed",
        "It is there with another feature of the package.",
        "Turn the feature on, where you do not use the default ones.",
    ),
    // What is more.
    adds("operation-added", "The client has a method for another operation."),
    adds("type-added", "The crate has another type."),
    adds("trait-added", "The type implements another trait."),
    adds("member-added", "The struct has another member, which need not be given."),
    adds("variant-added", "The enum has another variant; such values were `Other` before."),
    adds("setter-added", "The request has another setter."),
    adds("function-added", "There is another function."),
    adds("arguments-widened", "The function takes all that it took, and more."),
    adds("answer-added", "Another status is documented; it was an unexpected answer before."),
    adds(
        "security-added",
        "The call can be authorised in a further way, after those that there were.",
    ),
    adds("bounds-loosened", "Values are sent that were refused before."),
    adds("feature-added", "The package has another feature."),
    adds("item-added", "The crate has another item."),
    // Words.
    docs(
        "deprecated",
        "The document advises against it from now on.",
        "Plan to do without it; the documentation may say what takes its place.",
    ),
    docs("deprecated-no-more", "The document advises against it no more.", ""),
    docs(
        "bounds-of-answers",
        "What the document says of the bounds of received values is another; nothing is checked.",
        "",
    ),
    docs("documentation", "The words of the documentation are others.", ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own_and_says_what_to_do() {
        for (index, code) in CODES.iter().enumerate() {
            let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(code.name.chars().all(kebab), "{}", code.name);
            assert!(CODES[..index].iter().all(|other| other.name != code.name), "{}", code.name);
            assert!(code.meaning.ends_with('.'), "{}", code.name);
            let asks = matches!(code.verdict, Verdict::Breaks | Verdict::Otherwise);
            assert_eq!(asks || code.name == "deprecated", !code.action.is_empty(), "{}", code.name);
        }
    }
}
