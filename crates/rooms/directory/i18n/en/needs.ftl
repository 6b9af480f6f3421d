### The 36 community needs. vocab/needs.tsv holds their structure.
### Underscores of an id become hyphens here: nicu_families is need-nicu-families.
###
### need-ID            the heading for staff
### need-ID-plain      the same for everyone
### need-ID-signals    public figures that tell how large the need is here
### need-ID-starter-1  … -n: small programs to begin with, one message each

## What a need is part of

need-area-caring = Caring
need-area-civically-engaged = Taking part in public life
need-area-connected = Connected
need-area-creative = Creative
need-area-economically-vital = A healthy local economy
need-area-healthy = Healthy
need-area-knowledgeable = Knowledgeable
need-area-welcoming = Welcoming

## The needs

need-homelessness = Housing and homelessness
need-homelessness-plain = A safe place to live
need-homelessness-signals = Share of income that goes to rent, the yearly count of people without a home, and students schools count as homeless
need-homelessness-starter-1 = Hours with an outreach worker at the library
need-homelessness-starter-2 = Coffee and conversation, open to everyone
need-homelessness-starter-3 = Staff training with people who have lived it
need-homelessness-starter-4 = Pocket cards with shelters, meals, and showers

need-mental-health = Mental health and trauma
need-mental-health-plain = Feeling well in mind
need-mental-health-signals = County health rankings, and what people call 988 and 211 about
need-mental-health-starter-1 = Mental health first aid training for staff
need-mental-health-starter-2 = A quiet space anyone may use
need-mental-health-starter-3 = Support groups run by a partner

need-opioids = Substance use and overdose
need-opioids-plain = Staying alive and recovering
need-opioids-signals = Overdose deaths and ambulance calls
need-opioids-starter-1 = A town hall on recovery
need-opioids-starter-2 = Training in the use of naloxone
need-opioids-starter-3 = A display of local help that people can take from quietly
need-opioids-starter-4 = An evening for families

need-staff-wellbeing = Staff burnout and compassion fatigue
need-staff-wellbeing-plain = Looking after ourselves
need-staff-wellbeing-signals = Staff hours with each partner, and overtime nobody planned
need-staff-wellbeing-starter-1 = A short mindfulness break, offered by a partner
need-staff-wellbeing-starter-2 = A talk together after a hard day
need-staff-wellbeing-starter-3 = A season of rest in the yearly plan

need-job-seekers = Finding work and job skills
need-job-seekers-plain = Finding and keeping work
need-job-seekers-signals = Unemployment, job postings, and claims for unemployment benefits
need-job-seekers-starter-1 = Drop-in advice from a job center
need-job-seekers-starter-2 = A resume hour
need-job-seekers-starter-3 = Visits from employers who are hiring
need-job-seekers-starter-4 = A rack of interview clothes to borrow

need-small-business = Small businesses and new ventures
need-small-business-plain = Starting or growing a business
need-small-business-signals = Businesses by size, and applications to open new ones
need-small-business-starter-1 = Hours with a business mentor
need-small-business-starter-2 = Help with market data
need-small-business-starter-3 = An evening to try out an idea in public

need-culinary = Cooking and food skills
need-culinary-plain = Cooking and eating well
need-culinary-signals = Neighborhoods far from fresh food, and households that receive SNAP
need-culinary-starter-1 = A teaching kitchen
need-culinary-starter-2 = A kitchen in a box that travels to branches
need-culinary-starter-3 = From seed to table, with a garden group
need-culinary-starter-4 = A cookbook club

need-food-security = Food security
need-food-security-plain = Enough to eat
need-food-security-signals = Children who receive free or reduced lunch, and the national food access atlas
need-food-security-starter-1 = Summer meals for children and teens
need-food-security-starter-2 = A little pantry by the door
need-food-security-starter-3 = Help applying for SNAP

need-climate = Climate learning, action, and resilience
need-climate-plain = A changing climate
need-climate-signals = Risk of heat, flood, and smoke, and the social vulnerability index
need-climate-starter-1 = A community conversation about the local climate
need-climate-starter-2 = Citizen-science kits to borrow
need-climate-starter-3 = A repair day
need-climate-starter-4 = A cooling or clean-air site

