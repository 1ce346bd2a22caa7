//! No secret, no answer, no body and no value of a path shows in Debug, Display or what is traced.
//!
//! Known values are put in everywhere, and searched for in everything that prints.

use std::error::Error as _;
use std::fmt::{Debug, Display};
use std::io;
use std::process::Command;
use std::sync::{Arc, Mutex};

use client_runtime::client::Error;
use client_runtime::{MemoryTokenStore, StoreFuture, Token, TokenKey, TokenStore};
use dwolla_kba::types::{
    CreateApplicationAccessTokenBody, VerifyKbaQuestionsBody, VerifyKbaQuestionsBodyAnswer,
    VerifyKbaQuestionsBodyAnswerRequired,
};
use entrust_kba::types::{
    AdminApiAuthentication, AdminApiAuthenticationRequired, KnowledgeBasedAuthenticator,
    UserQuestion,
};
use kulipa_kyc::types::ImportKycRequest;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;
use vendor_sandbox::dwolla::{CLIENT_ID, CLIENT_SECRET, CUSTOMER_KBA, Dwolla};
use vendor_sandbox::{Answer, Fault, FaultTarget, kulipa};
use workspace_tests::Testbed;

/// What all planted values begin with.
const PLANTED: &str = "planted";

/// Set in the process whose traces are read.
const TRACED: &str = "SECRETS_TRACED";

/// Fails if a text holds a planted value or a secret of the sandbox.
#[track_caller]
fn assert_silent(what: &str, text: &str) {
    let secrets =
        [PLANTED, CLIENT_SECRET, "sandboxToken", CUSTOMER_KBA, kulipa::API_KEY, "SPECIMEN"];
    for secret in secrets {
        assert!(!text.contains(secret), "{what} shows `{secret}`:\n{text}");
    }
}

#[track_caller]
fn assert_debug_silent(value: &impl Debug) {
    let what = std::any::type_name_of_val(value);
    assert_silent(what, &format!("{value:?}"));
    assert_silent(what, &format!("{value:#?}"));
}

/// The error in all forms, with its causes.
#[track_caller]
fn assert_error_silent<E>(error: &Error<E>) {
    assert_debug_silent(error);
    assert_silent("the error's text", &error.to_string());
    let mut cause = error.source();
    while let Some(error) = cause {
        assert_silent("a cause", &format!("{error} {error:?}"));
        cause = error.source();
    }
    if let Some(context) = error.context() {
        assert_silent("the call's facts", &format!("{context} {context:?}"));
    }
}

async fn testbed() -> Testbed<Dwolla> {
    Testbed::start(Dwolla::new()).await.unwrap()
}

fn client(bed: &Testbed<Dwolla>) -> dwolla_kba::Client {
    let credentials = dwolla_kba::Credentials::client_credentials(CLIENT_ID, CLIENT_SECRET);
    bed.builder().credentials(credentials).build().unwrap()
}

fn answers() -> VerifyKbaQuestionsBody {
    let answer = VerifyKbaQuestionsBodyAnswerRequired {
        question_id: "1".to_owned(),
        answer_id: "planted-answer".into(),
    };
    assert_debug_silent(&answer);
    VerifyKbaQuestionsBody::new([VerifyKbaQuestionsBodyAnswer::new(answer)])
}

#[test]
fn credentials_builders_and_clients() {
    let dwolla = dwolla_kba::Credentials::client_credentials("planted-id", "planted-secret");
    let entrust =
        entrust_kba::Credentials::admin_api_authentication("planted-id", "planted-secret")
            .and(entrust_kba::Credentials::user_token("planted-token"));
    let kulipa = kulipa_kyc::Credentials::api_key("planted-key");
    assert_debug_silent(&dwolla);
    assert_debug_silent(&entrust);
    assert_debug_silent(&kulipa);

    let builder = dwolla_kba::Client::builder(dwolla_kba::Environment::Sandbox).credentials(dwolla);
    assert_debug_silent(&builder);
    assert_debug_silent(&builder.build().unwrap());
    let tenant = entrust_kba::Environment::Other("https://tenant.example".to_owned());
    let builder = entrust_kba::Client::builder(tenant).credentials(entrust);
    assert_debug_silent(&builder);
    assert_debug_silent(&builder.build().unwrap());
    let builder = kulipa_kyc::Client::builder(kulipa_kyc::Environment::Sandbox).credentials(kulipa);
    assert_debug_silent(&builder);
    assert_debug_silent(&builder.build().unwrap());
}

