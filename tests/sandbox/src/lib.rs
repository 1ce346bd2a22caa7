//! A stateful stand-in for the vendors, on loopback.
