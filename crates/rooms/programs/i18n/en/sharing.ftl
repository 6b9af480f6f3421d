### What others are told of events: feeds, and lists on their own pages.

events-feed = Follow all events in a news reader (Atom)
events-feed-series = Follow this series in a news reader (Atom)
events-feed-of-topic = Follow these in a news reader (Atom)
events-feed-topic = Events: { $topic } · { $library }

event-told-title = { $state }: { $title }
event-told-when = { $times }. { $place }.
event-told-was-to-be = It was to be: { $times }. { $place }.
event-told-first = First announced for { $when }.
event-told-recorded = There is a recording.

embed-help = Show these events on your own site
embed-help-lead = Copy a few lines into any page. It sets no cookies, follows nobody, and shows each change by itself.
embed-which = Which events
embed-which-all = All that is coming
embed-series = Series: { $title }
embed-topic = Topic: { $title }
embed-with = With { $name } · { $library }
embed-count = How many
embed-count-hint = From 1 to 30; empty: 5.
embed-language = In which language
embed-language-any = That of whoever looks at it
embed-make = Make it so
embed-copy = What to copy
embed-snippet = For a page of your site
embed-snippet-hint = Paste it where your site takes HTML. Sites that know oEmbed also take the address of an event or of the list of events by itself.
embed-calendar-address = For a calendar that follows them
embed-look = How it looks
embed-all = More at { $library }
embed-calendar = To your calendar
embed-wrong-count = Say how many as a number from 1 to 30.
embed-wrong-event = There is no such event here.
embed-wrong-series = There is no such series of events here.
embed-wrong-topic = There is no such topic here.
embed-wrong-organization = There is no such organization here.

oembed-wrong-address = Nothing of ours that can be shown elsewhere stands at this address.
oembed-wrong-size = maxwidth and maxheight are whole numbers of pixels.
oembed-wrong-format = Only JSON is spoken here.
