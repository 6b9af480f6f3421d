//! Pages that any site may put into a frame. They know nobody and leave nothing behind: whatever cookies come with the
//! question are not looked at, and none is given. They run nothing, send nothing, and load nothing but our own looks.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::Response,
};

const CONTENT_SECURITY_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors *",
);

/// A mark of requests for such a page.
#[derive(Clone, Copy)]
pub(super) struct Framed;

/// Stands outside everything else; `paths` are all addresses that may stand in a frame.
pub async fn framed(State(paths): State<&'static [&'static str]>, mut request: Request, next: Next) -> Response {
    if !paths.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    request.headers_mut().remove(header::COOKIE);
    request.extensions_mut().insert(Framed);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    headers.remove(header::X_FRAME_OPTIONS);
    response
}
