//! The order of messages: what the client sent first happens first.
//!
//! `tower_lsp` starts handlers concurrently, so that three `didChange` may be applied as 2, 3, 1.
//! Here a call runs in wire order: notifications are applied at once, and of a request's handler
//! the part before its first await, where it takes its snapshot. The rest of the handler is a task
//! of its own. A panic in a handler is an internal error to its request, and nothing else.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use futures::future::{self, BoxFuture, FutureExt};
use tower::Service;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::{ExitedError, LspService};

use super::backend::Backend;
use super::session::Session;

/// The service with its calls in wire order.
pub(super) struct WireOrder {
    service: LspService<Backend>,
    session: Arc<Session>,
}

impl WireOrder {
    pub(super) fn new(service: LspService<Backend>, session: Arc<Session>) -> Self {
        Self { service, session }
    }
}

impl Service<Request> for WireOrder {
    type Response = Option<Response>;
    type Error = ExitedError;
    type Future = BoxFuture<'static, Result<Option<Response>, ExitedError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let id = request.id().cloned();
        if id.is_none() && self.session.notice(request.method(), request.params()) {
            return future::ok(None).boxed();
        }
        let method = request.method().to_owned();
        let mut handler = self.service.call(request);
        let first = catch_unwind(AssertUnwindSafe(|| handler.poll_unpin(&mut Context::from_waker(Waker::noop()))));
        match first {
            Ok(Poll::Ready(answer)) => future::ready(answer).boxed(),
            // The task polls it again and is woken from then on.
            Ok(Poll::Pending) => tokio::spawn(handler)
                .map(move |ended| ended.unwrap_or_else(|_| Ok(internal_error(id, &method))))
                .boxed(),
            Err(_) => future::ok(internal_error(id, &method)).boxed(),
        }
    }
}

/// The answer to a request whose handler broke; notifications have none.
fn internal_error(id: Option<Id>, method: &str) -> Option<Response> {
    let mut error = Error::internal_error();
    error.message = format!("Internal error in {method}; the server goes on").into();
    id.map(|id| Response::from_error(id, error))
}
