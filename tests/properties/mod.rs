//! Documents that nobody wrote, and what must hold for them.

pub mod checks;
pub mod documents;
pub mod garbage;
pub mod input;
pub mod judge;
pub mod ladders;
pub mod mutations;
pub mod operations;
pub mod repetition;
pub mod schemas;
pub mod search;
pub mod seeds;
pub mod stages;
