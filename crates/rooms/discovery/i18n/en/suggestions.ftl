### Suggestions, coverage, and the list and map of organizations.

## Suggestions

suggestions-title = Possible partners
suggestions-title-at = { $need }: possible partners near { $branch }
suggestions-lead = Who is here, and why they may fit. Reasons first; the number comes last and only sorts the list.
suggestions-choose-lead = Choose a branch and what you want to work on. You get at most thirty organizations, each with its reasons.
suggestions-choose-needs = No branch has chosen what it wants to work on yet.
suggestions-nowhere = Nobody has told us where { $branch } stands, so nothing can be near it. Give it an address with a ZIP code, or a point on the map.
suggestions-no-branch-title = No branch yet
suggestions-no-branch = Suggestions are made for a place. Set up your library first; it takes two minutes.
suggestions-set-up = Set up the library
suggestions-asked = What is asked
suggestions-change = Ask for something else
suggestions-branch = Branch
suggestions-need = Need
suggestions-kinds = Kinds of partners
suggestions-kinds-any = All kinds
suggestions-kinds-traditional = The familiar ones
suggestions-kinds-non-traditional = Those seldom thought of
suggestions-kinds-surprise = Surprise me
suggestions-near = Nearest first
suggestions-text = Words in the name
suggestions-show = Show
filter-close = Close
suggestions-count = { $n ->
    [0] No possible partners
    [one] One possible partner
   *[other] { $n } possible partners
}
suggestions-in-group = { $n ->
    [one] 1 organization
   *[other] { $n } organizations
}
suggestions-partners = { $n ->
    [one] You know one that fits already:
   *[other] You know { $n } that fit already:
}
suggestions-none-title = Nobody found for this
suggestions-none = No record we have fits this need near this branch. Another source may know more: a city list, the nonprofit file, or what your colleagues have in a table.
suggestions-none-named = No name among the possible partners holds “{ $text }”.
suggestions-without-words = Show all of them
suggestions-none-import = Bring in a list
suggestions-all = These are all we know within reach. A walk around the block may find more.
suggestions-all-before = These are all we know within reach. Services that come to you, or that people travel to:
suggestions-all-further = Of the kinds for this need we know nobody else within reach. Services that come to you, or that people travel to:
suggestions-unseen = No source here covers
suggestions-unseen-why = OpenStreetMap, a city list, or your own table might.
suggestion-keep = Keep
files-as = As
group-next-door = Next door
group-next-door-why = A walk of ten minutes or less.
group-within-reach = Within reach
group-within-reach-why = Further, but still close.
group-serves-your-area = Serves your area
group-serves-your-area-why = At any distance, or with no exact place: they come to you, or people travel to them.
group-unlikely-but-close = Unlikely but close
group-unlikely-but-close-why = Not a kind one thinks of for this need. Neighbors all the same.
group-only-on-paper = Known only on paper
group-only-on-paper-why = Only the tax file has them. Look before you write.

## What is left out

left-out-title = Not suggested, and why
left-out-show = Show who they are
left-out-hide = Hide who they are
left-out-chapter-at-headquarters = { $n ->
    [one] One chapter gets its mail at a head office, so it is probably not here.
   *[other] { $n } chapters get their mail at a head office, so they are probably not here.
}
left-out-mail-drop = { $n ->
    [one] One has only a mailbox that many share.
   *[other] { $n } have only a mailbox that many share.
}
left-out-private-foundation = { $n ->
    [one] One gives money and does nothing else.
   *[other] { $n } give money and do nothing else.
}
left-out-abroad = { $n ->
    [one] One works in other countries.
   *[other] { $n } work in other countries.
}
left-out-trade-body = { $n ->
    [one] One serves a trade or a profession.
   *[other] { $n } serve a trade or a profession.
}
left-out-union = { $n ->
    [one] One is a union with nothing local in its name.
   *[other] { $n } are unions with nothing local in their names.
}
left-out-supports-one-body = { $n ->
    [one] One raises money for a single other body.
   *[other] { $n } raise money for a single other body.
}
left-out-national-name-downtown = { $n ->
    [one] One has a national name and an office downtown.
   *[other] { $n } have national names and offices downtown.
}
left-out-resting = { $n ->
    [one] One rests until the day you chose, or was set aside.
   *[other] { $n } rest until the day you chose, or were set aside.
}

