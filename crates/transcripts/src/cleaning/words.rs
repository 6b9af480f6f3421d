//! Text as words that can be compared: without case, accents and what stands between.

/// A word and where it stands.
#[derive(Debug, PartialEq)]
pub struct Word {
    pub starts: usize,
    pub ends: usize,
    /// Small letters without accents.
    pub key: String,
}

/// Words are runs of letters and digits; in scripts without spaces between words each sign is one.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, sign) in text.char_indices() {
        let mark = is_mark(sign);
        let alone = is_alone(sign);
        if !sign.is_alphanumeric() && !mark {
            open = false;
            continue;
        }
        let ends = at + sign.len_utf8();
        match words.last_mut().filter(|_| open && !alone) {
            Some(word) => word.ends = ends,
            None if mark => continue,
            None => words.push(Word { starts: at, ends, key: String::new() }),
        }
        if let Some(word) = words.last_mut().filter(|_| !mark) {
            word.key.extend(sign.to_lowercase().filter(|sign| !is_mark(*sign)).map(plain));
        }
        open = !alone;
    }
    words
}

/// Accents that stand behind their letter.
fn is_mark(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

/// Chinese, Japanese, Korean, Thai, Lao and Khmer.
pub fn is_alone(sign: char) -> bool {
    matches!(sign, '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn plain(sign: char) -> char {
    match sign {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_compared_without_accents_and_signs_of_some_scripts_stand_alone() {
        let keys = |text: &str| words(text).into_iter().map(|word| word.key).collect::<Vec<_>>();
        assert_eq!(keys("José O’Dell-Ruiz, jose\u{301}’s 42!"), ["jose", "o", "dell", "ruiz", "jose", "s", "42"]);
        assert_eq!(keys("田中さんOK"), ["田", "中", "さ", "ん", "ok"]);
        let word = &words("¡Señal!")[0];
        assert_eq!((word.starts, word.ends), (2, 8));
    }
}
