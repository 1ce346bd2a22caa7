// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use client_runtime::{object, outcome};

object! {
    /// The schema `Clouds`.
    pub struct Clouds {
        required {
            cover = "cover": i64,
        }
    }
}

outcome! {
    /// The failures of [`Client::list_stars`](super::Client::list_stars), by status.
    pub enum ListStarsError {
        /// refused
        BadRequest(Clouds) = 400 as json,
        /// As [`Self::BadRequest`], in plain words.
        BadRequestText(String) = 400 as text,
    }
}

object! {
    /// The answer of [`Client::list_stars`](super::Client::list_stars).
    pub struct ListStarsResponse {
        required {
            stars = "stars": i64,
        }
    }
}

outcome! {
    /// The failures of [`Client::open_dome`](super::Client::open_dome), by status.
    pub enum OpenDomeError {
        /// the dome
        Default(Clouds) = _,
    }
}

outcome! {
    /// The failures of [`Client::picture`](super::Client::picture), by status.
    pub enum PictureError {
        /// none
        NotFound(String) = 404,
    }
}

object! {
    /// The schema `Star`.
    pub struct Star {
        required {
            name = "name": String,
        }
    }
}

outcome! {
    /// The failures of [`Client::star_chart`](super::Client::star_chart), by status.
    pub enum StarChartError {
        /// no chart
        ClientError(Clouds) = 400..=499,
    }
}

outcome! {
    /// The successes of [`Client::star_chart`](super::Client::star_chart), by status.
    pub enum StarChartOutcome {
        /// the chart
        Ok(client_runtime::Binary) = 200,
        /// still drawing
        Accepted(Clouds) = 202,
    }
}

outcome! {
    /// The failures of [`Client::turn_dome`](super::Client::turn_dome), by status.
    pub enum TurnDomeError {
        /// as it was
        NotModified = 304,
        /// stuck
        ClientError = 400..=499,
        /// the dome
        Default(Clouds) = _,
    }
}
