# Recordings of events, their captions and transcripts.
recording = Recording
recording-of = Recording of { $title }
recording-poster = Bring a picture that stands for the film until it is played
recording-lead = What there is to see or hear afterwards, and what was said in it.
recording-edit = Recording and captions
recording-file = The recording’s file
recording-file-hint = MP4, WebM, M4A, MP3 or Ogg, up to 2 GB. Large files take a while: keep this page open.
recording-link = Link to a recording elsewhere
recording-link-hint = Only when it is not a file of your own. Nothing of that site is loaded before somebody opens it.
recording-access = Who may see it
recording-access-open = Everybody
recording-access-sign-in = Whoever signs in
recording-access-members = Only people who work here
recording-access-hint = Readers are told before they click. Of a file of your own, this holds for the file and the transcript too.
recording-note = What to know before opening it
recording-note-hint = For example: a free account of the state library’s catalog is enough.
recording-length = Length
recording-length-hint = Hours, minutes and seconds, such as 1:02:03. With it, a transcript without times gets estimated ones.
recording-dated = Day that the copy elsewhere gives
recording-dated-hint = Only where it differs from the day of the event: readers are told which one is right.
recording-save = Save the recording
recording-leave = Back to the event
recording-remove = Remove the recording
flash-recording-saved = The recording is saved.
flash-recording-removed = The recording is removed.
recording-late = Somebody else saved this recording while you were writing. Nothing of yours is saved yet: compare, then save again.
recording-closed-sign-in = This recording is for people who have an account here.
recording-closed-members = This recording is for the people who work at this library.
recording-sign-in = Sign in to see it
recording-open-to-sign-in = Seen only by people with an account here.
recording-open-to-members = Seen only by people who work here.
recording-elsewhere = The recording is kept at { $host }. Nothing is loaded from there until you open it; that site then learns your address.
recording-elsewhere-sign-in = It will ask you to sign in there.
recording-open = Open it at { $host }
recording-other-day = The copy elsewhere is dated { $day }. The day on this page is the right one.
recording-lacks-captions = This recording has no captions yet. Add them.
recording-error-nothing = Choose a file, or type a link to the recording.
recording-error-both = Choose a file or type a link, not both.
recording-error-link = Type a whole address, such as https://video.example.org/watch.
recording-error-access = Choose who may see it.
recording-error-note = This is too long: 300 letters at most.
recording-error-length = Type the length as 1:02:03, or in minutes. A day is the most.
recording-error-dated = Type a day, such as 2026-10-23.
captions = Captions
captions-none = There are no captions yet. People who cannot hear, or cannot listen now, have nothing of this recording.
captions-language = Language of these captions
captions-language-hint = Captions of the same language are replaced.
captions-file = File with captions
captions-file-hint = WebVTT, SRT, SBV, what a meeting tool wrote, or a plain text with “>> NAME:” before each speaker; up to 5 MB.
captions-text = Paste the captions
captions-text-hint = Or choose a file below; the file counts where there are both.
captions-add = Add captions
captions-remove = Remove
flash-captions-saved = The captions are saved.
flash-captions-removed = The captions are removed.
captions-untimed = without times
captions-format-webvtt = WebVTT
captions-format-srt = SRT
captions-format-sbv = SBV
captions-format-meeting = from a meeting tool
captions-format-turns = a text with speakers
captions-format-text = a plain text
captions-mended = A few places were not right and were mended. Look at them when you have time:
captions-mended-out-of-order = { $n ->
    [one] One caption stood before an earlier one and was put in its place.
   *[other] { $n } captions stood before earlier ones and were put in their places.
}
captions-mended-overlapping = { $n ->
    [one] One caption begins before the last one ends. It was kept so.
   *[other] { $n } captions begin before the last ones end. They were kept so.
}
captions-mended-backwards = { $n ->
    [one] One caption ended before it began. It now lasts until the next.
   *[other] { $n } captions ended before they began. They now last until the next.
}
captions-mended-endless = { $n ->
    [one] One caption did not end. It now lasts until the next.
   *[other] { $n } captions did not end. They now last until the next.
}
captions-mended-empty = { $n ->
    [one] One caption said nothing and was left out.
   *[other] { $n } captions said nothing and were left out.
}
captions-mended-unreadable-time = { $n ->
    [one] The time of one caption could not be read, so it was left out.
   *[other] The times of { $n } captions could not be read, so they were left out.
}
captions-error-language = Choose a language.
captions-error-empty = Choose a file with captions, or paste them.
captions-error-too-large = This is more than we can take: 5 MB, 50,000 captions or twenty hours of talk at most. Is it the right file?
captions-error-format = This is not a text that we can read. Export the captions as WebVTT or SRT and choose that file.
captions-error-web-page = This is a web page, not captions. Download the captions themselves and choose that file.
captions-error-no-words = There are no words in this file.
transcript = Transcript
transcript-text = Download as text
transcript-vtt = Download captions (WebVTT)
transcript-in-en = Read in English
transcript-in-es = Read in Spanish
transcript-find = Find in the transcript
transcript-find-button = Find
transcript-found = { $n ->
    [0] Nothing like that was said. Try fewer words.
    [one] Said once:
   *[other] Said { $n } times:
}
transcript-estimated = These captions came without times, so the times are estimates.
events-without-captions = { $n ->
    [one] One recording has no captions yet.
   *[other] { $n } recordings have no captions yet.
}
events-without-captions-lead = { $n ->
    [0] Every recording has captions.
    [one] This recording has no captions yet. Open it, then choose “Recording and captions”.
   *[other] These { $n } recordings have no captions yet. Open one, then choose “Recording and captions”.
}
events-past-all = Show everything that has passed
event-with-slides = Slides
