### The 79 partner kinds, and the groups they roll up into. vocab/partner_kinds.tsv holds their structure.
### One file of more than 500 lines, because a translator needs the two languages line beside line.
### Underscores of an id become hyphens here: school_k12 is kind-school-k12.
###
### kind-ID         the heading
### kind-ID-one     inside a sentence: article included, lower case
### kind-ID-many    inside a sentence, more than one
### kind-ID-does    a clause without its subject: "sees … every day"; it says why they may fit
### kind-ID-offers  follows "can bring …"
### kind-ID-needs   follows "could use …"
### kind-ID-ask     a first question to put to them, ready to be said

kind-flag-traditional = A familiar kind of partner
kind-flag-non-traditional = A kind of partner libraries seldom think of

## Learning and youth

kind-group-education = Learning and youth

kind-school-k12 = K–12 school or district
kind-school-k12-one = a school
kind-school-k12-many = schools
kind-school-k12-does = sees most of the town's children, and through them their families, five days a week
kind-school-k12-offers = a way to every family, class visits, flyers in backpacks, and what students themselves have to say
kind-school-k12-needs = summer reading, a library card for every student, help with assignments, and a place to meet
kind-school-k12-ask = Could you add our card form and our events to the back-to-school packet?

kind-school-library = School library
kind-school-library-one = a school library
kind-school-library-many = school libraries
kind-school-library-does = knows what students are reading and which assignments are due
kind-school-library-offers = assignment calendars, book lists, and introductions to teachers
kind-school-library-needs = books on loan, databases, shared reading lists, and someone who speaks up for school libraries
kind-school-library-ask = Could we swap calendars each term and tell each other when a big assignment is coming?

kind-pta = Parent-teacher group
kind-pta-one = a parent-teacher group
kind-pta-many = parent-teacher groups
kind-pta-does = brings together parents who already give their evenings to children
kind-pta-offers = volunteers, word of mouth among families, and small grants
kind-pta-needs = a room to meet in, speakers, and family events
kind-pta-ask = May we have five minutes at your next meeting?

kind-early-learning = Child care, preschool, or Head Start
kind-early-learning-one = a child-care center
kind-early-learning-many = child-care centers
kind-early-learning-does = sees children under five and their caregivers every day
kind-early-learning-offers = daily contact with little ones and the people who care for them, and families they can send our way
kind-early-learning-needs = storytimes on site, a shelf of books to borrow, and training hours for staff
kind-early-learning-ask = May we bring one storytime to your center this month?

kind-afterschool-club = After-school or youth club
kind-afterschool-club-one = an after-school club
kind-afterschool-club-many = after-school clubs
kind-afterschool-club-does = looks after teens and tweens in the hours when the library is quiet or very full
kind-afterschool-club-offers = teens and tweens, a van, and staff they trust
kind-afterschool-club-needs = programs, kits, homework help, and Wi-Fi
kind-afterschool-club-ask = Could a group visit on Thursdays for four weeks?

kind-scouts-4h = Scouts, 4-H, or another youth troop
kind-scouts-4h-one = a youth troop
kind-scouts-4h-many = youth troops
kind-scouts-4h-does = gathers young people who like to learn by doing and want to be of use
kind-scouts-4h-offers = young people with skills, service projects, and a place at the county fair
kind-scouts-4h-needs = a place to meet, help with badges, and an audience for what they made
kind-scouts-4h-ask = Would a troop or club like to run one family program with us?

kind-mentoring = Mentoring or tutoring program
kind-mentoring-one = a mentoring program
kind-mentoring-many = mentoring programs
kind-mentoring-does = pairs young people with grown-ups who show up every week
kind-mentoring-offers = mentors who have been checked, and young people who already trust them
kind-mentoring-needs = a safe and open place to meet, books, and help being found
kind-mentoring-ask = Could your mentors and young people meet here each week?

kind-community-college = Community or technical college
kind-community-college-one = a community college
kind-community-college-many = community colleges
kind-community-college-does = teaches adults who work, raise families, and come back to learning
kind-community-college-offers = instructors, interns, labs, and a path to a certificate or degree
kind-community-college-needs = a place to study near home, proctored tests, and new students
kind-community-college-ask = Could you send an adviser for one afternoon of drop-in advice?