#[tokio::test]
async fn requests_with_their_bodies() {
    let bed = testbed().await;
    let client = client(&bed);
    assert_debug_silent(&answers());
    assert_debug_silent(&client.verify_kba_questions("planted-session", answers()));
    assert_debug_silent(&client.get_kba_questions("planted-session"));
    let grant = CreateApplicationAccessTokenBody::new().client_secret("planted-secret");
    assert_debug_silent(&grant);
    assert_debug_silent(&client.create_application_access_token(grant));
    let key = dwolla_kba::IdempotencyKey::new("planted-customers-number").unwrap();
    let options = dwolla_kba::CallOptions::new().idempotency_key(key);
    assert_debug_silent(&options);
    assert_debug_silent(&client.with(options));

    let login = AdminApiAuthenticationRequired {
        application_id: "1".to_owned(),
        shared_secret: "planted-secret".into(),
    };
    assert_debug_silent(&login);
    assert_debug_silent(&AdminApiAuthentication::new(login));
    let question = UserQuestion::new().answer("planted-answer");
    assert_debug_silent(&question);
    assert_debug_silent(&KnowledgeBasedAuthenticator::new([question]));
    assert_debug_silent(&import());
}

/// A body that is made of what a person has told.
fn import() -> ImportKycRequest {
    serde_json::from_value(json!({
        "userId": kulipa::USER_ACTIVE,
        "type": "import",
        "securityQuestions": {"planted-question": "planted-answer"},
        "governmentIdDocument": {"number": "planted-number"},
        "geolocation": {"latitude": "planted-latitude"},
        "proofOfAddressDocument": {"photo": "planted-photo"},
        "requestsForInformation": [{"answer": "planted-answer"}],
    }))
    .unwrap()
}

#[tokio::test]
async fn answers_with_personal_data() {
    let bed = testbed().await;
    let client = client(&bed);
    let opened = client.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
    assert_debug_silent(&opened);
    let set = client.get_kba_questions(opened.location_id().unwrap()).send().await.unwrap();
    let shown = format!("{:?} {:#?}", set, *set);
    assert!(!shown.contains("None of the above") && !shown.contains("county"), "{shown}");

    let bed = Testbed::start(kulipa::Kulipa::new()).await.unwrap();
    let credentials = kulipa_kyc::Credentials::api_key(kulipa::API_KEY);
    let client: kulipa_kyc::Client = bed.builder().credentials(credentials).build().unwrap();
    let request = kulipa_kyc::types::CreateKycRequest::new(
        kulipa_kyc::types::KycType::Full,
        kulipa::USER_UNVERIFIED,
    );
    let started = client.create_kyc(request).send().await.unwrap();
    let page = started.expose()["url"].as_str().unwrap().to_owned();
    let shown = format!("{started:?} {:#?}", *started);
    assert!(!shown.contains(&page) && !shown.contains("id"), "{shown}");
    let found = client.export_kyc(kulipa::USER_ACTIVE).send().await.unwrap();
    let shown = format!("{found:?} {:#?}", *found);
    assert_silent("an export", &shown);
    for part in ["Holder", "Sample Street", "1990", "specimen@", "provider.example"] {
        assert!(!shown.contains(part), "{part}: {shown}");
    }
}

/// Keeps what it was told to keep, for a look at it.
#[derive(Default)]
struct Seen {
    kept: MemoryTokenStore,
    shown: Mutex<String>,
}

impl TokenStore for Seen {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        self.kept.load(key)
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a Token) -> StoreFuture<'a, ()> {
        *self.shown.lock().unwrap() = format!("{key:?} {token:?} {:?}", self.kept);
        self.kept.save(key, token)
    }
}

#[tokio::test]
async fn tokens() {
    let bed = testbed().await;
    let store = Arc::new(Seen::default());
    let credentials = dwolla_kba::Credentials::client_credentials(CLIENT_ID, CLIENT_SECRET);
    let builder = bed.builder::<dwolla_kba::Client>().credentials(credentials);
    let client = builder.token_store(store.clone()).build().unwrap();
    client.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
    let shown = store.shown.lock().unwrap();
    assert!(shown.contains("Token"), "{shown}");
    assert_silent("a token", &shown);
    assert!(!shown.contains(CLIENT_ID), "{shown}");
}

