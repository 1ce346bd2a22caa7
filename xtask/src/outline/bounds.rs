//! The rules that what is sent is checked against, as facts.

use std::collections::BTreeMap;

use syn::{Expr, ExprMethodCall, Lit};

/// Adds the bounds of a rule: `text().max(36)` is `bound.max` = `36`, and a bound of the items of a
/// list is `bound.items.max`. What only leads to the bounds of another type adds nothing.
pub(super) fn add(facts: &mut BTreeMap<String, String>, rule: &Expr) {
    walk(facts, rule, "bound");
}

fn walk(facts: &mut BTreeMap<String, String>, rule: &Expr, prefix: &str) {
    match rule {
        Expr::Reference(reference) => walk(facts, &reference.expr, prefix),
        Expr::MethodCall(ExprMethodCall { receiver, method, args, .. }) => {
            walk(facts, receiver, prefix);
            let name = method.to_string();
            match (name.as_str(), args.first()) {
                ("items" | "values", Some(inner)) => {
                    walk(facts, inner, &format!("{prefix}.{name}"));
                }
                (_, Some(Expr::Lit(literal))) => {
                    let value = match &literal.lit {
                        Lit::Str(text) => text.value(),
                        other => super::tokens::text(other),
                    };
                    facts.insert(format!("{prefix}.{name}"), value);
                }
                (_, argument) => {
                    let value = argument.map(super::tokens::text).unwrap_or_default();
                    facts.insert(format!("{prefix}.{name}"), value);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_a_fact_a_bound() {
        let facts = |rule: &str| {
            let mut facts = BTreeMap::new();
            add(&mut facts, &syn::parse_str(rule).unwrap());
            facts.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>()
        };
        let bounds = ["bound.items.pattern=^a\"$", "bound.max=3", "bound.unique="];
        let rule = r#"list().max(3).unique().items(&text().pattern("^a\"$"))"#;
        assert_eq!(facts(rule), bounds);
        assert_eq!(facts("number().min(\"1\")"), ["bound.min=1"]);
        assert!(facts("inner()").is_empty());
        assert!(facts("list().items(&inner())").is_empty());
    }
}