kind-university = University or service-learning office
kind-university-one = a university
kind-university-many = universities
kind-university-does = has students and teachers who look for real questions to work on
kind-university-offers = students, faculty who can speak, and help with evaluation and data
kind-university-needs = projects and placements in the community, and an audience off campus
kind-university-ask = Could one class take our question as its project?

kind-adult-literacy = Adult literacy, English, or GED provider
kind-adult-literacy-one = an adult learning program
kind-adult-literacy-many = adult learning programs
kind-adult-literacy-does = teaches adults to read, to speak English, or to finish school
kind-adult-literacy-offers = tutors, lessons that work, and adults who are ready to learn
kind-adult-literacy-needs = rooms, books, new learners, and hours when children are welcome too
kind-adult-literacy-ask = Could you hold one class a week in our room?

kind-homeschool = Homeschool co-op
kind-homeschool-one = a homeschool co-op
kind-homeschool-many = homeschool co-ops
kind-homeschool-does = brings learning families together on weekdays, when many rooms stand empty
kind-homeschool-offers = groups in the daytime, and parents who teach
kind-homeschool-needs = a room, kits, and databases
kind-homeschool-ask = What would make a weekday morning here worth the drive?

## Libraries and museums

kind-group-libraries = Libraries and museums

kind-public-library = Another public library or library system
kind-public-library-one = another public library
kind-public-library-many = other public libraries
kind-public-library-does = has faced the same questions and may have tried this already
kind-public-library-offers = shared staff, kits, speakers, and better prices together
kind-public-library-needs = a co-host, loans, and a neighbor who speaks up for libraries
kind-public-library-ask = Could we share the cost of one performer's trip?

kind-academic-library = College or university library
kind-academic-library-one = a college library
kind-academic-library-many = college libraries
kind-academic-library-does = keeps collections that the town seldom gets to see, and knows the experts behind them
kind-academic-library-offers = subject experts, exhibits, and archives
kind-academic-library-needs = an audience in the town, and places for interns
kind-academic-library-ask = Would a librarian give one public talk from your collection?

kind-health-library = Hospital or medical library
kind-health-library-one = a medical library
kind-health-library-many = medical libraries
kind-health-library-does = can tell good health information from bad
kind-health-library-offers = checked health information, and training in how to find it
kind-health-library-needs = places in the community where people ask health questions
kind-health-library-ask = Could you look over our health shelf and train our staff once?

kind-state-library = State library or regional system
kind-state-library-one = a state or regional library
kind-state-library-many = state and regional libraries
kind-state-library-does = knows which libraries have done this, and where the grants are
kind-state-library-offers = grants, advisers, and agreements for the whole state
kind-state-library-needs = stories from our town, places to try things, and figures
kind-state-library-ask = Which other library has done this already?

kind-friends-foundation = Friends group or library foundation
kind-friends-foundation-one = a Friends group
kind-friends-foundation-many = Friends groups
kind-friends-foundation-does = raises money and volunteers for the library and knows the givers in town
kind-friends-foundation-offers = money, volunteers, receipts for gifts, and a strong voice
kind-friends-foundation-needs = a clear wish list, stories to tell, and thanks
kind-friends-foundation-ask = Could the Friends cover refreshments for this series?

kind-museum = Museum or children's museum
kind-museum-one = a museum
kind-museum-many = museums
kind-museum-does = makes things people can see and touch, and knows how to explain them
kind-museum-offers = exhibits, family passes, and educators
kind-museum-needs = people who have never come through the door, and someone to lend out passes
kind-museum-ask = Could we lend out two family passes?

kind-historical-society = Historical, genealogical, or archives group
kind-historical-society-one = a historical society
kind-historical-society-many = historical societies
kind-historical-society-does = keeps the photos, papers, and memories of this place
kind-historical-society-offers = speakers, photos, and volunteers who love the details
kind-historical-society-needs = scanning, safe storage, rooms, and an audience
kind-historical-society-ask = Would a member run a family-history help desk once a month?

## Arts and media

kind-group-arts = Arts and media

kind-arts-council = Arts council or arts center
kind-arts-council-one = an arts council
kind-arts-council-many = arts councils
kind-arts-council-does = knows the artists who live here and what they are making
kind-arts-council-offers = artists, small grants, and the arts calendar
kind-arts-council-needs = walls, rooms, and people who stop to look
kind-arts-council-ask = Could we host one rotating exhibit?

