// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

