### The main menu

nav-suggestions = Suggestions
nav-kept = Kept
nav-coverage = Coverage
nav-map = Map
nav-needs = Needs
nav-kinds = Kinds of partners
nav-imports = Imports

## Words of the first page, of the accessibility statement and of taking back.

## The first page

home-tab = First page
home-title = Who near you could help?
home-lead = { $library } and the organizations around it: begin with a name, or with what people here need.
home-search = Look for an organization, a need, a kind of partner
home-answers = Answers while you type
home-needs = What do you need?
home-all-needs = All { $n } needs
home-near = Near you
home-near-branch = Near { $branch }
home-map = List and map
home-size = { $n ->
    [one] 1 organization is
   *[other] { $n } organizations are
} known here{ $sources ->
    [0] .
    [one] , from 1 source.
   *[other] , from { $sources } sources.
}
home-who-says-so = Who says so?
home-kinds = { $n } kinds of partners, the familiar and the unlikely
home-no-data = Nobody is on the map yet
home-no-data-why = Bring in a list of organizations: open data of your state or town, or a spreadsheet of your own. You see what it holds before anything is changed.
home-import = Bring in a list
home-steps = What you do next
home-no-steps = Nothing is waiting for you. Keep an organization, and its next step appears here.
home-all-kept = All we keep
home-challenge = { $title }: { $n } of { $target }
home-conversation = Note a conversation
home-newly-kept = Newly kept
home-nothing-kept = Nothing yet. Look below for who could help.
home-suggestions = Who could help, branch by branch
home-all-suggestions = All suggestions
home-more-needs = and { $n } more
home-choose-needs = Choose what this branch works on

## Before there is a library

welcome-title = Welcome. Which library is yours?
welcome-lead = Quiltwork helps a library find the organizations around it, build partnerships with them, and not lose them again.
welcome-how = Pick your library from the list of all public libraries in the United States. It takes a minute, and its branches come with it.
welcome-begin = Set up your library
welcome-look = Look at the needs first

## Accessibility

accessibility-title = Accessibility
accessibility-lead = These pages are for everybody. Here is what we did for that, what we could not check, and how to tell us when something stands in your way.
accessibility-tested = What was tested
accessibility-tested-rules = Every kind of page is checked by a program against the automated rules of axe-core for WCAG 2.0, 2.1 and 2.2, levels A and AA, on a wide and on a narrow screen.
accessibility-tested-keyboard = The main tasks are done with the keyboard alone: search, filter, look at suggestions, keep an organization, take it back.
accessibility-tested-script = The same tasks are done with scripts switched off.
accessibility-tested-small = Pages are looked at 320 pixels wide, which is how they appear enlarged to 400%.
accessibility-tested-colors = The contrast of text and controls was measured; no color speaks without a word or a sign beside it.
accessibility-untested = What was not tested
accessibility-untested-people = People who use screen readers, switches or voice control have not tested these pages yet.
accessibility-untested-map = A map in motion is hard to use without sight. Everything on a map also stands in the list beside it, which can do the same.
accessibility-untested-names = Names and descriptions of organizations come from open data. They may be in capital letters, shortened, or in another language than the page.
accessibility-meets = What we claim
accessibility-meets-what = The pages meet the aim of WCAG 2.2 AA; automated tests cannot prove all of it.
accessibility-tell = Tell us
accessibility-tell-how = Speak to anybody who works at your library, in person, by phone or by mail. Say which page it was and what you wanted to do. They can help you at once, and they can report it to those who make Quiltwork.

## Taking back

home-questions = { $n ->
    [one] One question would make this list better
   *[other] { $n } questions would make this list better
}
flash-undone-already = That was taken back before.
flash-undone-not-event = Not taken back: a recording, files or links have been added to the event since, and would be lost with it. Remove those first, or cancel the event.
flash-undone-nothing = Nothing was taken back: somebody has changed all of it since.