kind-performing-arts = Theater, dance, or music group
kind-performing-arts-one = a theater, dance, or music group
kind-performing-arts-many = theater, dance, and music groups
kind-performing-arts-does = puts on shows and is always looking for its next audience
kind-performing-arts-offers = previews, workshops, and instruments
kind-performing-arts-needs = a place to rehearse, and help filling the seats
kind-performing-arts-ask = Would you perform a 20-minute preview?

kind-public-media = Public radio or television station
kind-public-media-one = a public broadcasting station
kind-public-media-many = public broadcasting stations
kind-public-media-does = makes trusted children's programs and reaches homes we never see
kind-public-media-offers = learning kits for families, trainers, and airtime
kind-public-media-needs = family audiences and places to try new kits
kind-public-media-ask = Could we use your family kits for four storytimes?

kind-local-news = Local newspaper, radio, or podcast
kind-local-news-one = a local newsroom
kind-local-news-many = local newsrooms
kind-local-news-does = hears what the town is talking about and tells it to everyone
kind-local-news-offers = coverage, interviews, and back issues
kind-local-news-needs = stories, help with archives, and a place for public forums
kind-local-news-ask = Would you run a monthly column from the library?

kind-makers-artists = Makerspace, artist, or craft guild
kind-makers-artists-one = a makers' or artists' group
kind-makers-artists-many = makers' and artists' groups
kind-makers-artists-does = has skilled hands and likes to show others how it is done
kind-makers-artists-offers = teachers, tools, and mentors
kind-makers-artists-needs = learners, materials, and space
kind-makers-artists-ask = Would you teach one session for beginners?

## Health

kind-group-health = Health

kind-public-health = Local or tribal health department
kind-public-health-one = a health department
kind-public-health-many = health departments
kind-public-health-does = watches over the health of everyone here and needs places to meet them
kind-public-health-offers = nurses, vaccines, figures, and training
kind-public-health-needs = places people trust, a way to reach them, and help with plain language
kind-public-health-ask = Could a nurse check blood pressure here for an hour?

kind-hospital = Hospital or health system
kind-hospital-one = a hospital
kind-hospital-many = hospitals
kind-hospital-does = meets families on the days that matter most, from the first breath on
kind-hospital-offers = doctors and nurses, community-benefit funds, and families at the bedside
kind-hospital-needs = know-how in early reading, books, and someone to stay in touch after the family goes home
kind-hospital-ask = Could each new family leave with a book and our card?

kind-community-clinic = Community clinic or dentist
kind-community-clinic-one = a community clinic
kind-community-clinic-many = community clinics
kind-community-clinic-does = has a waiting room where families sit with time to fill
kind-community-clinic-offers = health navigators, a waiting room, and screenings
kind-community-clinic-needs = help for patients with forms and phones, and a corner with books
kind-community-clinic-ask = May we keep a small bookshelf stocked in your waiting room?

kind-behavioral-health = Mental health provider or association
kind-behavioral-health-one = a mental health organization
kind-behavioral-health-many = mental health organizations
kind-behavioral-health-does = knows how to listen to people in distress and can teach us
kind-behavioral-health-offers = peer workers, training for staff, and support groups
kind-behavioral-health-needs = quiet rooms, a place without stigma, and a way to reach people
kind-behavioral-health-ask = Could you train our staff in mental health first aid?

kind-recovery = Recovery or harm-reduction group
kind-recovery-one = a recovery group
kind-recovery-many = recovery groups
kind-recovery-does = walks with people in recovery and knows what saves lives
kind-recovery-offers = peer coaches, naloxone training, and speakers
kind-recovery-needs = rooms to meet in, a neutral place, and clear information
kind-recovery-ask = Could you run one session on overdose awareness for our staff?

kind-maternal-family = WIC, home-visiting, or family support program
kind-maternal-family-one = a family support program
kind-maternal-family-many = family support programs
kind-maternal-family-does = visits new parents at home in the first months
kind-maternal-family-offers = new parents, and home visitors they already trust
kind-maternal-family-needs = storytimes for babies, kits to carry along, and space
kind-maternal-family-ask = Could your home visitors carry a small library starter kit?

