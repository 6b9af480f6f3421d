"""For bin/figures, in pretalx's own shell: makes its test event one of a thousand sessions in forty rooms, hour by hour."""
import datetime
import random

from django.db import transaction
from django_scopes import scope
from pretalx.event.models import Event
from pretalx.schedule.domain.release import freeze_schedule
from pretalx.schedule.models import Room, TalkSlot
from pretalx.submission.models import Submission

ROOMS, SESSIONS, HOURS = 40, 1000, 9
WORDS = "atlas bridge council delta estuary ferry garden harbor island journal kitchen ledger market notebook orchard".split()


def fill():
    chance = random.Random(20261122)
    event = Event.objects.get(slug="demo")
    with scope(event=event), transaction.atomic():
        event.is_public = True
        event.save()
        Submission.objects.filter(event=event).update(state="rejected")
        TalkSlot.objects.filter(submission__event=event).update(is_visible=False)
        rooms = [Room.objects.create(event=event, name=f"Room {i}") for i in range(ROOMS)]
        kind, opens = event.submission_types.first(), event.datetime_from.replace(hour=9)
        for i in range(SESSIONS):
            words = [" ".join(chance.choices(WORDS, k=k)) for k in (7, 60, 60)]
            session = Submission.objects.create(
                event=event, submission_type=kind, state="confirmed", content_locale="en",
                title=f"{words[0].title()} {i}", abstract=words[1], description=words[2],
            )
            session.slots.all().delete()
            day, hour = divmod(i // ROOMS, HOURS)
            start = opens + datetime.timedelta(days=day, hours=hour)
            TalkSlot.objects.create(
                submission=session, schedule=event.wip_schedule, room=rooms[i % ROOMS], is_visible=True,
                start=start, end=start + datetime.timedelta(minutes=50),
            )
        freeze_schedule(event.wip_schedule, "figures", notify_speakers=False)


fill()
