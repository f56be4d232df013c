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
use tower_lsp::ExitedError;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};

use super::session::Session;

/// A service with its calls in wire order.
pub(super) struct WireOrder<S> {
    service: S,
    session: Arc<Session>,
}

impl<S> WireOrder<S> {
    pub(super) fn new(service: S, session: Arc<Session>) -> Self {
        Self { service, session }
    }
}

impl<S> Service<Request> for WireOrder<S>
where
    S: Service<Request, Response = Option<Response>, Error = ExitedError>,
    S::Future: Unpin + Send + 'static,
{
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

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use serde_json::{Value, json};

    use super::super::Options;
    use super::super::outbox::Outbox;
    use super::*;

    /// Notes when each handler begins; what it does then is its method.
    struct Handlers {
        begun: Arc<Mutex<Vec<String>>>,
    }

    impl Service<Request> for Handlers {
        type Response = Option<Response>;
        type Error = ExitedError;
        type Future = BoxFuture<'static, Result<Option<Response>, ExitedError>>;

        fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, request: Request) -> Self::Future {
            let begun = Arc::clone(&self.begun);
            async move {
                let (method, id, _) = request.into_parts();
                begun.lock().unwrap_or_else(PoisonError::into_inner).push(method.to_string());
                assert!(method != "panics at once", "as it should");
                tokio::task::yield_now().await;
                assert!(method != "panics later", "as it should");
                Ok(id.map(|id| Response::from_ok(id, Value::Null)))
            }
            .boxed()
        }
    }

    fn service() -> (WireOrder<Handlers>, Arc<Mutex<Vec<String>>>) {
        let begun = Arc::default();
        let session = Session::new(Outbox::new().0, Options::default());
        (WireOrder::new(Handlers { begun: Arc::clone(&begun) }, session), begun)
    }

    fn request(method: &'static str, id: i64) -> Request {
        Request::build(method).id(id).finish()
    }

    #[tokio::test]
    async fn handlers_begin_in_the_order_of_the_calls_whoever_is_awaited_first() -> Result<(), ExitedError> {
        let (mut service, begun) = service();
        let first = service.call(request("first", 1));
        let second = service.call(request("second", 2));
        assert_eq!(*begun.lock().unwrap_or_else(PoisonError::into_inner), ["first", "second"]);
        second.await?;
        first.await?;
        Ok(())
    }

    #[tokio::test]
    async fn a_panic_is_an_error_to_its_request_and_the_next_is_answered() -> Result<(), ExitedError> {
        let (mut service, _) = service();
        for (method, id) in [("panics at once", 1), ("panics later", 2)] {
            let answer = service.call(request(method, id)).await?;
            let answer = serde_json::to_value(answer).unwrap_or_default();
            assert_eq!((&answer["id"], &answer["error"]["code"]), (&json!(id), &json!(-32603)), "{method}");
        }
        assert!(service.call(request("third", 3)).await?.is_some_and(|answer| answer.is_ok()));
        Ok(())
    }
}
