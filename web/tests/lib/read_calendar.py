"""What a calendar program reads in a file: each event's name, moment, state and number of changes, as JSON."""
import json
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
print(json.dumps([
    {"name": str(it["SUMMARY"]), "starts": it.decoded("DTSTART").isoformat(), "state": str(it["STATUS"]),
     "changes": int(it["SEQUENCE"]), "id": str(it["UID"])}
    for it in calendar.walk("VEVENT")
]))
