# The review queue: pairs a person decides on.
nav-matches = Are these the same?
matches-title = Are these the same?
matches-lead = Sources name the same organization in different ways. Where we are not sure, you decide; your answer stands above ours for ever, and you can take it back.
matches-waiting = { $n ->
    [0] No questions wait
    [one] One question waits
   *[other] { $n } questions wait
}
matches-telling = { $n ->
    [0] the answers only tidy the list
    [one] the answer to one of them changes what you see
   *[other] the answers to { $n } of them change what you see
}
matches-answered = { $n ->
    [one] you answered one today
   *[other] you answered { $n } today
}
matches-only-all = All
matches-only-same = Probably the same
matches-only-part = A part of the other
matches-only-unsure = We cannot tell
matches-filter = Which questions
matches-nothing-title = Nothing to ask
matches-nothing = We are sure of everything here. New questions come when a list is imported.
matches-nothing-only = No question of this sort waits.
matches-show-all = Show all questions
matches-last = You said:
matches-contradiction = This does not fit with what was said before, so nothing was changed. What was said:
matches-contradiction-way = Take back what is wrong, and answer again. If it is right, leave it as it is.
matches-go-on = Go on with the questions
matches-proposes-same = We think they are the same, but are not sure.
matches-proposes-unsure = We cannot tell; for now they stand apart.
matches-proposes-joined = We have joined these two, but are not sure.
matches-proposes-part = We think the first is a part of the second.
matches-proposes-whole = We think the second is a part of the first.
matches-why = Why we ask
matches-kept-one = You keep one of these organizations.
matches-kept-both = You keep both: if they are the same, what you noted about them comes together.
matches-kept-joined = You keep this organization.
matches-would-join = If they are the same, a duplicate leaves the suggestions.
matches-would-split = If they are different, each can be suggested by itself.
matches-would-part = If neither is a part of the other, both can be suggested.
matches-would-gain = If they are the same, both names share what only one has now: { $what }.
matches-would-tidy = Your answer makes the list tidier; little else changes.
matches-fact-phone = a phone number
matches-fact-web = a web address
matches-fact-place = an exact place
matches-fact-year = a newer year
matches-both = Both sides
matches-field = What
matches-first = First
matches-second = Second
matches-kind = Kind of partner
matches-sources = Who says so
matches-agrees = the same
matches-differs = different
matches-for = What speaks for one organization
matches-against = What speaks against it
matches-for-none = Nothing speaks for it.
matches-against-none = Nothing speaks against it.
matches-likely = All in all we hold it { $n }% likely that they are the same.
matches-map = Map of both places
matches-same-spot = At the same spot
matches-answer = Your answer
matches-say-same = The same
matches-say-different = Different
matches-say-part = 1 is a part of 2
matches-say-whole = 2 is a part of 1
matches-say-later = Later
matches-later-hint = “Later” puts the question behind the others for today.
matches-undo = Undo
matches-keys = Answer with one key each
matches-next = What comes next
matches-next-pair = “{ $left }” and “{ $right }”
matches-put-off = put off by you
flash-match-not-asked = This question is settled already, so nothing was changed. Here is the next one.
