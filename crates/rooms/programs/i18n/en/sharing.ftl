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
