number = { $n }
imports-title = Imports
imports-lead = Lists about your place become organizations here. You see what a file would change before anything is changed, and every import can be taken back.
imports-bring = Bring a list
imports-files = Files
imports-files-hint = CSV, tab-separated, JSON lines or GeoJSON, or the streets of your area (.osm.pbf from OpenStreetMap), at most 4 GB each. What a file is, we see from its content.
imports-no-branch = There is no branch yet, so nothing can be left out for being too far away.
imports-look = Look at it
imports-all = All imports
imports-none = Nothing has been imported yet. A list of food pantries, the nonprofits of your state, or a layer of your city’s open data are good beginnings.
imports-what = What
imports-state = State
imports-rows = Rows
imports-when = When
import-state-reading = being read
import-state-ready = waiting for you
import-state-applied = applied
import-state-undone = taken back
import-state-refused = could not be read
import-n-new = { $n } new
import-n-changed = { $n } changed
import-n-same = { $n } the same
import-n-gone = { $n } gone
import-n-far = { $n } too far
import-n-refused = { $n } refused
import-figure-new = new
import-figure-changed = changed
import-figure-same = the same
import-figure-gone = gone
import-figure-far = too far away
import-figure-refused = refused
import-near = Leave out what is farther than this from every branch, in kilometers
import-near-hint = 25 km are about 15 miles. Leave it empty to keep everything.
import-step-read = Read
import-step-look = Look
import-step-apply = Apply
import-reading = The file is being read
import-applying = The organizations are being brought up to date
import-percent = { $n }%
import-may-leave = You may leave this page; the work goes on.
import-another = Bring another file
import-remove = Forget this file
import-refused-nothing-changed = Nothing was changed.
import-is-undone = This import was taken back.
import-would-change = What it would change
import-has-changed = What it changed
import-changes-nothing = Everything in this file is known already. There is nothing to apply.
import-apply = Apply
import-undo = Take it back …
import-to-suggestions = See possible partners
import-settled = { $written ->
    [0] No organization had to be changed.
    [one] One organization was added or brought up to date.
   *[other] { $written } organizations were added or brought up to date.
 } { $joined ->
    [0] None turned out to be the same as another.
    [one] One turned out to be the same as another.
   *[other] { $joined } turned out to be the same as others.
 } Altogether { $organizations } organizations are known.
import-settled-gone = { $n ->
    [one] One organization is no longer in any source.
   *[other] { $n } organizations are no longer in any source.
 }
import-rows-new = New rows
import-rows-changed = Changed rows
import-rows-same = Rows that are the same
import-rows-gone = Rows that are no longer in the file
import-rows-far = Rows that are too far away
import-rows-refused = Refused rows
import-rows-none = There are no such rows, or they are no longer needed and were put away.
import-rows-shown = { $n ->
    [one] One row
   *[other] { $n } rows
 }
import-all-rows = All of them
import-row = Row
import-row-why = Why
import-row-raw = As it stands in the file
import-row-changes = What changes
import-row-back = It is in the file again.
import-refused-csv = Refused rows as a table (CSV)
import-choices = Is this right?
import-choices-lead = This is how the file was understood. Change what is wrong, and the file is read again.
import-role = What the rows are
import-kind = Kind of partner of all rows
import-kind-none = Each by its own name and codes
import-kind-mark = Fact of the address: { $said }
import-kind-hint = Choose one only when the whole list is of one kind.
import-source-title = Name of the source
import-source-publisher = Who publishes it
import-source-licence = License
import-source-url = Web address of the source
import-source-year = Year of the data
import-columns = What the columns hold
import-columns-lead = Columns are guessed by their values. Nothing else of the file is kept.
import-column = Column
import-column-samples = Examples
import-column-field = We read it as
import-column-is = { $column }: we read it as
import-read-again = Read again with this
import-newer = This is a newer version of “{ $title }”.
import-twin = { $percent }% of these rows stand in “{ $title }” already. It may be the same list under another name.
import-undo-title = Take this import back?
import-undo-lead = The records of “{ $title }” are withdrawn, and the organizations are made anew from the other sources. Importing the file again brings the same organizations back.
import-undo-nobody = Nobody of your library has kept or corrected an organization that came with it.
import-undo-missed = { $n ->
    [one] One organization you work with came with it
   *[other] { $n } organizations you work with came with it
 }
