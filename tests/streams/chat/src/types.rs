// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use client_runtime::{object, outcome, union};

object! {
    /// An item of the answer of [`Client::count_messages`](super::Client::count_messages).
    pub struct CountMessagesResponseItem, CountMessagesResponseItemRequired {
        required {
            hour = "hour": i64,
            messages = "messages": i64,
        }
    }
}

outcome! {
    /// The failures of [`Client::create_reply`](super::Client::create_reply), by status.
    pub enum CreateReplyError {
        /// too many messages
        TooManyRequests(Refusal) = 429,
    }
}

object! {
    /// The schema `Left`.
    pub struct Left {
        required {
            who = "who": String,
        }
    }
}

object! {
    /// The schema `Message`.
    pub struct Message {
        required {
            text = "text": String,
        }
        optional {
            stream = "stream": bool,
        }
    }
}

object! {
    /// The schema `Piece`.
    pub struct Piece {
        required {
            delta = "delta": String,
        }
    }
}

object! {
    /// The schema `Refusal`.
    pub struct Refusal {
        required {
            code = "code": String,
        }
    }
}

object! {
    /// The schema `Reply`.
    pub struct Reply {
        required {
            text = "text": String,
        }
    }
}

object! {
    /// The schema `Said`.
    pub struct Said, SaidRequired {
        required {
            by = "by": String,
            text = "text": String,
        }
    }
}

object! {
    /// The body of [`Client::upload_picture`](super::Client::upload_picture).
    pub struct UploadPictureBody {
        required {
            picture = "picture": ::client_runtime::Part,
        }
        optional {
            words = "words": String,
        }
    }
}

union! {
    /// An item of the answer of [`Client::watch_room`](super::Client::watch_room).
    pub enum WatchRoomResponseItem by ByMembers {
        Said(Said) has ["by", "text"],
        Left(Left) has ["who"],
    }
    from { Said: Said, Left: Left }
}