## Help for people and families

kind-group-human-services = Help for people and families

kind-homeless-services = Homeless outreach team or shelter
kind-homeless-services-one = a homeless outreach team
kind-homeless-services-many = homeless outreach teams
kind-homeless-services-does = knows the people here who have no home, and what would help them
kind-homeless-services-offers = outreach workers, a way to services, and training for staff
kind-homeless-services-needs = a place to meet people, cards that need no address, restrooms, and outlets
kind-homeless-services-ask = Could an outreach worker spend one hour a week here?

kind-food-pantry = Food bank, pantry, or summer-meals sponsor
kind-food-pantry-one = a food pantry
kind-food-pantry-many = food pantries
kind-food-pantry-does = sees families every week who may not know what the library offers
kind-food-pantry-offers = meals, delivery, and volunteers
kind-food-pantry-needs = another place to hand out food, a way to reach new families, and a refrigerator
kind-food-pantry-ask = Could we be a summer-meals site?

kind-multi-service = Multi-service agency, 211, or United Way
kind-multi-service-one = a multi-service agency
kind-multi-service-many = multi-service agencies
kind-multi-service-does = knows which agency does what and whom to call there
kind-multi-service-offers = the directory of services, case managers, and a seat at the table
kind-multi-service-needs = a front door people already use, correct listings, and space
kind-multi-service-ask = Could you show our staff how to send someone to the right place?

kind-dv-services = Domestic-violence or victim services
kind-dv-services-one = a victim services agency
kind-dv-services-many = victim services agencies
kind-dv-services-does = keeps people safe and knows what must never be said in public
kind-dv-services-offers = advocates, training, and materials
kind-dv-services-needs = a quiet way to share information, and a safe room
kind-dv-services-ask = How should we display your hotline so that it is safe to take?

kind-immigrant-refugee = Immigrant or refugee organization
kind-immigrant-refugee-one = an immigrant services organization
kind-immigrant-refugee-many = immigrant services organizations
kind-immigrant-refugee-does = is trusted by people who are new here and speaks their languages
kind-immigrant-refugee-offers = interpreters, trust, and guides to customs and manners
kind-immigrant-refugee-needs = a citizenship corner, English classes, and books in many languages
kind-immigrant-refugee-ask = Who should we invite to look over our welcome materials?

kind-senior-services = Senior center or area agency on aging
kind-senior-services-one = a senior center
kind-senior-services-many = senior centers
kind-senior-services-does = sees older adults every day, some of whom live alone
kind-senior-services-offers = older adults, rides, and meals
kind-senior-services-needs = help with phones and computers, home delivery, and memory kits
kind-senior-services-ask = May we bring a monthly tech hour to you?

kind-residential-care = Nursing home or assisted living
kind-residential-care-one = a nursing home
kind-residential-care-many = nursing homes
kind-residential-care-does = cares for residents who can no longer come to us
kind-residential-care-offers = residents, activity staff, and vans
kind-residential-care-needs = a rotating shelf, large print, and visits
kind-residential-care-ask = Could we set up a rotating shelf?

kind-disability-services = Disability organization
kind-disability-services-one = a disability organization
kind-disability-services-many = disability organizations
kind-disability-services-does = knows what makes a place work for everyone
kind-disability-services-offers = advice on access, testers, and know-how about sensory needs
kind-disability-services-needs = programs everyone can join, and assistive technology
kind-disability-services-ask = Would you walk through our building and tell us what gets in the way?

kind-legal-aid = Legal aid or bar association
kind-legal-aid-one = a legal aid office
kind-legal-aid-many = legal aid offices
kind-legal-aid-does = helps people with rent, benefits, and papers before trouble grows
kind-legal-aid-offers = lawyers, clinics, and help with forms
kind-legal-aid-needs = a private room, printers, and a neutral place
kind-legal-aid-ask = Could a lawyer hold a two-hour clinic each quarter?

kind-reentry = Reentry program, jail, or probation office
kind-reentry-one = a reentry program
kind-reentry-many = reentry programs
kind-reentry-does = works with people who are coming home and starting again
kind-reentry-offers = people who want a fresh start, classes, and know-how
kind-reentry-needs = library cards at release, books, and help finding work
kind-reentry-ask = Could release packets include our card form?

