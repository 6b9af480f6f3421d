//! Texts through Fluent. Each room brings its `.ftl` files; a key is looked up in the reader's
//! language. A missing key shows as `⟦key⟧` and fails a test.

use std::borrow::Cow;

use db::Date;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber};

use crate::Lang;

/// All texts of the program.
pub struct Texts {
    en: FluentBundle<FluentResource>,
    es: FluentBundle<FluentResource>,
}

/// Something that can be put into a text.
pub trait Arg {
    fn value(&self) -> FluentValue<'_>;
}

macro_rules! number_arg {
    ($($ty:ty),*) => { $(impl Arg for $ty { fn value(&self) -> FluentValue<'_> { FluentValue::from(*self as f64) } })* };
}
number_arg!(i32, u32, i64, u64, usize, f64);

impl Arg for str {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

impl Arg for String {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}

impl<A: Arg + ?Sized> Arg for &A {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

impl Texts {
    /// Reads the files of all rooms. A broken or doubled key is a mistake of ours: said with the key.
    pub fn read<'a>(files: impl IntoIterator<Item = &'a (Lang, &'a str)>) -> Result<Self, String> {
        let mut texts = Self { en: bundle(Lang::En), es: bundle(Lang::Es) };
        for (lang, text) in files {
            let resource =
                FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| format!("{lang:?}: {errors:?}"))?;
            let bundle = match lang {
                Lang::En => &mut texts.en,
                Lang::Es => &mut texts.es,
            };
            bundle.add_resource(resource).map_err(|errors| format!("{lang:?}: {errors:?}"))?;
        }
        Ok(texts)
    }

    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, &dyn Arg)]) -> String {
        self.try_say(lang, key, args).unwrap_or_else(|| {
            tracing::error!(key, lang = lang.as_str(), "a text is missing");
            format!("⟦{key}⟧")
        })
    }

    /// `January 29, 2027`. The year is a text, as numbers get a comma.
    pub fn day(&self, lang: Lang, day: Date) -> String {
        let (month, number) = (i64::from(day.month()), i64::from(day.day()));
        self.say(lang, "calendar-day", &[("month", &month), ("day", &number), ("year", &day.year().to_string())])
    }

    /// `None` when there is no such text.
    pub fn try_say(&self, lang: Lang, key: &str, args: &[(&str, &dyn Arg)]) -> Option<String> {
        let bundle = match lang {
            Lang::En => &self.en,
            Lang::Es => &self.es,
        };
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (Cow::Borrowed(*name), arg.value())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { Some(text) } else { None }
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(number)),
        _ => None,
    }));
    bundle
}

/// `14121` → `14,121`: readers of both languages in the United States write it so.
fn grouped(number: &FluentNumber) -> String {
    let text = number.as_string().into_owned();
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_plurals_chosen() {
        let files = [(Lang::En, "found = { $n ->\n [one] one organization\n *[other] { $n } organizations\n }")];
        let texts = Texts::read(&files).unwrap();
        assert_eq!(texts.say(Lang::En, "found", &[("n", &14_121)]), "14,121 organizations");
        assert_eq!(texts.say(Lang::En, "found", &[("n", &1)]), "one organization");
        assert_eq!(texts.say(Lang::Es, "found", &[]), "⟦found⟧");
    }

    #[test]
    fn a_broken_file_is_said() {
        assert!(Texts::read(&[(Lang::En, "a = {")]).is_err());
        assert!(Texts::read(&[(Lang::En, "a = b"), (Lang::En, "a = c")]).is_err());
    }
}
