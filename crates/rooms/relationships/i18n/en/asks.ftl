### Asks: what we asked of an organization and what they answered; and who here knows somebody there.

asks-title = What we asked
asks-title-of = What we asked of { $name }
asks-lead = Note each ask with its day. For ninety days after one, suggestions tell your colleagues to wait.
asks-so-far = So far
asks-none = Nobody here has asked them for anything yet.
asks-more = { $n ->
    [one] One more ask
   *[other] { $n } more asks
}
ask-new = Note an ask
ask-what = What did you ask?
ask-what-hint = A starter, to change as you like. About the organization, never about a library user.
ask-on = On which day?
ask-button = Note it
ask-by = Asked on { $day } by { $who }
ask-no-answer = No answer yet.
ask-answered-yes = They said yes
ask-answered-no = They said no
ask-answered-later = They said “another time”
ask-answered-on = { $said }, noted on { $day }.
ask-answer-yes = Yes
ask-answer-no = No
ask-answer-later = Another time
ask-error-what = Write down what you asked.
ask-error-long = Please keep this under 500 characters.
ask-error-day = Write the day as year-month-day, for example 2027-01-15.
ask-error-ahead = This day is still ahead; note the ask once you have asked.
ask-error-answer = Choose one of the three answers.
flash-asked = Noted. Colleagues see it before they ask again.
flash-ask-answered = Their answer is noted.
flash-ask-answered-already = They have answered this already. If that was noted wrongly, take it back in the history; for something new, note a new ask.
change-ask = Asked
change-ask-answer = Answer noted
change-acquaintance = A colleague knows someone there
change-acquaintance-removal = A colleague knows nobody there any more
acquaintances = Knows someone there: { $who }
acquaintance-button = I know someone there
acquaintance-take-back = I know nobody there any more
flash-acquaintance = Noted, with your name only. Suggestions say so to your colleagues.
flash-acquaintance-removed = Taken away.