need-crisis-planning = Emergency preparedness
need-crisis-planning-plain = Ready for emergencies
need-crisis-planning-signals = Declared disasters, and minutes without power
need-crisis-planning-starter-1 = A plan to keep the library running
need-crisis-planning-starter-2 = An evening to pack a go-bag
need-crisis-planning-starter-3 = A role as the town's information hub

need-early-literacy = Early literacy, birth to age 8
need-early-literacy-plain = Little ones learning to read
need-early-literacy-signals = Children under six, kindergarten readiness, and third-grade reading
need-early-literacy-starter-1 = Storytime where families already are
need-early-literacy-starter-2 = Workshops for parents and caregivers
need-early-literacy-starter-3 = Early reading kits to borrow

need-nicu-families = Families of premature and newborn babies
need-nicu-families-plain = Families with tiny babies
need-nicu-families-signals = Share of babies with low birth weight, and newborn intensive care beds
need-nicu-families-starter-1 = Talking and reading at the bedside
need-nicu-families-starter-2 = A read-a-thon in newborn intensive care
need-nicu-families-starter-3 = A book for every baby who goes home

need-early-stem = Early science and computational thinking
need-early-stem-plain = Young explorers
need-early-stem-signals = Science scores in grades 3 to 5, and preschool seats
need-early-stem-starter-1 = Family science kits
need-early-stem-starter-2 = Coding games without a screen

need-vulnerable-families = Families under strain
need-vulnerable-families-plain = Families carrying a lot
need-vulnerable-families-signals = Children in poverty, and places with too little child care
need-vulnerable-families-starter-1 = Programs where families already go
need-vulnerable-families-starter-2 = Library cards without fees or fines
need-vulnerable-families-starter-3 = Take-home kits

need-school-success = School research and student success
need-school-success-plain = Doing well at school
need-school-success-signals = Graduation, and students without a computer or internet at home
need-school-success-starter-1 = Research projects planned with teachers
need-school-success-starter-2 = A library card for every student
need-school-success-starter-3 = Homework help

need-connected-students = A library card for every student
need-connected-students-plain = Every student with a library card
need-connected-students-signals = Students enrolled, compared with students who hold a card
need-connected-students-starter-1 = The student ID that works as a library card
need-connected-students-starter-2 = A virtual card for e-books and databases
need-connected-students-starter-3 = Cards without fines

need-teens-coding = Teens, coding, and creative technology
need-teens-coding-plain = Teens making things
need-teens-coding-signals = Number of teens, and schools that teach computer science
need-teens-coding-starter-1 = A summer code camp
need-teens-coding-starter-2 = A weekend game jam
need-teens-coding-starter-3 = Open maker hours

need-info-literacy-teens = Teens and reliable information
need-info-literacy-teens-plain = Teens who can tell what's true
need-info-literacy-teens-signals = No standard figures; ask teachers and teens
need-info-literacy-teens-starter-1 = Games and workshops on true and false
need-info-literacy-teens-starter-2 = Teens who check facts for one another

need-youth-voice = Youth leadership and activism
need-youth-voice-plain = Young people taking charge
need-youth-voice-signals = Turnout of voters aged 18 to 24
need-youth-voice-starter-1 = A teen board with a real say
need-youth-voice-starter-2 = Voter pre-registration
need-youth-voice-starter-3 = Events run by young people

need-health-literacy = Health information
need-health-literacy-plain = Understanding health
need-health-literacy-signals = People without health insurance, and county health rankings
need-health-literacy-starter-1 = A health fair
need-health-literacy-starter-2 = Blood-pressure checks
need-health-literacy-starter-3 = Health kits to borrow
need-health-literacy-starter-4 = A private booth for video visits with a doctor

need-active-living = Active living and the outdoors
need-active-living-plain = Moving and being outside
need-active-living-signals = Homes within a walk of a park, and adults who get no exercise
need-active-living-starter-1 = A story trail
need-active-living-starter-2 = A walking group
need-active-living-starter-3 = An outdoor game for all ages

need-local-history-play = Local history, place, and outdoor stories
need-local-history-play-plain = Our place and its stories
need-local-history-play-signals = Historic sites, and what local archives hold
need-local-history-play-starter-1 = A mural that answers by text message
need-local-history-play-starter-2 = An audio tour by the people who live here
need-local-history-play-starter-3 = A landmark hunt

need-storytelling = Deep listening and digital storytelling
need-storytelling-plain = Telling our stories
need-storytelling-signals = No standard figures; ask whose stories are missing
need-storytelling-starter-1 = A two-day story workshop
need-storytelling-starter-2 = A screening with the storytellers present
need-storytelling-starter-3 = An oral history project

