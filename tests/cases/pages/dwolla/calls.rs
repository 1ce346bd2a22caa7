//! Lists of the whole document, against a server of many pages.

use dwolla_all::{Client, Credentials, Environment, Error};
use serde_json::{Value, json};
use vendor_sandbox::{Answer, Fault, FaultTarget, Request, Sandbox, Scene, Vendor};

const HAL: &str = "application/vnd.dwolla.v1.hal+json";

/// Has 103 of everything, in pages of as many as are asked for.
struct Dwolla {
    /// What a `next` begins with in place of the own address, from the third page on.
    elsewhere: Option<&'static str>,
}

fn ids(begin: usize, end: usize) -> Vec<String> {
    (begin..end.min(103)).map(|number| format!("id-{number}")).collect()
}

impl Vendor for Dwolla {
    fn answer(&mut self, request: &Request, scene: &Scene) -> Answer {
        let number = |name| request.query_value(name).and_then(|value| value.parse().ok());
        let (limit, offset) = (number("limit").unwrap_or(25), number("offset").unwrap_or(0));
        let name = request.path.rsplit('/').next().unwrap_or_default();
        let item = |id: String| match name {
            // The only items with members that have to be there.
            "exchange-partners" => json!({
                "id": id, "created": "2026-01-02", "name": "MX", "status": "active", "_links": {},
            }),
            _ => json!({"id": id}),
        };
        let items: Vec<Value> = ids(offset, offset + limit).into_iter().map(item).collect();
        let (path, base) = (&request.path, &scene.base_url);
        let link = |base: &str, offset| json!({"href": format!("{base}{path}?limit={limit}&offset={offset}")});
        let mut links = json!({"self": link(base, offset), "first": link(base, 0)});
        if offset + limit < 103 {
            let base = self.elsewhere.filter(|_| offset >= 2 * limit).unwrap_or(base);
            links["next"] = link(base, offset + limit);
        }
        let body = json!({"_links": links, "_embedded": {name: items}, "total": 103});
        Answer::text(200, HAL, body.to_string())
    }
}

async fn start(elsewhere: Option<&'static str>) -> (Sandbox<Dwolla>, Client) {
    let sandbox = Sandbox::start_with(Dwolla { elsewhere }).await.unwrap();
    let client = Client::builder(Environment::Other(sandbox.base_url().to_owned()))
        .credentials(Credentials::client_credentials_token("planted"))
        .build()
        .unwrap();
    (sandbox, client)
}

/// The ids of all items, with faults on the way.
macro_rules! all {
    ($sandbox:expr, $request:expr) => {{
        for fault in [
            Fault::Status(Answer::empty(503).header("retry-after", "0")),
            Fault::DropConnection,
            Fault::LoseAnswer,
            Fault::Status(Answer::text(403, HAL, r#"{"code":"Forbidden","message":"no"}"#)),
        ] {
            $sandbox.fail_next(FaultTarget::new("GET", "/"), fault);
        }
        let mut items = $request.items();
        let (mut found, mut errors) = (Vec::new(), 0);
        loop {
            match items.try_next().await {
                Ok(Some(item)) => {
                    let item = serde_json::to_value(item).unwrap();
                    found.push(item["id"].as_str().unwrap().to_owned());
                }
                Ok(None) => break,
                Err(error) => {
                    errors += 1;
                    assert_eq!(errors, 1, "only what is not repeated by itself is told: {error}");
                }
            }
        }
        assert_eq!(found, ids(0, 103));
        assert_eq!(errors, 1);
    }};
}

#[tokio::test]
async fn items_are_those_of_the_server() {
    let (sandbox, client) = start(None).await;
    all!(sandbox, client.list_and_search_customers());
    all!(sandbox, client.list_and_search_customers().limit(7));
    all!(sandbox, client.list_events().limit(10));
    all!(sandbox, client.list_funding_sources("a"));
    all!(sandbox, client.list_mass_payments("a"));
    all!(sandbox, client.list_mass_payment_items("m").limit("40"));
    all!(sandbox, client.list_customer_labels("c"));
    all!(sandbox, client.list_label_ledger_entries("l"));
    all!(sandbox, client.list_webhooks("w"));
    all!(sandbox, client.list_exchange_partners());
}

#[tokio::test]
async fn no_credentials_go_elsewhere() {
    for elsewhere in ["https://api.dwolla.example", "http://127.0.0.1:1", "http://localhost"] {
        let (sandbox, client) = start(Some(elsewhere)).await;
        let mut items = client.list_and_search_customers().items();
        for _ in 0..75 {
            assert!(items.try_next().await.unwrap().is_some());
        }
        let error = items.try_next().await.unwrap_err();
        assert!(matches!(&error, Error::Pages(fault) if fault.is_foreign_url()), "{error}");
        assert!(items.try_next().await.unwrap().is_none());
        assert_eq!(sandbox.requests().len(), 3);
    }
}
