//! Whom a document is taken from: a server that proves who it is.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;

use crate::update::place::{MUSEUM, Place};
use crate::update::vendor::{Vendor, answer};

/// An authority, and a server on loopback whose certificate is for `localhost` by it.
fn serve() -> (String, SocketAddr) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &authority).unwrap();
    let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.unwrap().with_no_client_auth();
    let config = config.with_single_cert(vec![certificate.der().clone()], key).unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut connection = rustls::ServerConnection::new(config.clone()).unwrap();
            let mut stream = rustls::Stream::new(&mut connection, &mut stream);
            let mut request = [0; 4096];
            // Who does not trust the certificate ends the connection.
            if stream.read(&mut request).is_ok() {
                let _ = stream.write_all(&answer(200, &[], MUSEUM.as_bytes()));
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
        }
    });
    (authority.pem(), address)
}

/// Runs the program on a machine that trusts one authority.
fn update(place: &Place, authority: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask-program"))
        .args(["update", "--apply"])
        .current_dir(place.root())
        .env("SSL_CERT_FILE", authority)
        .env_remove("SSL_CERT_DIR")
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn upstream(url: &str) -> Place {
    Place::new(&format!("[sources.upstream]\n\"museum.yaml\" = \"{url}\"\n"))
}

#[test]
fn a_server_proves_who_it_is() {
    let (authority, address) = serve();
    let port = address.port();
    let place = upstream(&format!("https://localhost:{port}/museum.yaml"));
    place.write("trusted.pem", &authority);
    let (exit, said) = update(&place, &place.path("trusted.pem"));
    assert_eq!(exit, Some(0), "{said}");
    assert_eq!(place.read("openapi/museum/museum.yaml"), MUSEUM);

    let (other, _) = serve();
    let stranger = upstream(&format!("https://localhost:{port}/museum.yaml"));
    stranger.write("trusted.pem", &other);
    let other_name = upstream(&format!("https://127.0.0.1:{port}/museum.yaml"));
    other_name.write("trusted.pem", &authority);
    let vendor = Vendor::start();
    let plain = upstream(&format!("https://{}/museum.yaml", vendor.authority()));
    plain.write("trusted.pem", &authority);
    for (place, reason) in [
        (stranger, "invalid peer certificate"),
        (other_name, "not valid for name"),
        (plain, "is not TLS"),
    ] {
        let (exit, said) = update(&place, &place.path("trusted.pem"));
        assert_eq!(exit, Some(7), "{said}");
        assert!(said.contains("error[update::tls]") && said.contains(reason), "{said}");
        assert!(!place.path("openapi/museum/museum.yaml").exists());
    }
}

#[test]
fn a_machine_without_authorities_says_what_to_install() {
    let (_, address) = serve();
    let place = upstream(&format!("https://localhost:{}/museum.yaml", address.port()));
    place.write("none.pem", "");
    let (exit, said) = update(&place, &place.path("none.pem"));
    assert_eq!(exit, Some(7), "{said}");
    assert!(said.contains("install the package `ca-certificates`"), "{said}");
}
