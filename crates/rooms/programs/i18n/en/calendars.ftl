### Calendars of partners: read, told what is wrong with them, taken over as drafts.

calendars-title = Partners’ calendars
calendars-lead = Read what your partners announce, take over what you want to announce too, and tell them kindly what is wrong with their calendar.
calendars-read = Calendars we read
calendars-none = None yet. Add the first one below.
calendars-add = Add a calendar
calendar-check = Check a calendar
calendar-fresh = { $n ->
    [one] one event that is not here
   *[other] { $n } events that are not here
}
calendar-read-on = Read on { $day }
calendar-trouble-since = The last try failed. What you see is from { $day }.
calendar-never-read = Not read yet
calendar-address = Address of the calendar
calendar-address-hint = It often ends in .ics, and often stands behind “Subscribe” or “Add to calendar”. webcal:// is fine too.
calendar-organization = Whose calendar it is
calendar-organization-hint = An organization you keep. A few words of its name are enough.
calendar-name = What you call it
calendar-name-hint = Empty: the name of the organization.
calendar-zone = Time zone
calendar-zone-hint = For hours that the calendar gives without a zone, such as America/Denver.
calendar-language = Language of its events
calendar-wrong-no-organization = Say whose calendar it is.
calendar-wrong-organization = You keep no organization of this name. Keep it first, or check the spelling.
calendar-wrong-organizations = You keep several organizations with these words in their names. Write the whole name.
calendar-wrong-twice = This calendar is read already.
calendar-wrong-nothing = Mark at least one event that is not here yet.
calendar-wrong-by-hand = This change does not fit the event here: open the event and change it by hand.
calendar-wrong-nothing-to-check = Give an address, paste the text, or choose a file.
calendar-trouble-not-address = This is no web address. It begins with https://, http:// or webcal://.
calendar-trouble-private = This address leads to a private network or asks for a password. Only calendars that everybody can open are read.
calendar-trouble-no-server = There is no server of this name. Check the spelling.
calendar-trouble-refused = The server does not give this calendar to us. Ask your partner for the public address.
calendar-trouble-slow = The server took longer than twenty seconds. Try again later.
calendar-trouble-unreachable = The server could not be reached. Try again later.
calendar-trouble-too-large = This calendar is larger than 10 MB. Ask your partner for one with only what is coming.
calendar-trouble-empty = There is nothing at this address: the file is empty.
calendar-trouble-web-page = This is a web page, not a calendar. Look for “Subscribe” on it, and copy that address.
calendar-trouble-not-calendar = This is not a calendar. A calendar file begins with BEGIN:VCALENDAR.
calendar-file = Calendar file
calendar-read-now = Read it now
calendar-about = Read on { $day }: { $n ->
    [one] one event
   *[other] { $n } events
}, { $past ->
    [0] none of them past
    [one] one of them past
   *[other] { $past } of them past
}.
calendar-left-out = { $n ->
    [one] One event more is in it. The next { $most } are shown.
   *[other] { $n } events more are in it. The next { $most } are shown.
}
calendar-findings = What is wrong with it
calendar-healthy = Nothing. This calendar is in good order.
calendar-grave = events are lost or wrong
calendar-line = Line { $line }
calendar-lines = Lines { $lines }
calendar-lines-more = Lines { $lines } and { $more } more
calendar-letter-title = As a letter to your partner
calendar-letter-label = Copy this into a message
calendar-letter = Hello! We would like to announce your events with ours, and read your calendar “{ $name }”. A few things in it keep calendars from showing it as you mean it:
calendar-changed-title = Changed there since you took it over
calendar-change-times = Another time: { $now }. It was: { $was }.
calendar-change-place = Another place: “{ $now }”. It was: “{ $was }”.
calendar-change-title = Another title: “{ $now }”. It was: “{ $was }”.
calendar-change-text = Another description or link.
calendar-change-cancelled = They cancelled it.
calendar-change-resumed = It takes place after all.
calendar-follow = Take this over
calendar-gone-title = Missing there by now
calendar-gone = These are events here, but their calendar does not have them any more. Ask before you cancel anything.
calendar-items = Events in it
calendar-new = Not here yet ({ $n })
calendar-here = Here, and unchanged there ({ $n })
calendar-none-new = Nothing new is coming.
calendar-none-here = You took over nothing that is still to come.
calendar-take-hint = What you mark becomes drafts with this partner as host. Nothing is announced before you do it. An event that repeats becomes one event with up to sixty dates.
calendar-take = Make drafts of these
calendar-shown = { $from }–{ $to } of { $all }
calendar-untitled = Without a title
calendar-more-dates = { $n ->
    [one] and another date
   *[other] and { $n } more dates
}
calendar-more-dates-on = { $n ->
    [one] and another date, and so on
   *[other] and { $n } more dates, and so on
}
calendar-goes-on = and so on
calendar-about-title = About this calendar
calendar-edit = Change name, address or zone
calendar-save = Save and read it
calendar-remove = Stop reading it
calendar-remove-hint = What you took over stays.
calendar-from = From the calendar of { $name }, read on { $day }.
calendar-check-title = Check a calendar
calendar-check-lead = See what is wrong with a calendar and what would come of it. Nothing is kept.
calendar-check-which = Which calendar?
calendar-check-another = Check another one
calendar-check-address-hint = Any address that everybody can open.
calendar-check-text = Or the text of a calendar
calendar-check-text-hint = It begins with BEGIN:VCALENDAR.
calendar-check-file-hint = Or an .ics file of up to 10 MB.
calendar-check-look = Check it
calendar-checked = { $n ->
    [one] One event
   *[other] { $n } events
}: { $coming ->
    [0] none to come
    [one] one to come
   *[other] { $coming } to come
}, { $past ->
    [0] none past
   *[other] { $past } past
}.
calendar-checked-more = { $n ->
    [one] And another one.
   *[other] And { $n } more.
}
calendar-unnamed = your calendar
calendar-finding-line-ends = Its lines end in a way that some programs do not read.
calendar-mend-line-ends = Have the file written with CRLF at the end of each line.
calendar-finding-long-line = Some lines are longer than calendars allow.
calendar-mend-long-line = Break lines after 75 bytes and begin the next one with a space.
calendar-finding-unreadable-line = A line in it says nothing that can be read.
calendar-mend-unreadable-line = Each line needs a name, a colon and a value. Often a line break inside a description was not escaped as \n.
calendar-finding-unclosed = The file stops in the middle.
calendar-mend-unclosed = It has to end with END:VCALENDAR. Perhaps the program that writes it broke off.
calendar-finding-too-many-events = There are more events in it than we read: the rest is left out.
calendar-mend-too-many-events = Publish a calendar with only what is coming.
calendar-finding-zone-of-feed-only = The time zone is given for the whole calendar only, where many programs do not look.
calendar-mend-zone-of-feed-only = Give each beginning its zone, such as DTSTART;TZID=America/Denver:…
calendar-finding-ended-long-ago = Everything in it is more than two years old.
calendar-mend-ended-long-ago = Perhaps this is the address of an old calendar. Give us the new one.
calendar-finding-no-uid = Some events have no identifier, so a change looks like another event.
calendar-mend-no-uid = Give each event a UID that stays the same for ever.
calendar-finding-same-uid = Several events have the same identifier: many programs show only one of them.
calendar-mend-same-uid = Give each event a UID of its own.
calendar-finding-no-title = Some events have no title.
calendar-mend-no-title = Give each event a SUMMARY.
calendar-finding-no-stamp = Nobody can tell which version of an event is newer.
calendar-mend-no-stamp = Give each event a DTSTAMP, the moment it was written.
calendar-finding-no-start = Some events have no beginning that can be read: they are left out.
calendar-mend-no-start = Give each event a DTSTART such as 20270315T140000.
calendar-finding-no-end = Some events do not say when they end: we take them for an hour.
calendar-mend-no-end = Give each event a DTEND or a DURATION.
calendar-finding-ends-before-start = Some events end before they begin: we take them for an hour.
calendar-mend-ends-before-start = Look at DTSTART and DTEND. Sometimes their zones differ.
calendar-finding-floating = Some hours have no time zone, so they mean another moment for everybody.
calendar-mend-floating = Give each beginning and end its zone, such as DTSTART;TZID=America/Denver:…
calendar-finding-unknown-zone = It names a time zone that nobody knows, so hours may be wrong.
calendar-mend-unknown-zone = Use names of the tz database, such as America/Denver.
calendar-finding-endless-rule = Some events repeat without an end: we read two years of them.
calendar-mend-endless-rule = Give the rule an UNTIL or a COUNT, so that old series do not go on for ever.
calendar-finding-unreadable-rule = Some events repeat by a rule that cannot be read: only the first date is taken.
calendar-mend-unreadable-rule = Look at RRULE. An event repeats by days, weeks, months or years.
calendar-finding-too-many-sittings = Some events have more dates than we read: the rest is left out.
calendar-mend-too-many-sittings = Give the rule an end, or fewer dates.
flash-calendar-added = The calendar is added and read.
flash-calendar-changed = The calendar is changed and read.
flash-calendar-read = The calendar is read.
flash-calendar-taken = They are drafts now.
flash-calendar-followed = The event here is changed, too.
flash-calendar-same = There was nothing to take over.
flash-calendar-removed = The calendar is not read any more.
flash-calendar-noted = Noted. The draft stays as it is.