## Not for us

not-for-us-title = Not for us: { $name }
not-for-us-lead = It will not be suggested again until the day you choose. It stays on the map and in search, and you can take this back.
not-for-us-button = Not for us
not-for-us-back = Back
not-for-us-reason = Why?
not-for-us-reason-hint = A few words for your colleagues. Nothing about any person, please.
not-for-us-look-again = Look again on
not-for-us-look-again-hint = Leave it empty and it stays set aside until somebody takes this back.
not-for-us-error-long = Please keep this under 300 characters.
not-for-us-error-date = Write the day as year-month-day, for example 2027-05-01.
not-for-us-error-past = Choose a day that is still ahead.
flash-not-for-us = Set aside: it is not suggested to your library any more. What happened here keeps it, with a way back.

## Reasons

reason-who = { $who }.
reason-who-where = { $who } { $where }.
reason-does = It { $does }.
reason-needs = It could use { $needs }.
family-home-name = Family child-care home
family-home-one = a family child-care home
fit-of-100 = fit { $n } of 100
where-walk = about { $n ->
    [one] one minute's walk away ({ $metres } m along streets)
   *[other] { $n } minutes' walk away ({ $metres } m along streets)
}
where-on-foot = { $far } away on foot
where-straight = { $far } away in a straight line
where-long-way = more than { $far } away on foot, though { $straight } in a straight line
where-metres = { $metres } m
where-kilometres = { $km } km ({ $miles } miles)
where-kilometres-mile = { $km } km (1 mile)
where-block = { $where }, give or take a block
where-within = within { $km } km
where-zip = somewhere in ZIP code { $zip }
term-kind = { $kind }: number { $place } among the kinds of partners for this need.
term-kind-staff = Your library says so.
term-unlikely-kind = Nobody thinks of this kind first for this need.
less-sure-name = We read that from its name (“{ $word }”), so make sure.
less-sure-tax = The tax file says so only in broad terms, so make sure.
less-sure-list = Its list holds other kinds too, so make sure.
need-asks-fits = “{ $word }” in its name is what this need looks for.
need-asks-less = “{ $word }” in its name makes it fit this need less.
need-asks-kind = This kind of partner fits this need { $much }.
need-asks-nothing = Nothing known of it shows the special thing this need looks for.
term-place = { $where }.
term-travelled-to = People travel to places like this, so distance counts less.
term-place-withheld = Its address is kept private.
term-serves-area = A source says it serves this area.
term-large = It is large enough to serve the whole area.
term-on-record = On record.
term-at-least = Many doubts at once; they are not counted below this.
term-in-source = Others list it too.
term-phone = A phone number is known.
term-web = It has a web address.
term-only-tax-file = No list but the tax file has it.
term-postcard = It files only a postcard with the tax office: small, or quiet.
term-return = Its last tax return is of { $year }.
term-only-a-box = Its address is only a post-office box.
term-local-word = Its name is local (“{ $word }”).
term-national-word = Its name sounds national (“{ $word }”).
term-not-seen-since = No source has seen it since { $year }: phone first.
term-known-by = { $name } knows someone there.
term-asked = Wait: asked by { $by } on { $on }.
term-asked-by-us = Wait: asked on { $on }.
revenue-small = It takes in about ${ $n } a year.
revenue-thousand = It takes in about ${ $n } thousand a year.
revenue-million = It takes in about ${ $n } million a year.
revenue-billion = It takes in about ${ $n } billion a year.
unknown-phone = Phone not known.
unknown-web = Web address not known.
unknown-revenue = Yearly revenue not known.
unknown-return = No tax return seen.
unknown-exact-place = Only the ZIP code is known, not the place.
unknown-place = Where it works is not known.
mark-votes-here = People vote here: a hall with level access.
mark-public-wifi = It has public Wi-Fi.
mark-open-in-summer = It is open in summer.
mark-obstetrics = Babies are born here.
mark-pediatrics = It treats children.
mark-employer-only = It takes only the children of its employer's staff.
mark-testing-only = It only tests.
mark-doctor = It is a doctor's practice.
mark-family-home = It is somebody's home.
mark-youth-home = It is a home for young people.
mark-local-word = Its name is local.
mark-licence-only = Only a license speaks of it.
marked-other = Marked “{ $word }”.
parts-caption = How the number for { $name } is made
parts-part = Part
parts-made-of = Made of
parts-value = Value
parts-together = The four multiplied
part-fit = Fit to the need
part-near = Nearness
part-evidence = Evidence that it is there
part-capacity = Means

