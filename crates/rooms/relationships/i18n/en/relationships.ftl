### Words of what we keep: relationships, their next steps, their forms. The stages are in stages.ftl.

stage = Stage
next-step = Next step
next-steps = Next steps
form-leave = Leave it as it is

## The list

kept-title = Kept
kept-lead = Organizations your library works with, or wants to. What is due next comes first.
kept-summary = { $n ->
    [one] 1 organization
   *[other] { $n } organizations
}{ $late ->
    [0] {""}
    [one] , 1 step is late
   *[other] , { $late } steps are late
}
kept-shown = { $from }–{ $to } of { $n }
kept-table = Organizations you keep, with what comes next
kept-organization = Organization
kept-source-gone = no source speaks of it any more
kept-no-step = none yet
kept-filter = Show only some
kept-filter-close = Close
kept-show = Show
kept-all = Show all
kept-anybodys = Anybody’s
kept-mine = Mine
kept-nobodys = Nobody’s yet
kept-any-stage = Any stage
kept-any-need = Any need
kept-none-fits = Nothing you keep fits this choice.
kept-none-title = You do not keep anybody yet
kept-none = Find an organization that could help with a need, open its page, and choose Keep. It then stays here with what comes next, whatever the sources say later.
kept-none-suggestions = See who could help
kept-none-map = Look at the map

## Keeping

keep-panel-title = Keep them?
keep-title = Keep { $name }
keep-lead = Keeping means that somebody here takes the next step. You can take it back at any time.
keep-what = What comes next?
keep-due = By when?
keep-first-step = Find out who here already knows them
keep-more = For which need, at which branch, and who does it
keep-need = Need
keep-need-none = No need in particular
keep-branch = Branch
keep-branch-none = The whole library
keep-button = Keep
keep-error-need = Choose one of the needs in the list.
keep-error-branch = Choose one of your branches.
keep-error-owner = Choose somebody who works here.
flash-kept = Kept. You find it under “Kept”, with what comes next.
flash-kept-already = Your library keeps them already.

## On an organization’s page

relationship-title = What we have together
relationship-owner = Who looks after it
relationship-nobody = Nobody yet
relationship-need = For
relationship-leads-on = What leads on:
relationship-look-again = We look again on { $day }.
relationship-reason = Why it ended: { $reason }

## Next steps

next-steps-none = Nothing is planned. An idea:
next-step-hint = About the organization, never about a library user.
next-step-owner = Who does it?
next-step-add = Add a next step
next-step-title = A next step with { $name }
next-step-button = Add
next-step-done = Done
next-step-error-what = Write down what comes next, in a few words.
next-step-error-long = Please keep this under 300 characters.
next-step-error-due = Choose a day such as 2027-01-29, or leave the day empty.
change-next-step-done = Next step done
flash-step-added = The next step is noted.
flash-step-done = Well done. What comes next?
flash-step-done-already = That step was done already.
due-by = by { $day }
due-today = today
due-late = late: was due { $day }

## Moving to another stage

stage-move = Move to another stage
stage-title = Where do we stand with { $name }?
stage-now = Now: { $stage }.
stage-choose = Stage
stage-choice = { $name }: { $plain }
stage-look-again = Look again on
stage-look-again-hint = Only for Resting and Not now.
stage-reason = Why it ended
stage-reason-hint = Only for Ended. One sentence that helps whoever comes after you.
stage-button = Move
stage-error-unknown = Choose one of the stages.
stage-error-date = Choose the day to look again, such as 2027-05-01.
stage-error-reason = Write down why it ended.
stage-error-long = Please keep this under 1,000 characters.
flash-stage-moved = The stage is changed.
kept-step-over = none needed
