//! Also by hand.
