use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// The 36 needs, so that this crate needs no room to check its own pages.
const NEEDS: &str = "homelessness mental_health opioids staff_wellbeing job_seekers small_business culinary \
    food_security climate crisis_planning early_literacy nicu_families early_stem vulnerable_families school_success \
    connected_students teens_coding info_literacy_teens youth_voice health_literacy active_living local_history_play \
    storytelling data_literacy digital_inclusion ereading adult_literacy_esl newcomers veterans older_adults \
    disability_access financial_capability reentry_need civic_dialogue arts_culture local_economy_ties";

const STAGES: &str = "spotted learning in_touch exploring agreed active review sustaining resting ended not_now";

/// Whether the word is a name or a figure. A capital that opens a sentence counts only in a name we know.
fn is_name(at: usize, word: &str) -> bool {
    const KNOWN: [&str; 7] = ["Mara", "Dell", "Tom", "Marrow", "Tenney", "Quill", "Northside"];
    let plain = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let capital = plain.starts_with(char::is_uppercase) && (at > 0 || KNOWN.iter().any(|name| plain.starts_with(name)));
    capital || plain.starts_with(|letter: char| letter.is_ascii_digit())
}

/// A sentence with names, places and numbers masked, so that a template filled in twice shows.
fn masked(sentence: &str) -> String {
    const NUMBERS: &str = " one two three four five six seven eight nine ten eleven twelve twenty thirty forty sixty ";
    let words = sentence.split_whitespace().enumerate().map(|(at, word)| {
        let bare: String = word.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
        let mask = is_name(at, word) || NUMBERS.contains(&format!(" {bare} "));
        if mask { "_".to_owned() } else { bare }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '!']).map(str::trim).filter(|sentence| sentence.len() > 2)
}

#[test]
fn the_mask_sees_through_names_places_and_numbers() {
    let one = masked("In Marrow, 12 readers met Mara on the porch");
    assert_eq!(masked("Mara asked again"), masked("Tom asked again"));
    assert_eq!(one, masked("In Tenney, forty readers met Dell on the porch"));
    assert_ne!(one, masked("In Tenney, forty readers met Dell on the lawn"));
}

#[test]
fn no_two_stories_share_a_sentence() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for story in stories() {
        for sentence in story.parts().into_iter().flat_map(sentences) {
            let earlier = seen.insert(masked(sentence), story.title);
            assert!(earlier.is_none(), "{:?} and {:?} share: {sentence}", story.title, earlier);
        }
    }
}

#[test]
fn every_need_and_every_branch_has_its_story() {
    let told: BTreeSet<&str> = stories().iter().map(|story| story.need).collect();
    assert_eq!(told, NEEDS.split_whitespace().collect());
    for (branch, _) in PAGES {
        assert!(stories().iter().filter(|story| story.branch == branch).count() >= 5, "{branch}");
    }
    assert!(stories().len() >= 32);
}

#[test]
fn stages_are_known_and_some_partnerships_rest_or_ended() {
    let stages: Vec<&str> = stories().iter().map(|story| story.stage).collect();
    for stage in &stages {
        assert!(STAGES.split_whitespace().any(|known| known == *stage), "{stage}");
    }
    for stage in ["resting", "ended", "not_now"] {
        assert!(stages.contains(&stage), "no story is {stage}");
    }
}

#[test]
fn every_story_is_short_and_names_its_partners() {
    for story in stories() {
        let words: usize = story.parts().iter().map(|part| part.split_whitespace().count()).sum();
        assert!((60..=180).contains(&words), "{}: {words} words", story.title);
        assert!((2020..=2026).contains(&story.year), "{}", story.title);
        assert!(!story.kinds().is_empty(), "{}", story.title);
    }
}

#[test]
fn titles_and_addresses_are_their_own() {
    let all = stories();
    let slugs: BTreeSet<String> = all.iter().map(Story::slug).collect();
    assert_eq!(slugs.len(), all.len());
    assert!(slugs.contains("octobers-list"), "{slugs:?}");
}
