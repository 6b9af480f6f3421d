//! How much a block unfolds to, told before it is unfolded: an empty entry of two bytes takes a hundred in memory.

use prost::decode_length_delimiter;

/// Strings, groups, points and ways of one block. The format asks for at most 8,000 points or ways.
const MOST_ENTRIES: usize = 1_000_000;

/// The parts of a block that hold entries: its strings and its groups.
const NESTED: [usize; 2] = [1, 2];

/// Whether a block stays within bounds; `None` when its fields cannot be told apart.
pub fn is_modest(block: &[u8]) -> Option<bool> {
    let (mut parts, mut entries) = (0, 0);
    let mut count = |_: usize, _: &[u8]| {
        entries += 1;
        Some(())
    };
    fields(block, &mut |number, content| {
        parts += 1;
        if NESTED.contains(&number) { fields(content, &mut count) } else { Some(()) }
    })?;
    Some(parts + entries <= MOST_ENTRIES)
}

/// Hands out the number and content of every field that has a length.
fn fields<'b>(mut rest: &'b [u8], take: &mut dyn FnMut(usize, &'b [u8]) -> Option<()>) -> Option<()> {
    while !rest.is_empty() {
        let key = decode_length_delimiter(&mut rest).ok()?;
        let bytes = match key & 7 {
            0 => {
                decode_length_delimiter(&mut rest).ok()?;
                continue;
            }
            1 => 8,
            5 => 4,
            2 => decode_length_delimiter(&mut rest).ok()?,
            _ => return None,
        };
        let (content, after) = rest.split_at_checked(bytes)?;
        rest = after;
        if key & 7 == 2 {
            take(key >> 3, content)?;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::is_modest;

    #[test]
    fn a_block_of_empty_entries_is_not_unfolded() {
        let mut strings = vec![0x0a, 0x04, 0x0a, 0x00, 0x0a, 0x00];
        assert_eq!(is_modest(&strings), Some(true));
        strings.extend([0x12, 0x00].repeat(1_000_000));
        assert_eq!(is_modest(&strings), Some(false));
        assert_eq!(is_modest(&[0x0a, 0x09, 0x00]), None, "cut short");
        assert_eq!(is_modest(&[0x98, 0x01, 0x80]), None, "a number without an end");
    }
}
