// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

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
            Self::Tenant { customer, region } => format!(
                "https://{customer}.{region}.trustedauth.com",
                customer = server_variable(customer, VariablePlace::Authority),
                region = server_variable(region, VariablePlace::Authority),
            ),
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }

    /// [`Environment::Tenant`] with the document's defaults, to change what differs:
    /// `Environment::tenant().customer("..").into()`.
    #[must_use]
    pub fn tenant() -> TenantVariables {
        TenantVariables::default()
    }
}

/// The variables of [`Environment::Tenant`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantVariables {
    customer: String,
    region: String,
}

impl Default for TenantVariables {
    fn default() -> Self {
        Self { customer: "customer".to_owned(), region: "us".to_owned() }
    }
}

impl TenantVariables {
    /// The tenant's own name, as its administrators open it in a browser. The document's default is `customer`.
    #[must_use]
    pub fn customer(mut self, customer: impl Into<String>) -> Self {
        self.customer = customer.into();
        self
    }

    /// Where the tenant lives. Only `us` is seen in the vendor's pages; there are others. The document's default is `us`.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = region.into();
        self
    }
}

impl From<TenantVariables> for Environment {
    fn from(variables: TenantVariables) -> Self {
        Self::Tenant { customer: variables.customer, region: variables.region }
    }
}
