set-up-title = Set up your library
set-up-title-later = Branches of your library
set-up-lead = Two steps: find your library, and say who you are. Then Quiltwork knows where to look for partners.
set-up-lead-later = Add a branch, or bring all of them up to date from the national list of libraries.
set-up-closed = Only the person who started the program can do this, until somebody can sign in here.
set-up-closed-how = When “quiltwork serve” started, it printed a link that ends in a long key. Open that link. If it is lost, stop the program and start it again: it prints a new one.
set-up-branches = { $n ->
    [one] One branch
   *[other] { $n } branches
 }
set-up-find = Find your library
set-up-q = Town or name of the library
set-up-q-hint = All words must be in it: “marrow”, or “alder county”.
set-up-search = Find
set-up-found = { $n ->
    [0] No library has that in its name or town. Try fewer words, or type it in.
    [one] One library
   *[other] { $n } libraries
 }
set-up-outlets = { $n ->
    [one] one branch
   *[other] { $n } branches
 }
set-up-file = Bring the national list of libraries
set-up-file-again = Bring a newer list of libraries
set-up-file-lead = The outlet file of the Public Libraries Survey (IMLS, public domain) names every public library in the United States with its branches and where they are.
set-up-file-label = Outlet file (CSV)
set-up-upload = Use this file
set-up-fetch = Fetch it now
set-up-fetch-lead = If this computer has the internet, it can fetch the file from the publisher.
set-up-fetching = The list is being fetched. This page looks again by itself.
set-up-fetch-failed = The list could not be fetched. Is there internet here? You can download the file elsewhere and bring it.
set-up-hand = Or type it in
set-up-hand-lead = For a library that is not in the list, or when there is no list at hand.
set-up-hand-open = Type it in
set-up-chosen = { $n ->
    [one] One branch of this library
   *[other] { $n } branches of this library
 }
set-up-library = Name of the library
set-up-library-hint = The list names branches, so this is a guess. Write it as you say it.
set-up-branch = Branch
set-up-branch-name = Name of the branch
set-up-you = You, the first administrator
set-up-you-hint = You can add colleagues afterwards.
set-up-your-name = Your name
set-up-password-hint = At least ten characters. Four unrelated words are easy to remember and hard to guess.
set-up-save = Save
set-up-back = Back
set-up-error-library = Give the name of your library.
set-up-error-branch = Give the name of the branch.
set-up-error-zip = A ZIP code has five digits.
set-up-error-state = Write the state with two letters, such as OR.
set-up-error-outlets = That is not the outlet file of the Public Libraries Survey. Its first line begins with STABR, FSCSKEY. The file before it, if any, is still in use.
flash-set-up-done = Your library is set up. Sign in to begin.
flash-set-up-saved = The branches are saved.
