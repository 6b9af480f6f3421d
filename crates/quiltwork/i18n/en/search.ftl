# Search: the page of results, the answers while typing, and the feed.
search-title = Search
search-form = Search for anything
search-label = A name, a town, a subject, a need, a kind of partner
search-summary = { $n ->
    [0] Nothing found for “{ $typed }”
    [one] 1 result for “{ $typed }”
   *[other] { $n } results for “{ $typed }”
}
search-summary-chosen = { $n ->
    [0] Nothing fits these choices
    [one] 1 result
   *[other] { $n } results
}
search-begin = What are you looking for?
search-begin-how = Part of a word is enough, and one slip of the finger is forgiven. Or begin here:
search-begin-types = Look through everything
search-no-word = There is no letter or number in what you typed. Type a word, or begin here:
search-cut = Only the first 200 letters were looked at.
search-none-how = Try fewer words, or another spelling. Or begin here:
search-none-chosen = { $n ->
    [one] One thing fits your words, but not your choices.
   *[other] { $n } things fit your words, but not your choices.
}
search-without-choices = Without the choices
search-alone = Nothing has all of these words. Each alone finds:
search-meant = Did you mean
search-apart = Nothing here has exactly the words in quotes. This is what comes closest.
search-take-away = take this choice away
search-filter = Narrow
search-filter-title = Narrow the results
search-close = Show the results
search-further = { $n } more
search-further-words = { $n } more needs and kinds of partners
search-group-type = What it is
search-group-topic = Topic
search-group-audience = Written for
search-group-language = Language
search-group-year = Year
search-type-need = Needs
search-type-partner-kind = Kinds of partners
search-type-organization = Organizations
search-type-topic = Topics
search-type-article = Articles
search-type-guide = Guides
search-type-news = News
search-type-document = Documents
search-type-collection = Collections
search-type-event = Events
search-type-recording = Recordings
search-type-poll = Polls
search-type-person = People
search-one-topic = Topic
search-one-article = Article
search-one-guide = Guide
search-one-news = News item
search-one-document = Document
search-one-collection = Collection
search-one-event = Event
search-one-recording = In a recording
search-one-poll = Poll
search-one-person = Person
search-audience-staff = Staff
search-audience-managers = Managers
search-audience-trustees = Trustees
search-audience-friends = Friends of the library
search-language-en = English
search-language-es = Spanish
search-feed = Follow this search in a feed reader
search-page = Page { $n }
search-same-name = More of this name
search-need = Need: { $need }
search-kind = Kind of partner: { $kind }
search-needs = What people here need
search-kinds = Kinds of partners
search-topics = Topics
search-map = List and map
search-answers = { $n ->
    [0] No answer yet. Press Enter to see what else there is.
    [one] 1 answer. Arrow keys choose, Enter opens it.
   *[other] { $n } answers. Arrow keys choose, Enter opens one.
}
search-all-answers = All results for “{ $typed }”
search-no-answers = Nothing begins like “{ $typed }” yet
