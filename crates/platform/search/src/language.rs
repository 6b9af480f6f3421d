//! Languages of texts: which one a text is in, and the stems of its words.

use tantivy::tokenizer::{
    self, AsciiFoldingFilter, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer,
};

/// A language whose words have stems here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    Spanish,
}

/// Words that stand in nearly every sentence of one language and hardly in the other.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "that", "for", "with", "are", "we", "it", "was", "not", "this", "from",
    "you", "they", "have", "or", "our", "their", "what", "who", "how",
];
const SPANISH: &[&str] = &[
    "de", "la", "el", "que", "los", "las", "en", "y", "del", "una", "un", "por", "con", "para", "su", "al", "es", "se",
    "lo", "como", "más", "qué", "cómo", "nos", "quién",
];

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// As HTML and addresses write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language a text is written in, by its small words; English where they do not tell.
    pub fn of(text: &str) -> Self {
        let count = |small: &[&str]| {
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.filter(|word| small.contains(&word.to_lowercase().as_str())).count()
        };
        if count(SPANISH) > count(ENGLISH) { Self::Spanish } else { Self::English }
    }

    /// Lower case, accents folded, cut to the stem (Snowball). Folding comes first, so that who types no accents
    /// finds the same.
    pub(crate) fn analyzer(self) -> TextAnalyzer {
        let language = match self {
            Self::English => tokenizer::Language::English,
            Self::Spanish => tokenizer::Language::Spanish,
        };
        let folded = TextAnalyzer::builder(SimpleTokenizer::default()).filter(RemoveLongFilter::limit(LONGEST));
        folded.filter(LowerCaser).filter(AsciiFoldingFilter).filter(Stemmer::new(language)).build()
    }
}

/// Bytes of a word that is kept.
const LONGEST: usize = 60;

/// Lower case, accents folded; no stemming.
pub(crate) fn folded() -> TextAnalyzer {
    let words = TextAnalyzer::builder(SimpleTokenizer::default()).filter(RemoveLongFilter::limit(LONGEST));
    words.filter(LowerCaser).filter(AsciiFoldingFilter).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(language: Language, word: &str) -> String {
        let mut stem = String::new();
        language.analyzer().token_stream(word).process(&mut |token| stem.clone_from(&token.text));
        stem
    }

    #[test]
    fn a_text_says_its_language_by_its_small_words() {
        assert_eq!(Language::of("How two places that serve the same people begin."), Language::English);
        assert_eq!(Language::of("Cómo empiezan dos lugares que sirven a las mismas personas."), Language::Spanish);
        assert_eq!(Language::of("Pan"), Language::English);
        assert_eq!(Language::of(""), Language::English);
    }

    #[test]
    fn words_of_one_family_share_a_stem_with_and_without_accents() {
        let same = |language, words: &[&str]| {
            let stems: Vec<String> = words.iter().map(|word| stem(language, word)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}: {stems:?}");
        };
        same(Language::English, &["partner", "Partners", "partnered", "partnering"]);
        same(Language::English, &["collaborate", "collaboration", "collaborating"]);
        same(Language::Spanish, &["educación", "EDUCACION", "educaciones"]);
        same(Language::Spanish, &["biblioteca", "bibliotecas"]);
        same(Language::Spanish, &["reunión", "reunion", "reuniones"]);
    }
}
