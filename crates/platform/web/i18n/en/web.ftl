# Words of the frame around every page and of its building blocks.
kit-skip-to-content = Skip to content
kit-brand-tag = Partnerships, together
kit-menu = Menu
kit-nav-label = Main
kit-search = Search
kit-search-label = Search everything
kit-search-hint = Search
kit-search-answers = Answers while you type in the search box above
kit-sign-in = Sign in
kit-sign-out = Sign out
kit-undo = Undo
kit-demo-note = This is a made-up place for trying things out. Nothing you do here reaches anyone.
kit-accessibility = Accessibility
kit-idea = Drop an idea
kit-data-sources = Where the data comes from
kit-credits = Credits
kit-made-with = Made with Quiltwork
kit-crumbs-label = Where you are
kit-paging-label = Pages of this list
kit-paging-previous = Previous
kit-paging-next = Next
kit-form-errors = { $n ->
    [one] One thing needs another look
   *[other] { $n } things need another look
}
kit-fit-word = Fit
kit-fit-of-100 = { $n } of 100
kit-not-known = not known