kind-foster-family = Foster, adoption, or child-welfare agency
kind-foster-family-one = a foster care agency
kind-foster-family-many = foster care agencies
kind-foster-family-does = stands by children and the families who take them in
kind-foster-family-offers = families, trainers, and caseworkers
kind-foster-family-needs = rooms for family visits, fines forgiven, and kits
kind-foster-family-ask = Could families use a room for visits on Saturdays?

kind-veterans-services = Veterans' office, VA clinic, or post
kind-veterans-services-one = a veterans' organization
kind-veterans-services-many = veterans' organizations
kind-veterans-services-does = is where veterans go for benefits, company, and a listening ear
kind-veterans-services-offers = benefits officers, speakers, and stories
kind-veterans-services-needs = rooms, a private place for video visits, and help recording stories
kind-veterans-services-ask = Could a benefits officer visit once a month?

## Work and money

kind-group-work = Work and money

kind-workforce = Workforce office or American Job Center
kind-workforce-one = a job center
kind-workforce-many = job centers
kind-workforce-does = helps people find work and knows who is hiring
kind-workforce-offers = advisers, workshops, and ties to employers
kind-workforce-needs = computers, people who are looking for work, and evening hours
kind-workforce-ask = Could a job adviser keep drop-in hours here?

kind-small-business-dev = Small-business center
kind-small-business-dev-one = a small-business center
kind-small-business-dev-many = small-business centers
kind-small-business-dev-does = guides people who are starting or growing a business
kind-small-business-dev-offers = mentors and workshops
kind-small-business-dev-needs = market databases, rooms, and people with an idea
kind-small-business-dev-ask = Would a mentor meet people here twice a month?

kind-chamber = Chamber or downtown association
kind-chamber-one = a chamber of commerce
kind-chamber-many = chambers of commerce
kind-chamber-does = knows every shopkeeper on Main Street by first name
kind-chamber-offers = members, meetings, and events
kind-chamber-needs = business data, speakers, and ribbon cuttings
kind-chamber-ask = May we host one morning coffee and show your members the business databases?

kind-employer-union = Employer or labor union
kind-employer-union-one = an employer or union
kind-employer-union-many = employers and unions
kind-employer-union-does = knows what the work is really like and who gets hired
kind-employer-union-offers = apprenticeships, career talks, and volunteers
kind-employer-union-needs = study help for workers, and GED or English classes on site
kind-employer-union-ask = Would you send one worker to talk with teens about the job?

kind-bank-credit-union = Bank or credit union
kind-bank-credit-union-one = a bank or credit union
kind-bank-credit-union-many = banks and credit unions
kind-bank-credit-union-does = has people who can explain money and time set aside for the community
kind-bank-credit-union-offers = teachers for money basics, and sponsorship
kind-bank-credit-union-needs = community work that serves its own goals, and families who want to learn
kind-bank-credit-union-ask = Could you teach one money-basics session with no selling?

kind-tax-help = Free tax-help program
kind-tax-help-one = a free tax-help program
kind-tax-help-many = free tax-help programs
kind-tax-help-does = trains volunteers who bring real money back to families each spring
kind-tax-help-offers = trained volunteers
kind-tax-help-needs = rooms, printers, and help with appointments
kind-tax-help-ask = Could we be a tax-help site this season?

## Government and public safety

kind-group-government = Government and public safety

kind-local-government = City, county, or town department
kind-local-government-one = a city or county department
kind-local-government-many = city and county departments
kind-local-government-does = serves the same residents and writes to every one of them
kind-local-government-offers = staff, figures, meeting places, and a line in every utility bill
kind-local-government-needs = a place to hear the public, and help for people with forms
kind-local-government-ask = Could we put library news in the utility bill?

kind-tribal-government = Tribal government or cultural office
kind-tribal-government-one = a tribal government
kind-tribal-government-many = tribal governments
kind-tribal-government-does = speaks for its nation and guards its languages and stories
kind-tribal-government-offers = authority over cultural knowledge, elders, and language teachers
kind-tribal-government-needs = a respectful partner on the nation's own terms, and shared services
kind-tribal-government-ask = Who is the right person to ask, and how do you like to be asked?

