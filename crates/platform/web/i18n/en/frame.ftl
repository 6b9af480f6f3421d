# Error pages: a sentence, and a way on.
error-title = That did not work
error-title-not-found = Nothing is here
error-title-sign-in = Please sign in first
error-not-found = There is no such page here. It may have moved, or the link may be incomplete.
error-sign-in = This page is for the people who work at the library. The map, the needs and the kinds of partners are open to everybody.
error-forbidden = Your account may look at this, but not change it. Ask your administrator if you need to.
error-form = The form could not be read. Please go back and send it again.
error-too-large = That is more than this page can take at once.
error-conflict = Somebody else saved this while you were working on it. Look at the newest version, then make your change again.
error-gone = This was taken away on purpose.
error-internal = Something went wrong on our side. Nothing of what you did before is lost.
error-disk-full = The disk of this computer is full, so nothing could be saved. Make room, then try again.
error-cross-site = This form was sent from another site, so it was not accepted. Open the page here and send it again.
error-timeout = That took too long, so we stopped. Nothing was changed. Please try again.
error-address = Part of this address cannot be read.
error-reference = If you ask for help, give this number: { $reference }
error-home = Go to the first page
error-back = Sign in
role-viewer = reads
role-staff = staff
role-administrator = administrator
calendar-day = { $month ->
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
} { $day }, { $year }
kit-locale = en_US
