//! Written by hand.
