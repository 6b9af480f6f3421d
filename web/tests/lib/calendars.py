"""What is wrong with calendars: calendars.py CALENDAR... prints [[path, [complaint, ...]], ...], the sound ones left out.

There is no one validator of iCalendar: icalendar reads it strictly, recurring-ical-events finds each event at its time
as a program that subscribes would, and the letters of the file are looked at here (RFC 5545, 3.1).
"""

import json
import sys
from datetime import timedelta, timezone

import recurring_ical_events
from icalendar import Calendar

NEEDED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "LAST-MODIFIED", "URL")


def letters(raw):
    if not raw.endswith(b"END:VCALENDAR\r\n") or raw.replace(b"\r\n", b"").count(b"\n"):
        yield "a line does not end with CR LF"
    if any(len(line) > 75 for line in raw.split(b"\r\n")):
        yield "a line is longer than 75 octets"


def of_event(event):
    name = event.get("UID")
    yield from (f"{name} has no {it}" for it in NEEDED if event.get(it) is None)
    yield from (f"{name}: {it}" for it in event.errors)
    starts, ends = event.get("DTSTART"), event.get("DTEND")
    if any(it is not None and it.dt.tzinfo is None for it in (starts, ends)):
        yield f"{name} floats"
    elif starts and ends and ends.dt <= starts.dt:
        yield f"{name} ends before it begins"


def complaints(path):
    raw = open(path, "rb").read()
    found = list(letters(raw))
    try:
        calendar = Calendar.from_ical(raw)
    except ValueError as error:
        return [*found, f"icalendar: {error}"]
    found += [f"calendar: {it}" for it in calendar.errors]
    found += [f"no VTIMEZONE for {zone}" for zone in calendar.get_missing_tzids()]
    events = calendar.walk("VEVENT")
    found += [said for event in events for said in of_event(event)]
    ids = [event.get("UID") for event in events]
    if len(set(ids)) != len(ids):
        found.append("two events have one id")
    if found:
        return found
    for event in events:
        starts = event["DTSTART"].dt.astimezone(timezone.utc)
        at = recurring_ical_events.of(calendar).between(starts, starts + timedelta(minutes=1))
        if event["UID"] not in [it["UID"] for it in at]:
            found.append(f"{event['UID']} is not found at its time")
    return found


found = [(path, complaints(path)) for path in sys.argv[1:]]
print(json.dumps([(path, said) for path, said in found if said]))
