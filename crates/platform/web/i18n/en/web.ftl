# Words of the frame around every page and of its building blocks.
skip-to-content = Skip to content
brand-tag = Partnerships, together
menu = Menu
nav-label = Main
search = Search
search-label = Search everything
search-hint = Search
sign-in = Sign in
sign-out = Sign out
undo = Undo
demo-note = This is a made-up place for trying things out. Nothing you do here reaches anyone.
accessibility = Accessibility
data-sources = Where the data comes from
credits = Credits
made-with = Made with Quiltwork
