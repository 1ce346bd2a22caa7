//! `src/client.rs`: the client, which holds the runtime that makes its calls.

use super::source::{Lines, Piece, import};
use super::{Context, environment};
use crate::operation::Server;

const WITH: &str = "\
/// This client with options for the calls that are made through it. The connections, the tokens
/// and the retry budget are shared.
#[must_use]
pub fn with(&self, options: CallOptions) -> Self {
    Self { runtime: self.runtime.with(options) }
}
";

const GENERATED_CLIENT: &str = "\
impl GeneratedClient for Client {
    fn surface() -> &'static Surface {
        &SURFACE
    }

    fn from_runtime(runtime: Runtime) -> Self {
        Self { runtime }
    }

    fn runtime(&self) -> &Runtime {
        &self.runtime
    }
}
";

pub(super) fn client(context: &Context<'_>) -> String {
    let mut lines = Lines::default();
    lines.line("//! The client.");
    lines.blank();
    let mut runtime = vec!["CallOptions", "ClientBuilder", "GeneratedClient", "Runtime"];
    if !context.environments.token_servers.is_empty() {
        runtime.push("Server");
    }
    runtime.push("Surface");
    import(&mut lines, "use client_runtime", &runtime);
    lines.blank();
    import(&mut lines, "use crate::environment", &["Environment"]);
    import(&mut lines, "use crate::operations", &["SURFACE"]);
    lines.blank();
    let description = context.surface.facts.package.description.get_ref().trim();
    lines.docs(0, if description.is_empty() { "The client." } else { description });
    lines.docs(0, "\nA clone shares its connections, tokens and retry budget.");
    lines.line("#[derive(Clone, Debug)]");
    lines.line("pub struct Client {");
    lines.indented(1, "pub(crate) runtime: Runtime,");
    lines.line("}");
    lines.blank();
    lines.line("impl Client {");
    lines.docs(1, "Starts to build a client for an environment.");
    lines.indented(1, "pub fn builder(environment: Environment) -> ClientBuilder<Self> {");
    lines.piece(2, &builder(context), "");
    lines.indented(1, "}");
    lines.blank();
    lines.block(1, WITH);
    lines.line("}");
    lines.blank();
    lines.block(0, GENERATED_CLIENT);
    lines.into_text()
}

/// The builder for an environment, with the servers that it has besides its base URL.
fn builder(context: &Context<'_>) -> Piece {
    let new = "ClientBuilder::new(environment.base_url())";
    let servers = environment::has_parts(context)
        .then(|| Piece::items(".environment_servers(", ["environment.servers()".into()], ")"));
    let token_servers = context.environments.token_servers.iter().map(|(scheme, server)| {
        let server = match server {
            Server::Fixed(url) => Piece::items("Server::Fixed(", [format!("{url:?}").into()], ")"),
            Server::Named(name) => {
                Piece::items("Server::Named(", [format!("{name:?}").into()], ")")
            }
        };
        Piece::items(".token_server(", [format!("{scheme:?}").into(), server], ")")
    });
    let calls: Vec<Piece> = servers.into_iter().chain(token_servers).collect();
    if calls.is_empty() { new.into() } else { Piece::chain(new, calls) }
}
