//! What the first page says of the catalog: how large it is, and some of its blocks.

use std::collections::BTreeMap;

use db::{Result, Scope, Tx, sql, sqlx::types::Uuid};
use directory::vocab;
use draw::Block;

/// How many organizations are known, and how many sources speak of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) organizations: i64,
    pub(super) sources: i64,
}

pub(super) async fn size(tx: &mut Tx) -> Result<Size> {
    const ORGANIZATIONS: &str =
        sql!("SELECT count(*) FROM organization WHERE gone_at IS NULL AND role = 'organization'");
    const SOURCES: &str = sql!("SELECT count(*) FROM source WHERE withdrawn_at IS NULL");
    Ok(Size { organizations: db::scalar!(tx, ORGANIZATIONS)?, sources: db::scalar!(tx, SOURCES)? })
}

db::row! {
    struct Candidate {
        id: Uuid,
        kind: String,
    }
}

/// Blocks of up to `most` organizations that visitors may see, colors mixed. The oldest are looked
/// at first: the quilt stays the same when a file is imported again.
pub(super) async fn blocks(tx: &mut Tx, scope: &Scope, most: usize) -> Result<Vec<Block>> {
    const SQL: &str = sql!(
        "SELECT o.id, o.kind FROM organization o
         WHERE o.gone_at IS NULL AND o.kind IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.system_id = $1 AND c.organization_id = o.id AND c.field = 'public')
         ORDER BY o.id LIMIT 400"
    );
    let candidates: Vec<Candidate> = db::all!(tx, SQL; scope.system)?;
    let blocks = candidates.into_iter().filter_map(|it| {
        let hue = vocab::kind(&it.kind)?.color.as_str().parse().ok()?;
        Some(Block { id: it.id.into_bytes(), hue })
    });
    Ok(mixed(blocks, most))
}

/// One of each color in turn, until there are `most`.
fn mixed(blocks: impl Iterator<Item = Block>, most: usize) -> Vec<Block> {
    let mut by_hue = BTreeMap::<&'static str, Vec<Block>>::new();
    for block in blocks {
        by_hue.entry(block.hue.name()).or_default().push(block);
    }
    let longest = by_hue.values().map(Vec::len).max().unwrap_or(0);
    let turns = (0..longest).flat_map(|turn| by_hue.values().filter_map(move |blocks| blocks.get(turn)));
    turns.take(most).copied().collect()
}

#[cfg(test)]
mod tests {
    use draw::Hue;

    use super::*;

    #[test]
    fn colors_take_turns() {
        let block = |n: u8, hue| Block { id: [n; 16], hue };
        let blocks = [block(1, Hue::Food), block(2, Hue::Food), block(3, Hue::Food), block(4, Hue::Arts)];
        let ids: Vec<u8> = mixed(blocks.into_iter(), 3).iter().map(|block| block.id[0]).collect();
        assert_eq!(ids, [4, 1, 2]);
    }
}
