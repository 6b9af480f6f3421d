//! Captions that say when what was said.

use super::blocks::{self, Block};
use super::{Captions, CaptionsError, Draft, Format, MAX_CUES, mend, names, tags};

pub fn read(format: Format, lines: &[&str]) -> Result<Captions, CaptionsError> {
    let vtt = format == Format::WebVtt;
    let blocks = blocks::read(lines, format)?;
    let above = blocks.iter().any(|block| block.speaker.is_some());
    let draft = |block: Block<'_>| Draft {
        line: block.line,
        times: block.times,
        voices: tags::voices(&block.text.join("\n"), !vtt, block.speaker),
    };
    let mut drafts: Vec<Draft> = blocks.into_iter().map(draft).collect();
    let told = drafts.iter().flat_map(|draft| &draft.voices).any(|voice| voice.speaker.is_some());
    let marked = lines.iter().take(5).any(|line| *line == blocks::SPEAKERS_MARKED);
    let guessed = !told && !marked && names::find(&mut drafts);
    let (cues, problems) = mend::mend(drafts);
    match cues.len() {
        0 => return Err(CaptionsError::NoWords),
        1..=MAX_CUES => {}
        _ => return Err(CaptionsError::TooMany),
    }
    let format = if vtt && (guessed || above) { Format::Meeting } else { format };
    Ok(Captions { format, cues, timed: true, problems })
}