need-data-literacy = Data skills for people and nonprofits
need-data-literacy-plain = Making sense of numbers
need-data-literacy-signals = Number of nonprofits, by size
need-data-literacy-starter-1 = A data clinic for nonprofits
need-data-literacy-starter-2 = A community data day
need-data-literacy-starter-3 = A class on making clear charts

need-digital-inclusion = Digital inclusion
need-digital-inclusion-plain = Getting online with confidence
need-digital-inclusion-signals = Households without broadband or a computer
need-digital-inclusion-starter-1 = Laptops and hotspots to borrow
need-digital-inclusion-starter-2 = One-to-one help by appointment
need-digital-inclusion-starter-3 = Help signing up for low-cost internet

need-ereading = E-reading and help with devices
need-ereading-plain = Reading on a device
need-ereading-signals = No standard figures; count the questions at the desk
need-ereading-starter-1 = A table of devices to try out
need-ereading-starter-2 = Drop-in help with any device

need-adult-literacy-esl = Adult literacy, English, and citizenship
need-adult-literacy-esl-plain = Reading, English, and citizenship
need-adult-literacy-esl-signals = Adults without a diploma, and households that speak little English
need-adult-literacy-esl-starter-1 = Classes taught by a partner
need-adult-literacy-esl-starter-2 = Conversation circles
need-adult-literacy-esl-starter-3 = A citizenship corner

need-newcomers = Immigrants and refugees
need-newcomers-plain = New neighbors
need-newcomers-signals = People born abroad, and languages spoken at home
need-newcomers-starter-1 = Welcome tours in several languages
need-newcomers-starter-2 = Language tables
need-newcomers-starter-3 = An evening of shared stories

need-veterans = Veterans and military families
need-veterans-plain = Those who served
need-veterans-signals = Number of veterans
need-veterans-starter-1 = Hours with a benefits officer
need-veterans-starter-2 = A veterans' story project
need-veterans-starter-3 = A private room for video visits

need-older-adults = Older adults and isolation
need-older-adults-plain = Growing older well
need-older-adults-signals = People aged 65 and over who live alone
need-older-adults-starter-1 = Books delivered to the door
need-older-adults-starter-2 = A memory cafe
need-older-adults-starter-3 = Virtual bowling

need-disability-access = Disability access and inclusion
need-disability-access-plain = Access for everyone
need-disability-access-signals = People with disabilities, by kind
need-disability-access-starter-1 = A sensory storytime
need-disability-access-starter-2 = A walk through the building with people who know the barriers
need-disability-access-starter-3 = Assistive technology to try

need-financial-capability = Money, taxes, and benefits
need-financial-capability-plain = Money and benefits
need-financial-capability-signals = Families who claim the earned income tax credit, and households without a bank account
need-financial-capability-starter-1 = A free tax-help site
need-financial-capability-starter-2 = Money basics with no selling
need-financial-capability-starter-3 = A check of benefits a family may be missing

need-reentry-need = People returning from prison or jail
need-reentry-need-plain = Coming home
need-reentry-need-signals = People released each year, by county
need-reentry-need-starter-1 = A library card on the day of release
need-reentry-need-starter-2 = A record-clearing clinic

need-civic-dialogue = Civic dialogue and bridging
need-civic-dialogue-plain = Talking across differences
need-civic-dialogue-signals = Voter turnout, and surveys of trust
need-civic-dialogue-starter-1 = A community conversation
need-civic-dialogue-starter-2 = A forum on one local question
need-civic-dialogue-starter-3 = A town hall with local officials

need-arts-culture = Arts, culture, and creativity
need-arts-culture-plain = Arts and culture
need-arts-culture-signals = Arts organizations for every thousand people
need-arts-culture-starter-1 = An exhibit by local artists
need-arts-culture-starter-2 = Museum and theater passes to borrow
need-arts-culture-starter-3 = A hands-on workshop

need-local-economy-ties = Ties with neighboring businesses
need-local-economy-ties-plain = Good neighbors in business
need-local-economy-ties-signals = Business addresses near the branch
need-local-economy-ties-starter-1 = A story trail through shop windows
need-local-economy-ties-starter-2 = Refreshments from next door
need-local-economy-ties-starter-3 = A hobby night with a local shop