kind-parks-rec = Parks and recreation
kind-parks-rec-one = a parks department
kind-parks-rec-many = parks departments
kind-parks-rec-does = looks after the places where families already walk and play
kind-parks-rec-offers = trails, vans, and summer staff
kind-parks-rec-needs = story trails, equipment to lend, and programs
kind-parks-rec-ask = May we post a story along one path?

kind-fire-ems = Fire department or EMS
kind-fire-ems-one = a fire or ambulance station
kind-fire-ems-many = fire and ambulance stations
kind-fire-ems-does = has crews that children look up to and every street knows
kind-fire-ems-offers = storytime readers, safety checks, and blood-pressure checks
kind-fire-ems-needs = an audience for safety lessons
kind-fire-ems-ask = Would a crew read at one storytime?

kind-police-justice = Police, courts, or youth justice
kind-police-justice-one = a police or court office
kind-police-justice-many = police and court offices
kind-police-justice-does = meets young people and families when things have gone wrong
kind-police-justice-offers = programs that keep young people out of court, and speakers
kind-police-justice-needs = neutral ground, with the limits agreed first
kind-police-justice-ask = What would you not want us to be asked to do, and what should we not ask of you?

kind-emergency-mgmt = Emergency management or disaster relief
kind-emergency-mgmt-one = an emergency management office
kind-emergency-mgmt-many = emergency management offices
kind-emergency-mgmt-does = plans for storms, heat, and outages, and needs places people already know
kind-emergency-mgmt-offers = training, supplies, and plans
kind-emergency-mgmt-needs = a cooling or warming site, and a place people turn to for information
kind-emergency-mgmt-ask = Which role should the library have in the county plan?

kind-housing-authority = Housing authority or affordable housing
kind-housing-authority-one = a housing provider
kind-housing-authority-many = housing providers
kind-housing-authority-does = has hundreds of neighbors under its roofs and a community room downstairs
kind-housing-authority-offers = community rooms, residents, and flyers under every door
kind-housing-authority-needs = visits on site, Wi-Fi to borrow, and homework help
kind-housing-authority-ask = Could we use your community room once a month?

kind-transit = Transit agency
kind-transit-one = a transit agency
kind-transit-many = transit agencies
kind-transit-does = carries people who could ride to the library
kind-transit-offers = passes, ads on buses, and help planning routes
kind-transit-needs = more riders, and a place to sell passes
kind-transit-ask = Could our card count as a bus pass on event days?

kind-elections-civic = Elections office or nonpartisan civic group
kind-elections-civic-one = a nonpartisan civic group
kind-elections-civic-many = nonpartisan civic groups
kind-elections-civic-does = helps people vote and talk together without taking sides
kind-elections-civic-offers = voter registration, voter guides, and moderators
kind-elections-civic-needs = neutral space and a way to reach people
kind-elections-civic-ask = Could we host a nonpartisan registration table?

## Nature, land, and energy

kind-group-environment = Nature, land, and energy

kind-extension = Cooperative Extension
kind-extension-one = an Extension office
kind-extension-many = Extension offices
kind-extension-does = brings the state's growing, cooking, and 4-H know-how to every county
kind-extension-offers = agents, master gardeners, and nutrition educators
kind-extension-needs = rooms, a way to reach rural families, and a seed library
kind-extension-ask = Would an agent teach one class from your list?

kind-garden = Garden club, seed swap, or community garden
kind-garden-one = a garden group
kind-garden-many = garden groups
kind-garden-does = knows what grows here and likes to share it
kind-garden-offers = plants, know-how, and willing hands
kind-garden-needs = a seed library, garden beds, and talks
kind-garden-ask = Could members label and restock a seed library?

kind-conservation = Nature center, conservation, or climate group
kind-conservation-one = a nature or climate group
kind-conservation-many = nature and climate groups
kind-conservation-does = takes people outside and watches how this place is changing
kind-conservation-offers = naturalists, citizen-science kits, and figures
kind-conservation-needs = a neutral place to talk, and someone to lend out kits
kind-conservation-ask = Could we lend one of your monitoring kits?

kind-utility = Water, power, or broadband utility
kind-utility-one = a utility company
kind-utility-many = utility companies
kind-utility-does = serves every household and wants people to use less and save
kind-utility-offers = energy kits, sponsorship, and technicians
kind-utility-needs = a place to tell people about rebates, and meters to lend
kind-utility-ask = Could we lend out a few energy meters?

