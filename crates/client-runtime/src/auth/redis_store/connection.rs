//! The connection to Redis: made when it is needed, and anew when it was lost.

use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Cmd, FromRedisValue, RedisResult};
use tokio::sync::Mutex;

pub(super) struct Connection {
    client: redis::Client,
    /// How long connecting, and each command, may take.
    pub(super) timeout: Duration,
    /// The last one that was made. It may be dead: Redis was restarted, or the runtime that drove it
    /// is gone.
    open: Mutex<Option<MultiplexedConnection>>,
}

impl Connection {
    pub(super) fn new(client: redis::Client, timeout: Duration) -> Self {
        Self { client, timeout, open: Mutex::default() }
    }

    /// Runs a command that does no harm when it is run twice. That a connection is dead shows only when
    /// it is used, so the command is run once more on a new one.
    pub(super) async fn run<T: FromRedisValue>(&self, command: &Cmd) -> RedisResult<T> {
        let kept = self.open.lock().await.clone();
        if let Some(mut kept) = kept {
            match command.query_async(&mut kept).await {
                Err(error) if error.is_io_error() || error.is_unrecoverable_error() => {}
                result => return result,
            }
        }
        let mut new = self.connect().await?;
        command.query_async(&mut new).await
    }

    async fn connect(&self) -> RedisResult<MultiplexedConnection> {
        let mut open = self.open.lock().await;
        *open = None;
        let timeout = Some(self.timeout);
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(timeout)
            .set_response_timeout(timeout);
        let new = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        *open = Some(new.clone());
        Ok(new)
    }
}
