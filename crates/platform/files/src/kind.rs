//! The kinds of files that are taken: pictures to be shown, documents to be handed on, recordings to be played.

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Jpeg,
    Png,
    Webp,
    Pdf,
    Text,
    Markdown,
    Csv,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Mp4,
    Webm,
    M4a,
    Mp3,
    Ogg,
}

/// Kind; its word in the database, which is also the ending of its files; media type; other endings; what browsers
/// declare besides (some name the program that opens a file).
type Facts = (Kind, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const KINDS: [Facts; 18] = [
    (Kind::Jpeg, "jpg", "image/jpeg", &["jpeg", "jpe", "jfif"], &["image/jpg", "image/pjpeg"]),
    (Kind::Png, "png", "image/png", &[], &["image/x-png"]),
    (Kind::Webp, "webp", "image/webp", &[], &[]),
    (Kind::Pdf, "pdf", "application/pdf", &[], &["application/x-pdf"]),
    (Kind::Text, "txt", "text/plain", &["text"], &[]),
    (Kind::Markdown, "md", "text/markdown", &["markdown"], &["text/plain", "text/x-markdown"]),
    (Kind::Csv, "csv", "text/csv", &[], &["text/plain", "application/csv", "application/vnd.ms-excel"]),
    (Kind::Docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", &[], &[]),
    (Kind::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &[], &[]),
    (Kind::Pptx, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", &[], &[]),
    (Kind::Odt, "odt", "application/vnd.oasis.opendocument.text", &[], &[]),
    (Kind::Ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", &[], &[]),
    (Kind::Odp, "odp", "application/vnd.oasis.opendocument.presentation", &[], &[]),
    (Kind::Mp4, "mp4", "video/mp4", &["m4v"], &["video/x-m4v"]),
    (Kind::Webm, "webm", "video/webm", &[], &["audio/webm"]),
    (Kind::M4a, "m4a", "audio/mp4", &[], &["audio/x-m4a", "audio/m4a"]),
    (Kind::Mp3, "mp3", "audio/mpeg", &[], &["audio/mp3"]),
    (Kind::Ogg, "ogg", "audio/ogg", &["oga", "opus"], &["application/ogg", "audio/opus"]),
];

impl Kind {
    pub const PICTURES: [Self; 3] = [Self::Jpeg, Self::Png, Self::Webp];
    pub const DOCUMENTS: [Self; 10] = [
        Self::Pdf,
        Self::Docx,
        Self::Odt,
        Self::Xlsx,
        Self::Ods,
        Self::Pptx,
        Self::Odp,
        Self::Text,
        Self::Markdown,
        Self::Csv,
    ];
    /// What every browser of today plays.
    pub const RECORDINGS: [Self; 5] = [Self::Mp4, Self::Webm, Self::M4a, Self::Mp3, Self::Ogg];

    fn facts(self) -> &'static Facts {
        KINDS.iter().find(|facts| facts.0 == self).expect("every kind stands in the table")
    }

    /// Its word in the database, and the ending of its files: `pdf`.
    pub fn as_str(self) -> &'static str {
        self.facts().1
    }

    pub fn parse(word: &str) -> Option<Self> {
        KINDS.iter().find(|facts| facts.1 == word).map(|facts| facts.0)
    }

    /// What it is handed out as; texts say that they are UTF-8, because nothing else is taken.
    pub fn content_type(self) -> String {
        let charset = if self.is_text() { "; charset=utf-8" } else { "" };
        format!("{}{charset}", self.media_type())
    }

    pub(crate) fn media_type(self) -> &'static str {
        self.facts().2
    }

    pub fn is_picture(self) -> bool {
        Self::PICTURES.contains(&self)
    }

    pub fn is_recording(self) -> bool {
        Self::RECORDINGS.contains(&self)
    }

    /// A recording without pictures.
    pub const fn is_sound(self) -> bool {
        matches!(self, Self::M4a | Self::Mp3 | Self::Ogg)
    }

    pub(crate) const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Markdown | Self::Csv)
    }

    /// `PDF`: the same in every language.
    pub fn label(self) -> String {
        self.as_str().to_uppercase()
    }

    /// The kind that files with this ending (small letters) should be.
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        KINDS.iter().find(|facts| facts.1 == ending || facts.3.contains(&ending)).map(|facts| facts.0)
    }

    /// Whether a browser that declares this may mean this kind. Nothing, or "some bytes", declares nothing.
    pub(crate) fn may_be_declared(self, declared: &str) -> bool {
        let declared = declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (_, _, media_type, _, also) = self.facts();
        matches!(declared.as_str(), "" | "application/octet-stream" | "binary/octet-stream")
            || declared == *media_type
            || also.contains(&declared.as_str())
    }

    /// What `<input accept>` names: `.pdf,.docx`.
    pub fn accept(kinds: &[Self]) -> String {
        let endings = kinds.iter().map(|kind| kind.facts());
        let all = endings.flat_map(|facts| std::iter::once(&facts.1).chain(facts.3));
        all.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declared_type_may_be_missing_but_not_another() {
        assert!(Kind::Csv.may_be_declared("Application/vnd.ms-excel"));
        assert!(Kind::Csv.may_be_declared("text/csv; charset=utf-8"));
        assert!(Kind::Pdf.may_be_declared("") && Kind::Pdf.may_be_declared("application/octet-stream"));
        assert!(!Kind::Pdf.may_be_declared("text/html") && !Kind::Png.may_be_declared("image/svg+xml"));
    }

    #[test]
    fn every_kind_is_read_back() {
        for kind in Kind::PICTURES.into_iter().chain(Kind::DOCUMENTS).chain(Kind::RECORDINGS) {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::accept(&[Kind::Png, Kind::Text]), ".png,.txt,.text");
    }
}
