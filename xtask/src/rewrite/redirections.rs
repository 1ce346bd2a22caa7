//! Redirections, which progenitor does not know: documented ones are successes or failures, as the
//! operation's row says.
//!
//! ```ignore
//! // before                                 // after, where nothing but `302` is documented
//! 200..=299 => Ok(..empty(response))        302u16 => Ok(..empty(response))
//! ```

use quote::{ToTokens as _, quote};

use crate::operation::{Body, Operation, StatusPattern};

pub(super) fn mend(statement: &mut syn::Stmt, row: &Operation) {
    let syn::Stmt::Expr(syn::Expr::Match(matched), _) = statement else { return };
    let redirections = row.responses.iter().filter(|response| response.status.is_redirection());
    let (successes, failures): (Vec<_>, Vec<_>) =
        redirections.partition(|response| response.body == Body::Empty);
    if !successes.is_empty()
        && let Some(arm) = arm(matched, "200 ..= 299")
    {
        let patterns = successes.iter().map(|response| pattern(response.status));
        matched.arms[arm].pat = syn::parse_quote!(#(#patterns)|*);
    }
    if !failures.is_empty()
        && let Some(position) = arm(matched, "400u16 ..= 499u16")
    {
        let mut arm = matched.arms[position].clone();
        let patterns = failures.iter().map(|response| pattern(response.status));
        arm.pat = syn::parse_quote!(#(#patterns)|*);
        matched.arms.insert(position, arm);
    }
}

fn arm(matched: &syn::ExprMatch, pattern: &str) -> Option<usize> {
    matched.arms.iter().position(|arm| arm.pat.to_token_stream().to_string() == pattern)
}

fn pattern(status: StatusPattern) -> proc_macro2::TokenStream {
    match status {
        StatusPattern::Exact(status) => quote!(#status),
        StatusPattern::Class(_) | StatusPattern::Default => quote!(300u16..=399u16),
    }
}