/// All ways in which a call can fail, with values in path, body, headers and answer.
async fn failures(bed: &Testbed<Dwolla>) -> Vec<Error<dwolla_kba::types::VerifyKbaQuestionsError>> {
    let client = client(bed);
    let body = json!({"code": "planted-code", "message": "planted-message", "planted": [1]});
    let page = Answer::text(502, "text/html", "<p>planted-page</p>").header("via", "planted-proxy");
    let mut errors = Vec::new();
    for fault in [
        Fault::Status(Answer::json(403, &body)),
        Fault::Status(Answer::json(418, &body)),
        Fault::Status(page),
        Fault::Status(Answer::json(200, &json!({"verificationStatus": ["planted"]}))),
        Fault::Status(Answer::text(200, "application/json", "planted, no JSON")),
        Fault::Status(Answer::empty(307).header("location", "https://planted.example/planted")),
        Fault::DropConnection,
    ] {
        bed.sandbox.fail_next(FaultTarget::new("POST", "/kba/"), fault);
        let call = client.verify_kba_questions("planted-session", answers());
        errors.push(call.send().await.unwrap_err());
    }
    let key = dwolla_kba::IdempotencyKey::new("planted-key").unwrap();
    let keyed = client.with(dwolla_kba::CallOptions::new().idempotency_key(key));
    errors.push(keyed.verify_kba_questions("planted", answers()).send().await.unwrap_err());
    errors.push(client.verify_kba_questions("", answers()).send().await.unwrap_err());
    errors.push(unauthorised(bed).await);
    errors
}

/// The error of a call whose credentials are refused with a text that repeats them.
async fn unauthorised(bed: &Testbed<Dwolla>) -> Error<dwolla_kba::types::VerifyKbaQuestionsError> {
    let refusal = json!({"error": "invalid_client", "error_description": "not planted-secret"});
    let target = FaultTarget::new("POST", "/token");
    bed.sandbox.fail_next(target, Fault::Status(Answer::json(401, &refusal)));
    let credentials = dwolla_kba::Credentials::client_credentials("planted-id", "planted-secret");
    let client: dwolla_kba::Client = bed.builder().credentials(credentials).build().unwrap();
    client.verify_kba_questions("planted", answers()).send().await.unwrap_err()
}

#[tokio::test]
async fn errors() {
    let bed = testbed().await;
    let errors = failures(&bed).await;
    assert_eq!(errors.len(), 10);
    errors.iter().for_each(assert_error_silent);
    let texts: Vec<String> = errors.iter().map(ToString::to_string).collect();
    insta::with_settings!({
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("secrets__errors", texts.join("\n"));
    });
}

/// A place for what is traced.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Everything is traced, the HTTP client's own events, the sandbox's and those of this suite's other
/// tests too. The subscriber is a process's: one of this thread alone would miss the events whose call
/// sites another thread has met first. So the suite runs once more, in a process of its own, where the
/// traces of other suites are not in the way.
#[test]
fn traces() {
    if std::env::var_os(TRACED).is_some() {
        return trace();
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .arg("secrets::")
        .env(TRACED, "1")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("secrets::traces ... ok"), "{text}");
}

/// What the test of traces does in its process.
#[tokio::main(flavor = "current_thread")]
async fn trace() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let bed = testbed().await;
    let client = client(&bed);
    let opened = client.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
    let session = opened.location_id().unwrap();
    client.get_kba_questions(&session).send().await.unwrap();
    failures(&bed).await;

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("http.client.request"), "{text}");
    assert!(text.contains("url.template=\"/kba/{id}\""), "{text}");
    assert_silent("the trace", &text);
    assert!(!text.contains(&session), "the session's id");
    assert!(!text.contains("None of the above"), "an answer");
}

/// Display has no other way to a secret either.
#[test]
fn errors_of_building_name_no_value() {
    fn text(error: impl Display + Debug) -> String {
        format!("{error} {error:?}")
    }
    let built = |url: &str, key: &str| {
        let environment = kulipa_kyc::Environment::Other(url.to_owned());
        let credentials = kulipa_kyc::Credentials::api_key(key);
        kulipa_kyc::Client::builder(environment).credentials(credentials).build().unwrap_err()
    };
    assert_silent("an unsendable key", &text(built("https://a.example", "planted\nkey")));
    assert_silent("a URL with a key", &text(built("https://a.example/?key=planted", "k")));
    assert_silent("a URL with a user", &text(built("https://u:planted@a.example", "k")));
}

/// A value that is refused before it is sent is not repeated either.
#[tokio::test]
async fn errors_of_checks_name_no_value() {
    let environment = kulipa_kyc::Environment::Other("https://a.example".to_owned());
    let credentials = kulipa_kyc::Credentials::api_key("planted-key");
    let client = kulipa_kyc::Client::builder(environment).credentials(credentials).build().unwrap();
    let error = client.export_kyc("planted-user").send().await.unwrap_err();
    assert_error_silent(&error);
    let error = client.import_kyc(import().user_id("planted-user")).send().await.unwrap_err();
    assert_error_silent(&error);
    assert!(error.to_string().contains("`body.user_id`"), "{error}");
}
