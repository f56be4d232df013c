//! The language server: LSP only. Wire order, session, one file a feature.
