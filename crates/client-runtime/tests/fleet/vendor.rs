//! The vendor: an API that takes only tokens that are good, and a token endpoint that remembers who has
//! asked and when.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::PATIENCE;
use crate::support::{Reply, Server};

/// How long a token lives. It is renewed from half of that on.
const LIFETIME: Duration = Duration::from_secs(3);

pub struct Vendor {
    server: Server,
    facts: Arc<Facts>,
}

#[derive(Default)]
struct Facts {
    /// Who has got a token when, since the last look.
    issued: Mutex<Vec<(String, Instant)>>,
    /// All tokens ever, by number, and when each was issued.
    tokens: Mutex<Vec<Instant>>,
    holds: AtomicBool,
    held: Mutex<Option<String>>,
    answered: AtomicUsize,
    refused: AtomicUsize,
}

impl Vendor {
    pub async fn start() -> Self {
        let facts = Arc::new(Facts::default());
        let script = Arc::clone(&facts);
        let server = Server::forgetful(move |seen| {
            let asker = seen.header("user-agent").unwrap_or_default();
            match seen.path() {
                "/token" => script.issue(asker),
                _ => script.answer(seen.header("authorization").unwrap_or_default()),
            }
        });
        Self { server: server.await, facts }
    }

    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Waits for so many tokens to be issued, from now on.
    pub async fn tokens(&self, number: usize) {
        self.facts.issued.lock().unwrap().clear();
        self.wait(|facts| facts.issued.lock().unwrap().len() >= number).await;
    }

    /// Waits for so many calls to be answered, from now on.
    pub async fn calls(&self, number: usize) {
        let before = self.answered();
        self.wait(|_| self.answered() >= before + number).await;
    }

    /// Waits for so many lifetimes of a token.
    pub async fn lifetimes(&self, number: u32) {
        self.facts.issued.lock().unwrap().clear();
        let started = Instant::now();
        self.wait(|_| started.elapsed() >= LIFETIME * number).await;
    }

    /// Leaves the next token request unanswered, and tells who has made it.
    pub async fn hold_next_request(&self) -> String {
        self.facts.holds.store(true, SeqCst);
        self.wait(|facts| facts.held.lock().unwrap().is_some()).await;
        self.facts.held.lock().unwrap().clone().unwrap()
    }

    pub fn forget_held_request(&self) {
        self.facts.holds.store(false, SeqCst);
    }

    /// That no token was asked for before the last one had to be renewed.
    pub fn assert_one_a_lifetime(&self, when: &str) {
        let issued = self.facts.issued.lock().unwrap();
        for pair in issued.windows(2) {
            let gap = pair[1].1 - pair[0].1;
            // The clients round, and their machine is busy.
            assert!(gap > LIFETIME * 2 / 5, "{when}, two tokens within {gap:?}: {issued:?}");
        }
    }

    /// Who has got tokens since the last wait for some began.
    pub fn askers(&self) -> Vec<String> {
        let issued = self.facts.issued.lock().unwrap();
        let mut askers: Vec<String> = issued.iter().map(|(asker, _)| asker.clone()).collect();
        askers.sort_unstable();
        askers.dedup();
        askers
    }

    pub fn answered(&self) -> usize {
        self.facts.answered.load(SeqCst)
    }

    pub fn refused(&self) -> usize {
        self.facts.refused.load(SeqCst)
    }

    async fn wait(&self, until: impl Fn(&Facts) -> bool) {
        let started = Instant::now();
        while !until(&self.facts) {
            assert!(started.elapsed() < PATIENCE, "the processes do not go on");
            // Other processes do the work.
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

impl Facts {
    fn issue(&self, asker: &str) -> Reply {
        if self.holds.load(SeqCst) {
            self.held.lock().unwrap().get_or_insert_with(|| asker.to_owned());
            return Reply::Silence;
        }
        let now = Instant::now();
        self.issued.lock().unwrap().push((asker.to_owned(), now));
        let mut tokens = self.tokens.lock().unwrap();
        tokens.push(now);
        let (number, seconds) = (tokens.len(), LIFETIME.as_secs());
        Reply::json(200, format!(r#"{{"access_token":"{number}","expires_in":{seconds}}}"#))
    }

    fn answer(&self, authorization: &str) -> Reply {
        let number = authorization.strip_prefix("Bearer ").and_then(|text| text.parse().ok());
        let tokens = self.tokens.lock().unwrap();
        let issued = number.and_then(|number: usize| tokens.get(number.checked_sub(1)?));
        // A call may have been on its way for a while.
        if issued.is_some_and(|issued| issued.elapsed() < LIFETIME + Duration::from_secs(1)) {
            self.answered.fetch_add(1, SeqCst);
            return Reply::entry();
        }
        self.refused.fetch_add(1, SeqCst);
        Reply::status(401)
    }
}
