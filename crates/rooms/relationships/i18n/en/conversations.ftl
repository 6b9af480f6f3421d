### Conversations with people we did not know, and the challenge that counts them.

conversations-title = Conversations
conversations-lead = Note a talk with somebody in the community whom nobody here had talked with before. Hearing how people live comes first; a library card does not have to come up.
conversations-link = Conversations
conversations-so-far = So far
conversations-none = Nothing is noted yet. The next talk in a line, at a game or over a fence can be the first.
conversations-shown = { $from }–{ $to } of { $n }
conversations-csv = All as a spreadsheet (CSV)
conversation-new = Note a conversation
conversation-day = On which day?
conversation-place = Where, in a few words?
conversation-heard = What did you hear?
conversation-heard-hint = A sentence about life here. No names, nothing private, nothing about what anybody borrows or asks the library.
conversation-organization = Was it with people of an organization?
conversation-organization-none = No, or I do not know
conversation-organization-hint = Those you keep. For any other, begin on its own page.
conversation-who = Who of us had it?
conversation-button = Note it
conversation-mine = (yours)
conversation-remove = Take away
conversation-twice = This was noted a moment ago. If it was another conversation, send it once more.
conversation-error-day = Write the day as year-month-day, for example 2027-01-15.
conversation-error-ahead = This day is still ahead; note the conversation once you have had it.
conversation-error-place = Please say the place in fewer than 100 characters.
conversation-error-heard = Please keep this under 500 characters.
conversation-error-organization = We do not know this organization. Choose one of the list, or leave it open.
flash-conversation = Noted. Thank you for listening.
flash-conversation-joined = Noted. The organization you chose has become one with another since; it stands there.
flash-conversation-removed = Taken away.
change-conversation = A new conversation
change-conversation-removal = A conversation taken away
change-challenge = Challenge
panel-conversations = Conversations with their people
panel-conversations-none = No new conversation with their people is noted yet.
panel-conversations-all = All conversations
challenge-name = Meet 100 people
challenge-form-title = A challenge for all of us
challenge-lead = Choose how many new conversations you want to have together, and until when. There is one total for the whole library. Nobody is compared with anybody.
challenge-title = What do you call it?
challenge-target = How many conversations?
challenge-target-hint = From 1 to 10,000.
challenge-begins = First day
challenge-ends = Last day
challenge-button = Save
challenge-new = Begin a challenge
challenge-edit = Change it
challenge-none-title = A challenge, if you like
challenge-none = A number and a last day help a busy staff to go out. The page then counts what all of you noted, and tells each of you only your own share.
challenge-others = Other challenges
challenge-so-far = { $n } of { $target } conversations so far.
challenge-mine = { $n ->
    [one] One of them is yours. Only you see this number.
   *[other] { $n } of them are yours. Only you see this number.
}
challenge-ahead = It begins on { $day }.
challenge-reached = Reached, together. Every further one still counts.
challenge-over = It ended on { $day }. What you heard stays.
challenge-weekly = { $left } to go: about { $n } a week until { $day }.
challenge-rarely = { $n ->
    [one] { $left } to go: about one a week until { $day } is enough.
   *[other] { $left } to go: about one every { $n } weeks until { $day } is enough.
}
challenge-days = { $n ->
    [one] { $left } to go, and today is the last day.
   *[other] { $left } to go in the { $n } days until { $day }.
}
challenge-source = The idea comes from a book title, “Meet 100 People”. The counting without a ranking is ours.
challenge-error-title = Give it a short name.
challenge-error-long = Please keep the name under 100 characters.
challenge-error-target = Write a whole number from 1 to 10,000.
challenge-error-day = Write the day as year-month-day, for example 2027-12-31.
challenge-error-order = The last day lies before the first.
challenge-error-far = Please choose a last day within two years of the first.
challenge-error-overlap = Another challenge has some of these days. A conversation counts for one only: change that one, or choose other days.
flash-challenge = Saved. Everything noted on its days counts, also what was noted before.
