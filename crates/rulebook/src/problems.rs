//! Collecting problems.

use crate::diagnostic::{Code, Diagnostic};
use std::ops::Range;

/// The problems found in one file.
pub(crate) struct Problems {
    file: String,
    list: Vec<Diagnostic>,
}

impl Problems {
    pub(crate) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), list: Vec::new() }
    }

    pub(crate) fn push(&mut self, code: Code, span: Range<usize>, message: String, help: impl Into<String>) {
        self.list.push(Diagnostic { code, message, file: self.file.clone(), span, help: help.into() });
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}