kind-animal = Animal shelter, vet, or therapy-dog team
kind-animal-one = an animal shelter or therapy-dog team
kind-animal-many = animal shelters and therapy-dog teams
kind-animal-does = has animals that make shy readers brave
kind-animal-offers = reading dogs and adoption days
kind-animal-needs = publicity, supply drives, and children to read to the dogs
kind-animal-ask = Could a therapy dog visit Saturday readers?

## Clubs, neighbors, and faith

kind-group-civic = Clubs, neighbors, and faith

kind-faith = Congregation or interfaith group
kind-faith-one = a congregation
kind-faith-many = congregations
kind-faith-does = gathers people every week who trust one another and help when asked
kind-faith-offers = halls, kitchens, volunteers, and trust
kind-faith-needs = community information that takes no side, and a room to meet in
kind-faith-ask = Could your bulletin carry our card drive?

kind-service-club = Service or fraternal club
kind-service-club-one = a service club
kind-service-club-many = service clubs
kind-service-club-does = meets every week, looking for a good project
kind-service-club-offers = small grants, helping hands, and a speaker's slot at lunch
kind-service-club-needs = projects, publicity, and speakers
kind-service-club-ask = May we speak at one lunch and bring a wish list?

kind-neighborhood = Neighborhood or block association
kind-neighborhood-one = a neighborhood association
kind-neighborhood-many = neighborhood associations
kind-neighborhood-does = knows every porch on the block and what people worry about
kind-neighborhood-offers = local knowledge and newsletters
kind-neighborhood-needs = rooms, printing, and figures about the neighborhood
kind-neighborhood-ask = What does your block wish it had closer?

kind-cultural-affinity = Cultural, LGBTQ+, mutual-aid, or affinity group
kind-cultural-affinity-one = a cultural or affinity group
kind-cultural-affinity-many = cultural and affinity groups
kind-cultural-affinity-does = is where people feel at home, and knows who else should be heard
kind-cultural-affinity-offers = trust, cultural leadership, and volunteers
kind-cultural-affinity-needs = space on their own terms, and a voice in what we buy
kind-cultural-affinity-ask = What would you like to run here, and what should we stop doing?

kind-volunteer-foundation = Volunteer center or community foundation
kind-volunteer-foundation-one = a community foundation
kind-volunteer-foundation-many = community foundations
kind-volunteer-foundation-does = looks for good local projects to fund or to staff
kind-volunteer-foundation-offers = volunteers, grants, and the power to bring people together
kind-volunteer-foundation-needs = projects ready to fund, and clear reports
kind-volunteer-foundation-ask = Which of your funds fits this need, and when does it open?

## Local businesses

kind-group-business = Local businesses

kind-food-business = Bakery, cafe, or restaurant
kind-food-business-one = a bakery, cafe, or restaurant
kind-food-business-many = bakeries, cafes, and restaurants
kind-food-business-does = feeds the neighborhood and sees the same faces every morning
kind-food-business-offers = refreshments, cooks who can teach, and a place to meet
kind-food-business-needs = thanks on our flyers, and people walking by
kind-food-business-ask = Could you provide refreshments for one community meeting?

kind-grocer-market = Grocer, co-op, or farmers' market
kind-grocer-market-one = a grocer or farmers' market
kind-grocer-market-many = grocers and farmers' markets
kind-grocer-market-does = is where nearly everyone goes every week
kind-grocer-market-offers = fresh food, a dietitian, and a stall
kind-grocer-market-needs = more families, recipes, and a storytime at the market
kind-grocer-market-ask = May we hold a storytime at the market?

kind-bookshop = Bookstore
kind-bookshop-one = a bookstore
kind-bookshop-many = bookstores
kind-bookshop-does = knows readers and the authors they would come out for
kind-bookshop-offers = authors, a sales table, and discounts
kind-bookshop-needs = an audience for authors, and readers sent their way
kind-bookshop-ask = Could you handle sales at an author night?

