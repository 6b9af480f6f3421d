### The eleven stages of a relationship. vocab/stages.tsv holds their structure.
### Underscores of an id become hyphens here: not_now is stage-not-now.
###
### stage-ID        the label
### stage-ID-plain  the same, as one would say it
### stage-ID-enter  when a relationship comes here
### stage-ID-leave  when it moves on
### stage-ID-next   a next step to suggest

stage-spotted = Spotted
stage-spotted-plain = On our map
stage-spotted-enter = It appears in an import, a workshop, a walk, or a tip.
stage-spotted-leave = Someone takes it on, or it is set aside for now.
stage-spotted-next = Who here already knows them?

stage-learning = Learning about
stage-learning-plain = Getting to know of them
stage-learning-enter = Someone holds it, and there is a reason: a need or a goal.
stage-learning-leave = We have spoken for the first time, or it is set aside for now.
stage-learning-next = Visit, read their calendar, and find someone who can introduce you.

stage-in-touch = In touch
stage-in-touch-plain = We have talked
stage-in-touch-enter = A real conversation, both ways, is logged.
stage-in-touch-leave = Both sides name something they care about, or part kindly.
stage-in-touch-next = Ask the interview questions, and send thanks within two days.

stage-exploring = Exploring
stage-exploring-plain = Trying an idea
stage-exploring-enter = Both sides have named a goal and one small thing to try.
stage-exploring-leave = The small thing has a date, and a person on each side.
stage-exploring-next = Make one small ask and one small offer.

stage-agreed = Agreed
stage-agreed-plain = We shook hands
stage-agreed-enter = Who does what, when, and how we will know is written down.
stage-agreed-leave = The work begins.
stage-agreed-next = Send both sides the one-page summary.

stage-active = Working together
stage-active-plain = Doing it
stage-active-enter = The first thing we do together has happened.
stage-active-leave = The day to look back has come, or nothing has happened for 90 days.
stage-active-next = Keep every promise, so that the list stays empty.

stage-review = Looking back
stage-review-plain = How did it go?
stage-review-enter = The work is finished, or its yearly date has come.
stage-review-leave = Both sides have answered and chosen: renew, change, rest, or end.
stage-review-next = Talk it over together, and share the figures and one story.

stage-sustaining = Long-term
stage-sustaining-plain = Old friends
stage-sustaining-enter = Renewed at least once, with goals for next year and two contacts on each side.
stage-sustaining-leave = Looking back says it is time for something else.
stage-sustaining-next = Name a second contact on each side.

stage-resting = Resting
stage-resting-plain = Having a rest
stage-resting-enter = Both sides agree to pause, and set a date to look again.
stage-resting-leave = That date comes, or somebody has a new idea.
stage-resting-next = Send one friendly note when the date comes.

stage-ended = Ended
stage-ended-plain = Finished well
stage-ended-enter = A reason is written down, thanks are sent, loans and keys are back, and data is disposed of.
stage-ended-leave = It may open again as an idea to explore.
stage-ended-next = Write down what you would tell the next librarian.

stage-not-now = Not now
stage-not-now-plain = Maybe another time
stage-not-now-enter = It does not fit today, or nobody answered after the tries we agreed on.
stage-not-now-leave = Its date comes, or something changes.
stage-not-now-next = Set a date to look again, and let them be until then.
