//! Why a file is not imported.

use serde::{Deserialize, Serialize};

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Read(#[from] sources::ReadError),
    #[error(transparent)]
    Streets(#[from] sources::StreetsError),
    #[error(transparent)]
    Mapping(#[from] sources::MappingError),
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the import is not waiting to be applied")]
    NotReady,
    #[error("the source changed since this was shown; read the file again")]
    Outdated,
    #[error("streets are kept around branches, and there is no branch yet")]
    NoBranch,
    #[error("the reader stopped")]
    Reader,
}

/// A refusal as it is stored: the text key `import-refused-…` and what fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub code: String,
    pub args: Vec<(String, String)>,
    /// The same in English, for the command line and the log.
    pub text: String,
}

impl ImportError {
    pub(crate) fn refusal(&self) -> Refusal {
        let (code, args) = match self {
            Self::Read(error) => (error.as_str(), error.args()),
            Self::Streets(error) => (error.as_str(), error.args()),
            Self::Mapping(_) => ("mapping", vec![("detail", self.to_string())]),
            Self::Db(error) if error.disk_is_full() => ("disk_full", Vec::new()),
            Self::Db(_) => ("database", Vec::new()),
            Self::NotReady => ("not_ready", Vec::new()),
            Self::Outdated => ("outdated", Vec::new()),
            Self::NoBranch => ("no_branch", Vec::new()),
            Self::Reader => ("reader", Vec::new()),
        };
        let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Refusal { code: code.to_owned(), args, text: self.to_string() }
    }
}
