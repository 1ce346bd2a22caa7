//! A token store in Redis, for the clients of several processes.

mod connection;
mod seal;

use std::fmt;
use std::time::{Duration, SystemTime};

use redis::cmd;

use self::connection::Connection;
use self::seal::Seal;
pub use self::seal::{InvalidStoreKey, StoreKey};
use super::{Lease, LeaseHolder, StoreFuture, Token, TokenKey, TokenStore, TokenStoreError};

/// What names start with, unless [`RedisTokenStore::prefix`] says otherwise.
const PREFIX: &str = "client-runtime:token:";

/// How long one command may take, unless [`RedisTokenStore::timeout`] says otherwise.
const TIMEOUT: Duration = Duration::from_millis(250);

/// Takes a lease that is free, or prolongs the holder's own. In one step, so that no two have it.
const TAKE: &str = "\
if redis.call('GET', KEYS[1]) == ARGV[1] then
    return redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
    return 1
end
return 0";

/// Gives a lease back, unless it has run out and belongs to another holder.
const GIVE_BACK: &str = "\
if redis.call('GET', KEYS[1]) == ARGV[1] then
    return redis.call('DEL', KEYS[1])
end
return 0";

/// Keeps tokens in Redis, for the clients of several processes.
///
/// Behind the feature `redis-store`. All who have the same Redis and the same [`StoreKey`] share tokens,
/// and one of them renews at a time: it holds a lease of a few seconds, which it prolongs while it asks,
/// so that one that dies keeps the others waiting no longer than that.
///
/// ```
/// use client_runtime::redis::Client;
/// use client_runtime::{RedisTokenStore, StoreKey};
/// use std::sync::Arc;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let text = format!("1f{}", "0a".repeat(31));
/// // 64 hexadecimal digits, from wherever secrets are kept.
/// let key: StoreKey = text.parse()?;
/// let store = Arc::new(RedisTokenStore::new(Client::open("redis://127.0.0.1:6379")?, &key));
/// // Client::builder(..).token_store(store)
/// # let _ = store;
/// # Ok(()) }
/// ```
///
/// Redis sees neither tokens nor what they are for: values are encrypted (XChaCha20-Poly1305, bound to
/// their name), and names are codes (HMAC-SHA-256). Whoever has another key has tokens of its own.
///
/// While Redis is away each process gets tokens for itself, and a warning goes to `tracing`. Nothing
/// connects before the first token is needed, and a lost connection is made anew.
///
/// For `rediss://` the program enables a TLS feature of the `redis` crate, such as `tokio-rustls-comp`.
pub struct RedisTokenStore {
    connection: Connection,
    seal: Seal,
    prefix: String,
}

impl RedisTokenStore {
    /// A store in this Redis, whose values are encrypted with this key.
    #[must_use]
    pub fn new(client: redis::Client, key: &StoreKey) -> Self {
        let connection = Connection::new(client, TIMEOUT);
        Self { connection, seal: Seal::new(key), prefix: PREFIX.to_owned() }
    }

    /// What the names of its keys start with: `client-runtime:token:` by default. It sets apart
    /// programs that share a Redis and a key, and is what an ACL may allow (`~prefix*`, and the
    /// commands `GET`, `SET`, `DEL`, `PEXPIRE` and `EVAL`).
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// How long connecting, and each command, may take: 250 ms by default. A renewal gives the store a
    /// second for each answer, whatever is set here.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.connection.timeout = timeout;
        self
    }

    fn name(&self, key: &TokenKey) -> String {
        format!("{}{}", self.prefix, self.seal.name(key))
    }

    fn lease_name(&self, key: &TokenKey) -> String {
        format!("{}:lease", self.name(key))
    }

    async fn read(&self, key: &TokenKey) -> redis::RedisResult<Option<Token>> {
        let name = self.name(key);
        let sealed: Option<Vec<u8>> = self.connection.run(cmd("GET").arg(&name)).await?;
        let Some(sealed) = sealed else { return Ok(None) };
        let token = self.seal.open(&name, &sealed);
        if token.is_none() {
            tracing::warn!("a token in Redis was written by something else, and is not used");
        }
        Ok(token)
    }

    async fn write(&self, key: &TokenKey, token: &Token) -> redis::RedisResult<()> {
        let Ok(left) = token.expires_at().duration_since(SystemTime::now()) else { return Ok(()) };
        let name = self.name(key);
        let Some(sealed) = self.seal.close(&name, token) else { return Ok(()) };
        let mut command = cmd("SET");
        command.arg(&name).arg(sealed).arg("PX").arg(millis(left));
        self.connection.run(&command).await
    }

    async fn take(
        &self,
        key: &TokenKey,
        holder: &LeaseHolder,
        lifetime: Duration,
    ) -> redis::RedisResult<Lease> {
        let mut script = cmd("EVAL");
        script.arg(TAKE).arg(1).arg(self.lease_name(key));
        script.arg(holder.as_str()).arg(millis(lifetime));
        let taken: i64 = self.connection.run(&script).await?;
        Ok(if taken == 1 { Lease::Granted } else { Lease::Taken })
    }

    async fn give_back(&self, key: &TokenKey, holder: &LeaseHolder) -> redis::RedisResult<()> {
        let mut script = cmd("EVAL");
        script.arg(GIVE_BACK).arg(1).arg(self.lease_name(key)).arg(holder.as_str());
        self.connection.run::<i64>(&script).await.map(drop)
    }
}

/// Milliseconds as Redis takes them: at least one.
fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX).max(1)
}

impl TokenStore for RedisTokenStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        Box::pin(async { self.read(key).await.map_err(TokenStoreError::new) })
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a Token) -> StoreFuture<'a, ()> {
        Box::pin(async { self.write(key, token).await.map_err(TokenStoreError::new) })
    }

    fn lease<'a>(
        &'a self,
        key: &'a TokenKey,
        holder: &'a LeaseHolder,
        lifetime: Duration,
    ) -> StoreFuture<'a, Lease> {
        Box::pin(
            async move { self.take(key, holder, lifetime).await.map_err(TokenStoreError::new) },
        )
    }

    fn release<'a>(&'a self, key: &'a TokenKey, holder: &'a LeaseHolder) -> StoreFuture<'a, ()> {
        Box::pin(async { self.give_back(key, holder).await.map_err(TokenStoreError::new) })
    }
}

impl fmt::Debug for RedisTokenStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RedisTokenStore")
            .field("prefix", &self.prefix)
            .field("timeout", &self.connection.timeout)
            .finish_non_exhaustive()
    }
}