kind-games-comics-hobby = Comic, game, or hobby store
kind-games-comics-hobby-one = a comic, game, or hobby store
kind-games-comics-hobby-many = comic, game, and hobby stores
kind-games-comics-hobby-does = is a second home to teens and grown-ups who rarely come to programs
kind-games-comics-hobby-offers = teachers, demo copies, and prizes
kind-games-comics-hobby-needs = new players and a place for tournaments
kind-games-comics-hobby-ask = Would you teach one beginners' night?

kind-yarn-craft = Yarn, fabric, or craft store
kind-yarn-craft-one = a yarn, fabric, or craft store
kind-yarn-craft-many = yarn, fabric, and craft stores
kind-yarn-craft-does = is full of people who like to make things side by side
kind-yarn-craft-offers = teachers and remnants
kind-yarn-craft-needs = makers, and room when a class overflows
kind-yarn-craft-ask = Would you teach a first-stitch session?

kind-hardware-garden = Hardware store or garden center
kind-hardware-garden-one = a hardware store or garden center
kind-hardware-garden-many = hardware stores and garden centers
kind-hardware-garden-does = has the tools and someone who knows how to fix it
kind-hardware-garden-offers = tools, materials, and repair skills
kind-hardware-garden-needs = a tool library and workshops
kind-hardware-garden-ask = Could you give materials for a repair day?

kind-salon-laundromat = Barber, salon, or laundromat
kind-salon-laundromat-one = a barber, salon, or laundromat
kind-salon-laundromat-many = barbers, salons, and laundromats
kind-salon-laundromat-does = has people who wait for an hour and trust the person they talk to
kind-salon-laundromat-offers = waiting time, good talk, and trust
kind-salon-laundromat-needs = books and storytime kits
kind-salon-laundromat-ask = May we leave a small bookshelf and keep it filled?

kind-tech-telecom = Computer store, IT firm, or internet provider
kind-tech-telecom-one = a computer store or internet provider
kind-tech-telecom-many = computer stores and internet providers
kind-tech-telecom-does = has people who can calmly explain a phone, a tablet, or a router
kind-tech-telecom-offers = help with devices, refurbished computers, and low-cost plans
kind-tech-telecom-needs = people who want to learn digital skills
kind-tech-telecom-ask = Would you show a small group which reading device suits whom?

kind-sport-fitness = Gym, bike shop, bowling alley, or sports club
kind-sport-fitness-one = a gym or sports club
kind-sport-fitness-many = gyms and sports clubs
kind-sport-fitness-does = gets people moving and knows how to keep them coming back
kind-sport-fitness-offers = instructors, passes, and equipment
kind-sport-fitness-needs = programs on staying active, and kits to lend
kind-sport-fitness-ask = Would an instructor teach one free class?

kind-pharmacy-wellness = Pharmacy or wellness practice
kind-pharmacy-wellness-one = a pharmacy
kind-pharmacy-wellness-many = pharmacies
kind-pharmacy-wellness-does = answers health questions all day, without an appointment
kind-pharmacy-wellness-offers = talks by pharmacists, and vaccines
kind-pharmacy-wellness-needs = an audience for good health information
kind-pharmacy-wellness-ask = Would a pharmacist answer questions about medicines for an hour?

kind-corporate-sponsor = Regional company or corporate giving office
kind-corporate-sponsor-one = a regional company
kind-corporate-sponsor-many = regional companies
kind-corporate-sponsor-does = wants to do something good that people here can see
kind-corporate-sponsor-offers = money, volunteers, and goods
kind-corporate-sponsor-needs = a clear cause, thanks that people see, and a short report
kind-corporate-sponsor-ask = May we thank you by name for the teen room this year?

## People

kind-group-people = People

kind-connector = Community leader or connector (a person)
kind-connector-one = a community connector
kind-connector-many = community connectors
kind-connector-does = knows whom people listen to and who should meet
kind-connector-offers = introductions, a sense of what is going on, and honest advice
kind-connector-needs = a good listener, and word of what came of it
kind-connector-ask = Who else should we talk to?

kind-presenter = Presenter, author, or performer (a person)
kind-presenter-one = a presenter or performer
kind-presenter-many = presenters and performers
kind-presenter-does = has something to show or tell that people come out for
kind-presenter-offers = a talk, a show, or a workshop
kind-presenter-needs = clear terms, a fair fee when there is one, and an audience
kind-presenter-ask = Would you present once to a small group?
