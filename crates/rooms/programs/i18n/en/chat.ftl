### The chat of an event, without the people in it.

event-chat = Chat
event-chat-title = The chat of “{ $title }”
event-chat-lead = Bring the log that your meeting tool saved. The next page shows what would be published: names are taken out, private messages are left out, links are gathered. The log itself is not kept.
event-chat-is-there = A chat of this event is published already. What you publish now takes its place.
event-chat-keep = Names to keep
event-chat-keep-hint = One on each line, such as the presenters. Everybody else becomes “Participant 1”, “Participant 2” and so on.
event-chat-file-hint = CSV, XLSX or text, as the meeting tool saves it, up to 2 MB.
event-chat-look = Look it over
event-chat-review = Look over the chat of “{ $title }”
event-chat-review-lead = Nothing is kept yet. Read through it once: a person who is spoken of and never wrote is not known to the program.
event-chat-left-out = { $n ->
    [one] One private message is left out.
   *[other] { $n } private messages are left out.
}
event-chat-replaced = { $n ->
    [one] One name or address was replaced
   *[other] { $n } names and addresses were replaced
}
event-chat-times = { $n ->
    [one] once
   *[other] { $n } times
}
event-chat-doubtful = These are names of people who wrote, and also words. They were left where nothing showed that a person is meant: { $words }.
event-chat-messages = Messages
event-chat-messages-hint = One on each line: the time, a comma, who, a colon, the message. Change or remove what should not be read by everybody. Names that you type here are published.
event-chat-links = Links from the chat
event-chat-links-hint = Those that are checked become related resources of the event.
event-chat-link-known = We have this as a resource already, under the title it has there.
event-chat-link-label = What it is called
event-chat-called = names removed
event-chat-title-hint = What readers see after the word “Chat”.
event-chat-publish = Publish
event-chat-leave = Leave without publishing
event-chat-again = Should other names stay? Then choose the file once more.
event-chat-time = Time
event-chat-name = Name
event-chat-message = Message
event-chat-error-private = Every message in this log was written to one person. There is nothing to publish.
event-chat-error-old-workbook = This workbook is of an old Excel or has a password. Save it as XLSX or CSV without one, and choose that copy.
event-chat-error-rich-text = This is a text with fonts (RTF). Save it as plain text, and choose that copy.
event-chat-error-broken-workbook = This workbook is damaged or breaks off. Open it, save it again and choose that copy.
event-chat-error-no-sheet = There is no sheet in this workbook. Choose the file with the messages.
event-chat-error-workbook-too-large = This workbook is far larger inside than a chat is. Save the messages as CSV, and choose that file.
event-chat-error-not-text = This is neither a text nor a workbook. Choose the log that the meeting tool saved.
event-chat-error-open-quote = A quotation mark in this file is opened and never closed, so it cannot be said where a message ends. Save it again and choose that copy.
event-chat-error-too-many = There is more in this file than a chat has. Choose the log of one event.
event-chat-error-no-messages = Nothing in this file looks like a message: a name and what was said. Choose the log that the meeting tool saved.
event-chat-error-nothing = Nothing is left to publish. Keep one line at least.
event-chat-error-title = Give it a title of up to two hundred letters.
event-chat-error-link = One of the links cannot be used: shorten what it is called, or take its mark away.
flash-event-chat-published = The chat is published.
