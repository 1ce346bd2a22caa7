//! Connections that are refused: nothing was sent, so that every call is tried again, also those
//! that are never made twice.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client_runtime::reqwest;
use client_runtime::reqwest::dns::{Addrs, Name, Resolve, Resolving};
use dwolla_kba::{Client, Error};
use vendor_sandbox::dwolla::{CUSTOMER_KBA, Dwolla};
use workspace_tests::Testbed;

use crate::dwolla::{answering, asked, builder, client, count, fetching, opened, opening, testbed};

/// Sends the next connections to a port on which nobody listens, and the rest to the sandbox.
#[derive(Clone)]
struct Detour {
    sandbox: SocketAddr,
    refusing: SocketAddr,
    refusals: Arc<AtomicUsize>,
}

impl Detour {
    fn to(bed: &Testbed<Dwolla>) -> Self {
        let authority = bed.sandbox.base_url().strip_prefix("http://").unwrap();
        let unused = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let refusing = unused.local_addr().unwrap();
        Self { sandbox: authority.parse().unwrap(), refusing, refusals: Arc::default() }
    }

    fn refuse(&self, connections: usize) {
        self.refusals.store(connections, Ordering::SeqCst);
    }

    /// A client that makes a new connection for every request.
    fn client(&self, bed: &Testbed<Dwolla>) -> Client {
        let resolver = Arc::new(self.clone());
        let http = move |http: reqwest::ClientBuilder| {
            http.dns_resolver(Arc::clone(&resolver)).pool_max_idle_per_host(0)
        };
        // Without a port in the URL the resolver's counts.
        builder(bed).base_url("http://sandbox.localhost").http(http).build().unwrap()
    }
}

impl Resolve for Detour {
    fn resolve(&self, _: Name) -> Resolving {
        let take = |left: usize| left.checked_sub(1);
        let refused = self.refusals.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take).is_ok();
        let address = if refused { self.refusing } else { self.sandbox };
        let addresses: Addrs = Box::new(std::iter::once(address));
        Box::pin(std::future::ready(Ok(addresses)))
    }
}

#[tokio::test]
async fn every_call_waits_for_the_connection() {
    let bed = testbed().await;
    let detour = Detour::to(&bed);
    let client = detour.client(&bed);
    let waits = [100, 200].map(Duration::from_millis);

    detour.refuse(2);
    let session = opened(&client).await;
    assert_eq!(bed.clock.sleeps(), waits, "for the token");

    detour.refuse(2);
    let set = client.get_kba_questions(&session).send().await.unwrap();
    assert_eq!((set.attempts(), count(&bed, &fetching())), (3, 1));

    detour.refuse(2);
    let answers =
        crate::dwolla::choose(&set, |text| text.starts_with("None") || text.starts_with("I have"));
    let outcome = client.verify_kba_questions(&session, answers).send().await.unwrap();
    assert_eq!(outcome.verification_status.as_deref(), Some("verified"));
    assert_eq!((outcome.attempts(), count(&bed, &answering())), (3, 1));

    detour.refuse(2);
    let call = client.initiate_kba_for_customer("nobody");
    assert_eq!((call.send().await.unwrap_err().attempts(), count(&bed, &opening())), (3, 2));
    assert_eq!(bed.clock.sleeps(), [waits; 4].concat());
}

#[tokio::test]
async fn a_connection_that_never_comes_is_an_error_that_may_pass() {
    let bed = testbed().await;
    let detour = Detour::to(&bed);
    let client = detour.client(&bed);
    let (session, answers) = asked(&client).await;
    detour.refuse(usize::MAX);
    let call = client.verify_kba_questions(&session, answers);
    let error = call.send().await.unwrap_err();
    let Error::Connection(failure) = &error else { panic!("{error}") };
    assert!(failure.before_sending());
    assert_eq!((error.attempts(), error.is_retryable()), (4, true));
    assert_eq!(count(&bed, &answering()), 0);
}

/// A connection that breaks after it was used is another matter: see `repeats`.
#[tokio::test]
async fn a_stopped_vendor_is_not_there() {
    let bed = testbed().await;
    let client = client(&bed);
    let Testbed { sandbox, clock } = bed;
    drop(sandbox);
    let error = client.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap_err();
    let Error::Auth(failure) = &error else { panic!("{error}") };
    assert!(failure.is_transient() && error.is_retryable());
    assert_eq!(clock.sleeps().len(), 3);
}