import-undo-stays = What you noted about them stays. Where no other source speaks of one, its page will say so.
import-undo-kept = kept
import-undo-corrected = corrected by you
import-undo-alone = no other source has it
import-undo-others = other sources have it too
import-undo-confirm = Take it back
import-undo-not = Leave it as it is
flash-import-applied = Applied. What changed stands below.
flash-import-undone = The import was taken back.
flash-import-undone-some = The import was taken back, except rows that a later import changed.
flash-import-removed = The file is forgotten. Nothing was changed.
error-upload = The file did not arrive whole. Nothing was changed; please send it again.
import-refused-unreadable = The file cannot be opened any more. Bring it again.
import-refused-empty = The file is empty. Download it again, or ask whoever sent it.
import-refused-only-header = The file has column names and no rows. Export it again with its rows.
import-refused-wrong-kind = { $kind ->
    [image] This is a picture. Ask for the table behind it, as CSV.
    [pdf] This is a PDF. Ask for the table behind it, as CSV.
    [html] This is a web page, perhaps the one with the link to the data. Download the data itself.
    [xml] This is XML, which is not read here. Look for the same data as CSV or GeoJSON.
    [spreadsheet] This is a spreadsheet. Open it and save its sheet as CSV.
    [zip] This is a zip archive. Unpack it and bring the file inside.
    [compressed] This file is compressed. Unpack it first.
    [parquet] This is Parquet, which is not read here. Look for the same data as CSV or GeoJSON.
    [openstreetmap] This is an OpenStreetMap extract as text. For streets, bring it as .osm.pbf; for places, export them as GeoJSON.
    [utf16] This file is saved as “Unicode text” (UTF-16). Save it as CSV UTF-8.
    [json] This is JSON, but not a list of rows. Look for GeoJSON, or one object a line.
    [prose] This is writing, not a table. The first line must name the columns.
   *[binary] This is not text. Look for the same data as CSV or GeoJSON.
 }
