### What counts for a need, as shipped and as the library says; and what its own choices have taught.

## What the library says in reasons

source-ours = your library
own-factor-word = Your library says: with “{ $word }” in its name it fits this need { $much }.
own-factor-kind = Your library says: this kind fits this need { $much }.
own-factor-mark = { $mark } Your library says: then it fits this need { $much }.
learned = Because { $what }.
learned-and = { $first } and { $then }
learned-kept = you kept { $n ->
    [one] one
    [2] two
    [3] three
   *[other] { $n }
} of this kind
learned-yes = { $n ->
    [one] one of this kind said yes
   *[other] { $n } of this kind said yes
}
learned-aside = you set { $n ->
    [one] one
    [2] two
    [3] three
   *[other] { $n }
} of this kind aside
learned-no = { $n ->
    [one] one of this kind said no
   *[other] { $n } of this kind said no
}
percent = { $sign }{ $n }%

## What counts for a need

factors-title = What counts for “{ $need }”
factors-here = What counts
factors-lead = Not every school or shop fits a need alike. These rows say how much each fits; you may know better.
factors-place = number { $n } for this need
factors-nothing-asked = Nothing more is asked: all of this kind fit alike.
factors-how = How it is read
factors-how-text = For each kind, the first row that applies to an organization counts; rows with words go before “all others”. What your library says counts for your library alone, and every reason that rests on it says so.
factor-always = all others of this kind
factor-not-shipped = not in the table that comes with the program
factor-number = { $much } ({ $n })
factor-much-a-lot = a lot
factor-much-mostly = mostly
factor-much-somewhat = somewhat
factor-much-hardly = hardly
factor-much-not-at-all = not at all
factor-out = leave this row out
factor-own = your library says
factor-shipped = As shipped: { $much }
factor-fits = How well does it fit?
factor-fits-of = How well does it fit: { $words }
factor-change = { $kind }, { $words }: { $said }
factor-was-put-back = as shipped again
factor-save = Save
factor-put-back = Put back what was shipped
factor-take-out = Take this row out
factor-new = Say something new
factor-kind = Kind of partner
factor-words = Words in the name
factor-words-hint = With commas between them, such as: kitchen, garden. Leave it empty to speak of all others of this kind.
factor-error-kind = Choose one of the kinds of this need.
factor-error-words = Write at least one word, or leave it empty.
factor-error-long = Please keep the words under 300 characters.
factor-error-number = Choose how well it fits, from 0 to 1.
factor-mark-obstetrics = babies are born there
factor-mark-pediatrics = it treats children
factor-mark-family-home = it is somebody’s home
factor-mark-employer-only = only for an employer’s own staff
factor-mark-local-word = a local word in its name
factor-mark-testing-only = it only tests
factor-mark-doctor = a doctor’s practice
factor-mark-licence-only = only a license speaks of it
flash-factor-said = Saved. It counts from the next list on.
flash-factor-put-back = What was shipped counts again.
change-factor = A factor changed
left-out-does-not-fit = { $n ->
    [one] One is of a sort that your library says does not fit this need.
   *[other] { $n } are of a sort that your library says does not fit this need.
}

## What the library’s choices have taught

leanings-title = What we learned from you
leanings-lead = When you keep, set aside, or get a yes or a no, lists for that need lean a little. Here is each of them, with what it rests on.
leanings-off = Learning is off: nothing you do moves the lists.
leanings-none-title = Nothing yet
leanings-none = Keep somebody for a need, set a kind aside, or note an answer to an ask. What follows from it stands here.
leanings-none-suggestions = See who could help
leanings-how = How much it moves
leanings-how-text = One choice moves the fit of its kind by two in a hundred, three alike by four; however many there are, it stays below ten. Of each organization only your newest choice counts. “Only this one” and “not now” teach nothing.
leanings-how-persons = Who of you chose plays no part. Organizations that are one person, somebody’s home or one giver’s fund teach nothing.
leanings-pause = Switch learning off
leanings-go-on = Switch learning on
leaning-about = { $need }: { $kind }
leaning-percent = Their fit: { $percent }.
leaning-forget = Forget this
leaning-forgotten-of = Forgotten: { $kind } for { $need }
leaning-change-pause = Learning switched off
leaning-change-go-on = Learning switched on
leaning-choice-kept = kept
leaning-choice-yes = said yes
leaning-choice-aside = set aside, because the kind does not fit
leaning-choice-no = said no
flash-leaning-forgotten = Forgotten. Choices you make from now on count again.
flash-leaning-paused = Learning is off.
flash-leaning-goes-on = Learning is on again.

## Not for us, and why

not-for-us-why = What does not fit?
not-for-us-why-hint = Only “this kind” changes what is suggested for this need.
not-for-us-error-why = Choose one of the three answers.
not-fit-kind = This kind does not fit this need
not-fit-organization = Only this one
not-fit-not-now = Not now
