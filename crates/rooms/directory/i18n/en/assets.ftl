### The six classes of community assets. vocab/asset_classes.tsv holds their structure.
###
### asset-ID         the heading for staff
### asset-ID-plain   the same for everyone
### asset-ID-counts  what belongs here
### asset-ID-ask     the question that finds them

asset-individual = Individuals
asset-individual-plain = People and their gifts
asset-individual-counts = What residents can do with head, hands, and heart: presenters, volunteers, teens, elders, and the person who knows everyone
asset-individual-ask = What do you love to do, know well, or get asked to help with?

asset-association = Associations
asset-association-plain = Groups people join
asset-association-counts = Groups run by volunteers, with few or no paid staff: clubs, choirs, mutual aid, parent groups, block groups, and groups online
asset-association-ask = What do you belong to? Where do neighbors meet without being paid to?

asset-institution = Institutions
asset-institution-plain = Organizations with staff
asset-institution-counts = Public agencies, nonprofits with staff, schools, clinics, and colleges
asset-institution-ask = Who is paid to do this work here, and what do they have besides money?

asset-place = Physical places
asset-place-plain = Places and spaces
asset-place-counts = Parks, halls, kitchens, trails, bus stops, empty storefronts, notice boards, and parking lots
asset-place-ask = Where do people already gather or wait?

asset-economy = Local economy and exchange
asset-economy-plain = Businesses, jobs, and trading
asset-economy-counts = Shops, employers, banks, co-ops, markets, barter, lending of things, and unpaid care
asset-economy-ask = Who buys, sells, lends, hires, or swaps here?

asset-culture = Culture, stories, and history
asset-culture-plain = Stories, traditions, and memory
asset-culture-counts = Festivals, languages, local heroes, archives, spoken memories, food, and whatever people are proud of
asset-culture-ask = What story about this place should every newcomer hear?

## Who sees an asset of this class at first

asset-privacy-until-opt-in = Seen by staff only, until the person says yes
asset-privacy-if-published = Public if the group already tells the public about itself
asset-privacy-public = Public
asset-privacy-per-item = Decided for each item; a story with a name needs consent
