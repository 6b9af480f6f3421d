### Streets, and how distances are measured.

distances-walks = Distances are walks along streets ({ $credit }). Where no way is known they are straight lines, and it says so.
distances-straight = Distances are straight lines: no streets are loaded here, so a river or a railway between is not seen.
distances-load = Load the streets of your area
distances-map = About this map
import-n-streets = { $n } km of streets
import-streets-use = Streets for walking. Once applied, distances become walks along them instead of straight lines.
import-streets-used = Streets for walking. Distances near them are walks instead of straight lines.
import-streets-length = { $km } km of ways that people may walk on ({ $ways } ways near your branches)
import-streets-bounds = From { $from } in the southwest to { $to } in the northeast (latitude, longitude)
import-streets-day = The map as it was on { $day }
import-streets-no-day = The file does not say of which day the map is.
import-streets-branches = Branches at one of these streets: { $n } of { $of }
import-streets-near-hint = 25 km are about 15 miles; that is also what is kept when you leave it empty.
group-next-door-straight = Within 800 m in a straight line: ten minutes on foot if nothing lies between.
import-streets-credit = Map data: { $credit }
import-undo-streets = The streets of “{ $title }” are no longer used. Distances become straight lines again where no other streets are loaded.
import-refused-streets-not-pbf = This is not an OpenStreetMap extract in PBF. Look for the file that ends in .osm.pbf.
import-refused-streets-truncated = The file breaks off in block { $block }. The download was probably cut short: download it again.
import-refused-streets-damaged = Block { $block } of the file is damaged. Download it again.
import-refused-streets-packing = Block { $block } is packed in a way that is not read here. Ask for the extract as an ordinary PBF file.
import-refused-streets-feature = The file needs “{ $feature }”, which is not read here. Ask for an ordinary extract, without history.
import-refused-streets-nothing-here = No way that people walk on lies near your branches in this file. Perhaps it is the extract of another place.
import-refused-streets-too-many = There is more map near your branches than fits. Read it again with a smaller distance.
import-refused-no-branch = Streets are kept around your branches, and there is no branch yet. Set up the library first, then bring this file again.