import-refused-nul = The file is damaged, or it is not text (it holds NUL bytes; rows read before them: { $row }). Download it again.
import-refused-truncated = The file breaks off in row { $row }. The download was probably cut short: download it again.
import-refused-row-too-long = Row { $row } is longer than any row should be. Perhaps a quotation mark is missing there.
import-refused-open-quote = The quotation mark opened in line { $line } is never closed. Mend that line and bring the file again.
import-refused-mapping = The columns cannot be read like that: { $detail }
import-refused-database = The database did not take it. Nothing was changed; try again, and look into the log if it happens again.
import-refused-disk-full = The disk of this computer is full. Nothing was changed. Make room, then try again.
import-refused-not-ready = This import is not waiting to be applied any more. Look at its page again.
import-refused-outdated = The source was changed by another import since this was shown. Read the file again, look, and then apply.
import-refused-reader = Reading stopped in the middle. Nothing was changed; try again.
import-warning-no-name-column = No column seems to hold names. Choose it below, or the rows can only be facts about an address.
import-warning-no-place = There is neither an address nor a point: these organizations cannot be put on the map by this list alone.
import-warning-weak-names = The names are numbers or places, which say little alone. Perhaps another column names the organization.
import-warning-metres-in-degree-columns = The coordinates are in meters although their columns promise degrees. They were converted.
import-warning-unknown-grid = The coordinates belong to a grid we do not know, so they are not used. Addresses still are.
import-warning-first-line-looks-like-data = The first line looks like a row, not like column names. If it is, add a line with names and bring the file again.
import-warning-person-columns = Left out, because they seem to hold the names of private people: { $columns }
source-role-organization = Organizations or their sites
source-role-service-site = Programs: several rows may be one organization
source-role-place = Places such as parks and stations: never suggested as partners
source-role-area = Areas such as wards and neighborhoods
source-role-attribute = Facts about whatever stands at the address
source-role-ourselves = Our own library
role-why-title-says-closed = We think so because the title says that what it lists has closed: a fact of the building, nobody to ask.
role-why-official-file = We think so because it is an official file of that kind.
role-why-as-before = As it was said of this source before.
role-why-most-names-are-libraries = We think so because { $percent }% of the names are libraries.
role-why-no-name-column = We think so because no column holds names.
role-why-rows-repeat = We think so because the same name at the same address comes { $times } times on average.
role-why-many-at-one-address = We think so because { $times } rows share an address on average.
role-why-licenses-or-machines = We think so because { $percent }% of the rows speak of licenses, permits or machines.
role-why-generic-names = We think so because { $rows } rows share only { $names } names and have no phone or web address.
role-why-numbered-names = We think so because { $percent }% of the names are numbers.
role-why-lines = We think so because { $percent }% of the shapes are lines.
role-why-large-polygons = We think so because the shapes are large ({ $km2 } km² in the middle) and have no address.
role-why-small-polygons = We think so because the shapes are small ({ $km2 } km² in the middle) and have no address.
role-why-spread-labels = We think so because the points are spread evenly ({ $km } km apart) and have no address.
role-why-points-without-address = We think so because { $percent }% of the rows are points without an address.
role-why-few-organization-words = We think so because only { $percent }% of the names hold a word that organizations use.
role-why-names-with-addresses = We think so because the rows have names and addresses.
role-why-names-only = There are only names to go by.
column-field-name = Name
column-field-other-name = Another name
column-field-second-line = Second line of the name
column-field-address = Street and number
column-field-city = Town
column-field-state = State
column-field-zip = ZIP code
column-field-phone = Phone
column-field-url = Web address
column-field-email = E-mail
column-field-ein = Employer number (EIN)
column-field-lat = Latitude
column-field-lon = Longitude
column-field-point = Latitude and longitude together
column-field-id = Number of the row in its source
column-field-code = Code of a classification
column-field-status = Open or closed
column-field-fact = A fact to keep
column-field-person = A private person (left out)
column-field-unused = Not used
column-fit = { $n }% of the values fit
column-filled = filled in { $n }% of the rows
row-refused-no-name = It has no name.
row-refused-summary-row = It is a total or a note, not an organization.
row-refused-coordinates-out-of-range = Its coordinates are not on the globe, and there is nothing else to place it by.
row-refused-personal-row = Its name is a private person’s, so nothing of it is kept.
row-refused-broken-row = It cannot be read: { $detail }
row-refused-wrong-column-count = It has { $found ->
    [one] one cell
   *[other] { $found } cells
 } where { $expected } are due.
row-refused-closed = Its source says that it is closed ({ $status }).
cell-field-name = Name
cell-field-other-names = Also called
cell-field-second-line = Second line
cell-field-street = Address
cell-field-city = Town
cell-field-state = State
cell-field-zip = ZIP code
cell-field-phones = Phone
cell-field-urls = Web address
cell-field-email = E-mail
cell-field-ein = Employer number (EIN)
cell-field-lat = Latitude
cell-field-lon = Longitude
cell-field-tax = Tax file
cell-field-codes = Codes
cell-field-facts = Facts
cell-field-outlet = Library outlet
new-organization-title = Add an organization
new-organization-lead = Only the name is needed. What you do not know now you can add later.
new-organization-add = Add
no-patron-data = Nothing about library users here, please.
organization-error-name = Give the name of the organization.
organization-error-name-long = Please keep the name under 200 characters.
organization-error-point = Latitude is a number from -90 to 90, longitude from -180 to 180. Fill both, or neither.
place-on-map = Where it is
place-on-map-hint = Click on the map, or type latitude and longitude, if you know the place and not the address.
place-on-map-waiting = The map is being drawn. You can type the numbers instead.
flash-added = Added.
flash-added-joined = We know this organization already from another source. What you typed was added to it.
import-nothing-usable = As the file was understood, none of its rows can be used, so there is nothing to apply. See below why, or say below what its columns hold.