## The list and map of organizations

organizations-title = Who is here
organizations-lead = Organizations around the library, from open data and from what the library knows. List and map always show the same.
organizations-new = Add one by hand
organizations-filter = Choose
organizations-text = Name or street
organizations-need = Need
organizations-any-need = Any need
organizations-kind = Kind of partner
organizations-any-kind = Any kind
organizations-near-branch = Near
organizations-anywhere = Anywhere
organizations-within = No further than
organizations-any-distance = Any distance
organizations-km = { $km } km
organizations-stage = Where it stands with you
organizations-any-stage = Any
organizations-show = Show
organizations-in-map = in this part of the map
organizations-take-away = take away
organizations-count = { $n ->
    [0] No organizations
    [one] One organization
   *[other] { $n } organizations
}
organizations-shown = { $from }–{ $to } of { $n }
organizations-print = For a walk, on paper
organizations-none-title = Nobody found
organizations-none = Nothing here fits all of that. Take one condition away, or look further from the branch.
organizations-all = Show all
organizations-no-kind = kind not known
organizations-no-address = address not known
organizations-hidden = kept from visitors
organizations-on-map = Show on the map
organizations-only-map = Only what the map shows
organizations-map = Map of these organizations
map-label = { $n ->
    [one] Map with one organization of the list beside it
   *[other] Map with { $n } organizations of the list beside it
}
map-credits = Organizations: { $sources }. Map: { $ground }.
map-credits-ground = Map: { $ground }.
map-more-sources = and { $n } more
map-own-layers = the library's own layers
map-outlines = county lines of the US Census Bureau (us-atlas)
map-legend = What the signs mean
map-legend-branch = branch of the library
map-legend-listed = in this part of the list
map-legend-many = so many together; press to come nearer
map-legend-one = one more of the whole list
map-all-credits = All sources
map-words-title = Map of the list
map-words-zoom-in = Nearer
map-words-zoom-out = Further
map-words-credits = Show or hide the sources
map-words-close = Close
map-words-control-key = Hold Ctrl and scroll to zoom the map
map-words-command-key = Hold ⌘ and scroll to zoom the map
map-words-two-fingers = Use two fingers to move the map
place-title = Where
place-map-label = Map around { $name }
near-title = Organizations near here
near-lead = The nearest of each kind that fits this topic, in a straight line from one of our branches.
near-far = { $far } from { $branch }
near-all = On the map: { $need }
near-suggestions = Suggestions with reasons: { $need }
print-title = A walk around the block
print-title-at = A walk around { $branch }
print-lead = Look in, say hello, and write down what you see. A name is enough.
print-how = Print this page with your browser.
print-back = Back to the list
print-first = These are the first { $n } of { $all }. Choose less to walk less.
print-spoke = spoke with someone
print-left = left a note
print-gone = not there any more

## Coverage

coverage-title = Which needs are covered, and where
coverage-lead = Each patch is one need at one branch: whom you keep for it, and how many more could fit. An open patch is a place to begin.
coverage-caption = Needs down, branches across. Counted are possible partners of chosen needs, at most thirty each.
coverage-need = Need
coverage-none-yet = none yet
coverage-kept = { $n ->
    [one] one kept
   *[other] { $n } kept
}
coverage-possible = { $n ->
    [0] nobody possible
    [one] one possible
   *[other] { $n } possible
}
coverage-both = { $kept }, { $possible }
coverage-look = look
coverage-chosen = chosen
coverage-all = Show all { $n } needs
coverage-only-chosen = Show only chosen needs
coverage-no-place = place not known
coverage-nothing-title = No need is chosen yet
coverage-nothing = Choose for each branch what it wants to work on. Then this page shows who could help, and what is still open.
coverage-choose = Choose needs for a branch:
coverage-no-branch = There is no branch yet.
organizations-nobody-title = Nobody is here yet
organizations-nobody = Organizations appear when the library brings a first list: the nonprofits of the state, a layer of the city’s open data, a spreadsheet of its own.
organizations-nobody-kinds = See the kinds of partners
parts-nothing = (changes nothing)
organizations-chosen-text = “{ $text }”
