//! Work on much at once, on as many threads as there are.
//!
//! They are threads of their own, so that who opens a draft while reports are read does not wait for that; and they
//! stay, since a thread keeps what it found out about words.

use std::sync::LazyLock;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

/// `None` where the system gives no more threads.
static THREADS: LazyLock<Option<ThreadPool>> = LazyLock::new(|| ThreadPoolBuilder::new().build().ok());

/// What `work` makes of each of `items`, in their order. A thread gets no fewer of them than `fewest`: less is not worth
/// its while.
pub fn side_by_side<T: Sync, R: Send>(items: &[T], fewest: usize, work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
    match &*THREADS {
        Some(threads) if items.len() >= 2 * fewest => {
            threads.install(|| items.par_iter().with_min_len(fewest).map(work).collect())
        }
        _ => items.iter().map(work).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_out_is_in_the_order_of_what_goes_in() {
        for count in [0, 1, 2, 3, 1_000] {
            let items: Vec<usize> = (0..count).collect();
            let doubled: Vec<usize> = items.iter().map(|item| 2 * item).collect();
            for fewest in [1, 2, 30] {
                assert_eq!(side_by_side(&items, fewest, |item| 2 * item), doubled);
            }
        }
    }
}
