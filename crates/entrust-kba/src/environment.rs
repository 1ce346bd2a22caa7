// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.
// xtask 0.1.0, progenitor 0.15.1, input 9565d17b668da67d

//! The servers of the vendor's document.

use client_runtime::{VariablePlace, server_variable};

/// Where Entrust Identity as a Service, knowledge-based authentication is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// One host for each tenant. A trial tenant serves as a sandbox; there is no other.
    ///
    /// `https://{customer}.{region}.trustedauth.com`
    Tenant {
        /// The tenant's own name, as its administrators open it in a browser. The document's default is `customer`.
        customer: String,
        /// Where the tenant lives. Only `us` is seen in the vendor's pages; there are others. The document's default is `us`.
        region: String,
    },
    /// Any other base URL: a proxy, a mock, a region that the document does not list.
    Other(String),
}

impl Environment {
    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self {
            Self::Tenant { customer, region } => {
                format!(
                    "https://{customer}.{region}.trustedauth.com", customer =
                    server_variable(customer, VariablePlace::Authority), region =
                    server_variable(region, VariablePlace::Authority)
                )
            }
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }
}
