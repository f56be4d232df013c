//! The page of each rule, in German and English: what a finding means and what to do about it. The
//! same files as in `docs/rules`, kept in the program so that they can be read without a network.

use crate::configuration::Code;

/// The page about `code`, in Markdown.
pub fn rule_page(code: Code) -> &'static str {
    match code {
        Code::Quote => include_str!("../../docs/rules/quote.md"),
        Code::Retracted => include_str!("../../docs/rules/retracted.md"),
        Code::Referent => include_str!("../../docs/rules/referent.md"),
        Code::Modality => include_str!("../../docs/rules/modality.md"),
        Code::Increment => include_str!("../../docs/rules/increment.md"),
        Code::Qualifier => include_str!("../../docs/rules/qualifier.md"),
        Code::Precision => include_str!("../../docs/rules/precision.md"),
        Code::Misattributed => include_str!("../../docs/rules/misattributed.md"),
        Code::Outdated => include_str!("../../docs/rules/outdated.md"),
        Code::Origin => include_str!("../../docs/rules/origin.md"),
        Code::Conflict => include_str!("../../docs/rules/conflict.md"),
        Code::Contested => include_str!("../../docs/rules/contested.md"),
        Code::Inconsistent => include_str!("../../docs/rules/inconsistent.md"),
        Code::Arithmetic => include_str!("../../docs/rules/arithmetic.md"),
        Code::Unattributed => include_str!("../../docs/rules/unattributed.md"),
        Code::Unsourced => include_str!("../../docs/rules/unsourced.md"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_about_its_code() {
        for code in Code::ALL {
            assert!(rule_page(code).starts_with(&format!("# `{}`", code.name())), "{code:?}");
        }
    }
}
