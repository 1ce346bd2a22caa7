//! Starts an identity check of a user and, where the check can be passed at once, exports it.
//!
//! ```text
//! cargo run -p kulipa-kyc --example kyc_start
//! ```
//!
//! runs against a stand-in on this machine. With `KULIPA_KYC_API_KEY` in the environment it starts
//! a check in Kulipa's sandbox, for the user whose id (`usr-...`) is the first argument.

use std::error::Error;

use kulipa_kyc::types::{CreateKycRequest, KycType};
use kulipa_kyc::{CallOptions, Client, Credentials, Environment, IdempotencyKey};
use vendor_sandbox::{KulipaSandbox, kulipa};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    match Credentials::from_env() {
        Ok(credentials) => {
            let user = std::env::args().nth(1).ok_or("give a user's id as argument")?;
            let client = Client::builder(Environment::Sandbox).credentials(credentials).build()?;
            start(&client, &user).await.map(drop)
        }
        Err(missing) => {
            println!("A stand-in on this machine answers. For Kulipa's sandbox, {missing}.\n");
            let stand_in = KulipaSandbox::start().await?;
            let client = Client::builder(Environment::Other(stand_in.base_url().to_owned()))
                .credentials(Credentials::api_key(kulipa::API_KEY))
                .build()?;
            let check = start(&client, kulipa::USER_UNVERIFIED).await?;
            stand_in.with(|vendor| vendor.verify(&check));
            export(&client, kulipa::USER_UNVERIFIED).await
        }
    }
}

/// Starts a check and gives its id. A second call under the same key would start nothing. A text that
/// is no id of a user is an error of the call, and never sent.
async fn start(client: &Client, user: &str) -> Result<String, Box<dyn Error>> {
    let request =
        CreateKycRequest::new(KycType::Full, user).redirect_uri("https://shop.example/welcome");
    let options = CallOptions::new().idempotency_key(IdempotencyKey::random());
    let started = client.with(options).create_kyc(request).send().await?;

    // Kulipa does not publish the fields of the answer, so they come as they are. Debug shows none.
    let field =
        |name: &str| started.expose().get(name).and_then(|value| value.as_str()).unwrap_or("?");
    println!("start      {}, check {}, {}", started.status(), field("id"), field("status"));
    println!("           the user goes on at {}", field("url"));
    if let Some(left) = started.context().rate_limit().and_then(|limit| limit.remaining) {
        println!("           {left} calls left in this minute");
    }
    Ok(field("id").to_owned())
}

/// Fetches what the check has found. All of it is personal, so only its parts are named here.
async fn export(client: &Client, user: &str) -> Result<(), Box<dyn Error>> {
    let found = client.export_kyc(user).send().await?;
    let parts = [
        ("name", found.name.is_some()),
        ("address", found.address.is_some()),
        ("identity document", found.identity_document.is_some()),
    ];
    let present: Vec<&str> = parts.iter().filter(|(_, is)| *is).map(|(part, _)| *part).collect();
    println!("export     {}", present.join(", "));
    Ok(())
}
