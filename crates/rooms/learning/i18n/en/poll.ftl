# Polls.
polls-title = Polls
polls-lead = One question a month for everybody who reads here. What you answer helps us choose what to write next.
polls-open = Open now
polls-last = Last month’s result
polls-archive = Asked before
polls-ahead = Not open yet
polls-all = All polls
polls-none-title = No polls yet
polls-none = When somebody here asks something, you can answer it in this place.
poll-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
poll-panel = What do you say?
poll-until = Open until { $day }
poll-closed-on = Closed on { $day }
poll-opens-on = Opens on { $day }
poll-draft = Draft
poll-draft-note = This is a draft. Only staff see it, and nobody can answer it yet.
poll-send = Send my answer
poll-look = See the poll and its result
poll-one-each = One vote for each browser; nobody sees who chose what.
poll-mine = You chose: { $answer }
poll-change = Change my answer
poll-change-send = Change it
poll-see-after = The result so far is shown after you answer.
poll-wait = The result is shown when the poll is over. Until then nobody sees it, and neither do we.
poll-result = Result
poll-so-far = Result so far
poll-most = Most chosen: { $answer } ({ $votes } of { $all }).
poll-nobody = Nobody has voted.
poll-votes = { $n ->
    [one] One vote.
   *[other] { $n } votes.
}
poll-count = { $votes } · { $percent }%
poll-number = { $n }
poll-percent = { $n }%
poll-chart = Answers to: { $question }
poll-as-table = As a table
poll-answer = Answer
poll-votes-head = Votes
poll-share = Share
poll-about = More on this
poll-csv = The counts as a file (CSV)
poll-honest = What happens with your answer
poll-honest-closed = How votes are counted
poll-honest-browser = Your own browser keeps a ballot with your answer, for this page alone, until the poll is over. That is how you can change your mind. We put nothing there before you vote.
poll-honest-here = Here we keep how many chose each answer, and a scrambled mark of each ballot so that it counts once. Nothing joins a mark to an answer, a name or a time: we cannot see who chose what.
poll-honest-twice = Somebody with a second browser can vote a second time. Read the numbers with that in mind.
poll-honest-watched = Whoever looks at the result just before and just after your vote could guess it.
poll-refused-no-answer = Choose one of the answers.
poll-refused-cookie = Your browser did not keep the ballot, so your vote was not counted. Allow cookies for this site and send it again.
poll-refused-closed = This poll is not open, so your vote was not counted.
poll-refused-old = Your ballot is too old a copy. Your last vote counts; to change it, use the browser in which you changed it last.
poll-new = New poll
poll-edit = Edit the poll
poll-form-lead = A short question with answers that differ. Ask for nothing that would tell who a reader is.
poll-question = Question
poll-options = Answers
poll-options-hint = One on each line, from two to ten, in the order in which they are shown.
poll-context = Why we ask
poll-context-hint = One or two sentences. May stay empty.
poll-opens = First day
poll-closes = Last day
poll-counts = When the counts are shown
poll-counts-hint = While nobody may see them, we do not either.
poll-counts-after-vote = To each reader after voting
poll-counts-after-closing = To everybody when the poll is over
poll-month-field = Month
poll-month-hint = For the poll of a month, such as 2027-02.
poll-series = Other series
poll-series-hint = Its title, where it is not the poll of a month.
poll-topic = Topic that shows it
poll-no-topic = None
poll-article = Article that shows it
poll-article-hint = Its address, such as /articles/a-first-visit.
poll-result-field = What came of it
poll-result-hint = One sentence for when it is over. When this stays empty, the leading answer is named.
poll-address = Address
poll-address-hint = The end of the page’s address. When this stays empty, it comes from the question. Old addresses lead to the new one.
poll-publish = Published
poll-publish-hint = Readers see it from now on, and can answer from its first day.
poll-save = Save
poll-leave = Back without saving
poll-begun = Readers have voted. The question, its answers, the first day and the address stay as they are, and the poll can end earlier but not later: their browsers forget the ballots on the day that was promised.
poll-late = Somebody else changed this poll while you were writing. What you typed is still here; copy what you need and open the form again.
poll-close-title = Close it now
poll-close-note = Nobody can vote after that. You can take it back.
poll-close = Close the poll now
poll-error-question = Write the question.
poll-error-question-long = Make the question shorter: at most 200 letters.
poll-error-options-few = Write at least two answers, one on each line.
poll-error-options-many = Leave at most ten answers.
poll-error-options-twice = Two answers are the same; leave one of them.
poll-error-option-long = Make each answer shorter: at most 120 letters.
poll-error-long = Make this shorter: at most a few sentences.
poll-error-day = Write a day, such as 2027-02-28.
poll-error-closes-before = The last day comes before the first; choose a later one.
poll-error-closes-long = A poll is open for at most 100 days; choose an earlier last day.
poll-error-closes-later = Readers have voted, and their browsers forget the ballots on the day that was promised. Choose that day or an earlier one.
poll-error-closes-past = That day is over. To end the poll at once, close it with the button below.
poll-error-month = Write a year and a month, such as 2027-02.
poll-error-month-taken = Another poll has this month. Choose another, or leave it empty.
poll-error-topic = This topic is not there any more. Choose another, or none.
poll-error-article = There is no article with this address.
flash-vote-counted = Your vote is counted. Thank you.
flash-vote-changed = Your vote is changed.
flash-vote-same = Your vote was counted before, and still counts once.
flash-poll-saved = The poll is saved.
flash-poll-closed = The poll is closed.
