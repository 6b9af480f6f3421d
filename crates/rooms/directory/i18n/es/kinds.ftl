### Los 79 tipos de aliado y sus grupos. Su estructura está en vocab/partner_kinds.tsv.
### Un solo archivo de más de 500 líneas, para traducir los dos idiomas línea junto a línea.
### Los guiones bajos del id se vuelven guiones: school_k12 es kind-school-k12.
###
### kind-ID         el título
### kind-ID-one     dentro de una oración: con artículo y en minúscula
### kind-ID-many    dentro de una oración, en plural
### kind-ID-does    una frase sin sujeto: dice por qué podrían encajar
### kind-ID-offers  sigue a "puede aportar …"
### kind-ID-needs   sigue a "agradecería …"
### kind-ID-ask     una primera pregunta, lista para decirse

kind-flag-traditional = Un tipo de aliado conocido
kind-flag-non-traditional = Un tipo de aliado en el que pocas bibliotecas piensan

## Educación y juventud

kind-group-education = Educación y juventud

kind-school-k12 = Escuela o distrito escolar (K–12)
kind-school-k12-one = una escuela
kind-school-k12-many = escuelas
kind-school-k12-does = ve a casi toda la niñez del lugar y, por medio de ella, a sus familias, cinco días a la semana
kind-school-k12-offers = un camino hacia cada familia, visitas de grupos, volantes en las mochilas y lo que opina el alumnado
kind-school-k12-needs = lectura de verano, una tarjeta de biblioteca para cada estudiante, apoyo con las tareas y un lugar de encuentro
kind-school-k12-ask = ¿Podrían incluir nuestro formulario de tarjeta y nuestras actividades en el paquete de regreso a clases?

kind-school-library = Biblioteca escolar
kind-school-library-one = una biblioteca escolar
kind-school-library-many = bibliotecas escolares
kind-school-library-does = sabe qué leen sus estudiantes y qué tareas se acercan
kind-school-library-offers = calendarios de tareas, listas de libros y presentaciones con docentes
kind-school-library-needs = libros en préstamo, bases de datos, listas de lectura en común y apoyo público a las bibliotecas escolares
kind-school-library-ask = ¿Podríamos intercambiar calendarios cada período y avisarnos cuando venga una tarea grande?

kind-pta = Asociación de padres y docentes
kind-pta-one = una asociación de padres y docentes
kind-pta-many = asociaciones de padres y docentes
kind-pta-does = reúne a madres y padres que ya dedican sus tardes a la niñez
kind-pta-offers = personas voluntarias, la voz que corre entre familias y pequeñas ayudas de dinero
kind-pta-needs = un salón para reunirse, conferencistas y actividades para toda la familia
kind-pta-ask = ¿Nos darían cinco minutos en su próxima reunión?

kind-early-learning = Guardería, preescolar o Head Start
kind-early-learning-one = un centro de cuidado infantil
kind-early-learning-many = centros de cuidado infantil
kind-early-learning-does = atiende cada día a menores de cinco años y trata con quienes los cuidan
kind-early-learning-offers = contacto diario con los más pequeños y con quienes los cuidan, y familias que pueden enviarnos
kind-early-learning-needs = horas de cuentos en su sede, un estante de libros en préstamo y horas de capacitación para su personal
kind-early-learning-ask = ¿Podemos llevar una hora de cuentos a su centro este mes?

kind-afterschool-club = Club juvenil o programa después de clases
kind-afterschool-club-one = un club para después de clases
kind-afterschool-club-many = clubes para después de clases
kind-afterschool-club-does = cuida a adolescentes y preadolescentes en las horas en que la biblioteca está muy callada o muy llena
kind-afterschool-club-offers = adolescentes y preadolescentes, una camioneta y personal en quien confían
kind-afterschool-club-needs = programas, kits, ayuda con las tareas y wifi
kind-afterschool-club-ask = ¿Podría un grupo visitarnos los jueves durante cuatro semanas?

kind-scouts-4h = Scouts, 4-H u otro grupo juvenil
kind-scouts-4h-one = un grupo juvenil
kind-scouts-4h-many = grupos juveniles
kind-scouts-4h-does = junta a jóvenes que aprenden haciendo y quieren servir
kind-scouts-4h-offers = jóvenes con habilidades, proyectos de servicio y un lugar en la feria del condado
kind-scouts-4h-needs = un lugar de reunión, ayuda para obtener insignias y un público para lo que hicieron
kind-scouts-4h-ask = ¿Le gustaría a una tropa o club dirigir un programa familiar con nosotros?

kind-mentoring = Programa de mentoría o tutoría
kind-mentoring-one = un programa de mentoría
kind-mentoring-many = programas de mentoría
kind-mentoring-does = une a jóvenes con personas adultas que no fallan ninguna semana
kind-mentoring-offers = mentores con antecedentes verificados y jóvenes que ya les tienen confianza
kind-mentoring-needs = un lugar seguro y abierto para reunirse, libros y ayuda para darse a conocer
kind-mentoring-ask = ¿Podrían sus mentores y jóvenes reunirse aquí cada semana?

kind-community-college = Colegio comunitario o técnico
kind-community-college-one = un colegio comunitario
kind-community-college-many = colegios comunitarios
kind-community-college-does = enseña a personas adultas que trabajan, crían hijos y vuelven a estudiar
kind-community-college-offers = docentes, practicantes, laboratorios y un camino hacia un certificado o título
kind-community-college-needs = un lugar de estudio cerca de casa, exámenes supervisados y nuevos estudiantes
kind-community-college-ask = ¿Podrían enviar a alguien para una tarde de orientación sin cita?

kind-university = Universidad u oficina de aprendizaje-servicio
kind-university-one = una universidad
kind-university-many = universidades
kind-university-does = tiene estudiantes y docentes que buscan preguntas reales para trabajar
kind-university-offers = estudiantes, especialistas que pueden dar charlas y ayuda con evaluación y datos
kind-university-needs = proyectos y prácticas en la comunidad, y un público fuera del campus
kind-university-ask = ¿Podría una clase tomar nuestra pregunta como proyecto?

kind-adult-literacy = Alfabetización de adultos, inglés o GED
kind-adult-literacy-one = un programa de educación para adultos
kind-adult-literacy-many = programas de educación para adultos
kind-adult-literacy-does = enseña a personas adultas a leer, a hablar inglés o a terminar la escuela
kind-adult-literacy-offers = tutores, lecciones que funcionan y personas adultas listas para aprender
kind-adult-literacy-needs = salones, libros, nuevos estudiantes y horarios en que los niños también son bienvenidos
kind-adult-literacy-ask = ¿Podrían dar una clase por semana en nuestro salón?

kind-homeschool = Cooperativa de educación en el hogar
kind-homeschool-one = una cooperativa de educación en el hogar
kind-homeschool-many = cooperativas de educación en el hogar
kind-homeschool-does = reúne a familias que aprenden juntas entre semana, cuando muchos salones están vacíos
kind-homeschool-offers = grupos durante el día y madres y padres que enseñan
kind-homeschool-needs = un salón, kits y bases de datos
kind-homeschool-ask = ¿Qué haría que una mañana entre semana aquí valiera el viaje?

## Bibliotecas y museos

kind-group-libraries = Bibliotecas y museos

kind-public-library = Otra biblioteca pública o sistema de bibliotecas
kind-public-library-one = otra biblioteca pública
kind-public-library-many = otras bibliotecas públicas
kind-public-library-does = ha tenido las mismas preguntas y quizá ya lo intentó
kind-public-library-offers = personal compartido, kits, conferencistas y mejores precios en conjunto
kind-public-library-needs = alguien con quien organizar, préstamos y una voz vecina a favor de las bibliotecas
kind-public-library-ask = ¿Podríamos compartir el costo del viaje de un artista?

kind-academic-library = Biblioteca universitaria
kind-academic-library-one = una biblioteca universitaria
kind-academic-library-many = bibliotecas universitarias
kind-academic-library-does = guarda colecciones que el pueblo rara vez llega a ver y conoce a especialistas en ellas
kind-academic-library-offers = especialistas, exposiciones y archivos
kind-academic-library-needs = un público en el pueblo y lugares para practicantes
kind-academic-library-ask = ¿Daría alguien de su biblioteca una charla pública sobre su colección?

kind-health-library = Biblioteca médica o de hospital
kind-health-library-one = una biblioteca médica
kind-health-library-many = bibliotecas médicas
kind-health-library-does = distingue la buena información de salud de la mala
kind-health-library-offers = información de salud verificada y capacitación para encontrarla
kind-health-library-needs = lugares de la comunidad donde la gente hace preguntas de salud
kind-health-library-ask = ¿Podrían revisar nuestro estante de salud y capacitar una vez a nuestro personal?

kind-state-library = Biblioteca estatal o sistema regional
kind-state-library-one = una biblioteca estatal o regional
kind-state-library-many = bibliotecas estatales y regionales
kind-state-library-does = sabe qué bibliotecas ya lo hicieron y dónde están los fondos
kind-state-library-offers = subvenciones, asesoría y convenios para todo el estado
kind-state-library-needs = historias de nuestro pueblo, lugares para hacer pruebas y cifras
kind-state-library-ask = ¿Qué otra biblioteca ya ha hecho esto?

kind-friends-foundation = Amigos o fundación de la biblioteca
kind-friends-foundation-one = un grupo de Amigos de la biblioteca
kind-friends-foundation-many = grupos de Amigos de la biblioteca
kind-friends-foundation-does = consigue fondos y voluntariado para la biblioteca y conoce a quienes donan en el pueblo
kind-friends-foundation-offers = dinero, personas voluntarias, recibos por donaciones y una voz fuerte
kind-friends-foundation-needs = una lista clara de deseos, historias que contar y agradecimiento
kind-friends-foundation-ask = ¿Podrían los Amigos pagar los refrigerios de esta serie?

kind-museum = Museo o museo infantil
kind-museum-one = un museo
kind-museum-many = museos
kind-museum-does = hace cosas que se pueden ver y tocar, y sabe explicarlas
kind-museum-offers = exposiciones, pases familiares y educadores
kind-museum-needs = gente que nunca ha cruzado su puerta y alguien que preste pases
kind-museum-ask = ¿Podríamos prestar dos pases familiares?

kind-historical-society = Sociedad histórica, genealógica o de archivos
kind-historical-society-one = una sociedad histórica
kind-historical-society-many = sociedades históricas
kind-historical-society-does = guarda las fotos, los papeles y la memoria de este lugar
kind-historical-society-offers = conferencistas, fotos y personas voluntarias que aman los detalles
kind-historical-society-needs = digitalización, un lugar seguro donde guardar, salones y un público
kind-historical-society-ask = ¿Atendería uno de sus miembros una mesa mensual de historia familiar?

## Artes y medios

kind-group-arts = Artes y medios

kind-arts-council = Consejo de las artes o centro de arte
kind-arts-council-one = un consejo de las artes
kind-arts-council-many = consejos de las artes
kind-arts-council-does = conoce a los artistas que viven aquí y lo que están creando
kind-arts-council-offers = artistas, pequeñas becas y el calendario cultural
kind-arts-council-needs = paredes, salones y gente que se detiene a mirar
kind-arts-council-ask = ¿Podríamos recibir una exposición itinerante?

kind-performing-arts = Grupo de teatro, danza o música
kind-performing-arts-one = un grupo de teatro, danza o música
kind-performing-arts-many = grupos de teatro, danza y música
kind-performing-arts-does = monta espectáculos y siempre busca a su próximo público
kind-performing-arts-offers = adelantos de obras, talleres e instrumentos
kind-performing-arts-needs = un lugar para ensayar y ayuda para llenar las butacas
kind-performing-arts-ask = ¿Presentarían un adelanto de 20 minutos?

kind-public-media = Estación pública de radio o televisión
kind-public-media-one = una emisora pública
kind-public-media-many = emisoras públicas
kind-public-media-does = hace programas infantiles de confianza y llega a hogares que nunca vemos
kind-public-media-offers = kits de aprendizaje para familias, capacitadores y tiempo al aire
kind-public-media-needs = público familiar y lugares para probar kits nuevos
kind-public-media-ask = ¿Podríamos usar sus kits familiares en cuatro horas de cuentos?

kind-local-news = Periódico, radio o pódcast local
kind-local-news-one = un medio de noticias local
kind-local-news-many = medios de noticias locales
kind-local-news-does = escucha de qué habla el pueblo y se lo cuenta a todos
kind-local-news-offers = notas, entrevistas y ediciones pasadas
kind-local-news-needs = historias, ayuda con archivos y un lugar para foros públicos
kind-local-news-ask = ¿Publicarían una columna mensual de la biblioteca?

kind-makers-artists = Taller comunitario, artista o gremio artesano
kind-makers-artists-one = un grupo de artistas o artesanos
kind-makers-artists-many = grupos de artistas y artesanos
kind-makers-artists-does = tiene manos hábiles y disfruta de enseñar cómo se hace
kind-makers-artists-offers = quien enseñe, herramientas y mentores
kind-makers-artists-needs = gente que quiere aprender, materiales y espacio
kind-makers-artists-ask = ¿Darían una sesión para principiantes?

## Salud

kind-group-health = Salud

kind-public-health = Departamento de salud local o tribal
kind-public-health-one = un departamento de salud
kind-public-health-many = departamentos de salud
kind-public-health-does = vela por la salud de toda la gente de aquí y necesita lugares para encontrarla
kind-public-health-offers = personal de enfermería, vacunas, cifras y capacitación
kind-public-health-needs = lugares en los que la gente confía, una forma de llegar a ella y ayuda con el lenguaje claro
kind-public-health-ask = ¿Podría alguien de enfermería tomar la presión aquí durante una hora?

kind-hospital = Hospital o sistema de salud
kind-hospital-one = un hospital
kind-hospital-many = hospitales
kind-hospital-does = acompaña a las familias en los días que más importan, desde el primer aliento
kind-hospital-offers = personal médico y de enfermería, fondos para la comunidad y familias junto a la cama
kind-hospital-needs = experiencia en lectura temprana, libros y alguien que siga en contacto cuando la familia vuelva a casa
kind-hospital-ask = ¿Podría cada familia con un recién nacido llevarse un libro y nuestra tarjeta?

kind-community-clinic = Clínica comunitaria o dental
kind-community-clinic-one = una clínica comunitaria
kind-community-clinic-many = clínicas comunitarias
kind-community-clinic-does = tiene una sala donde las familias esperan con tiempo libre
kind-community-clinic-offers = promotoras de salud, una sala de espera y exámenes de detección
kind-community-clinic-needs = ayuda a pacientes con formularios y teléfonos, y un rincón de libros
kind-community-clinic-ask = ¿Podemos mantener un pequeño librero en su sala de espera?

kind-behavioral-health = Proveedor o asociación de salud mental
kind-behavioral-health-one = una organización de salud mental
kind-behavioral-health-many = organizaciones de salud mental
kind-behavioral-health-does = sabe escuchar a quienes pasan por momentos difíciles y puede enseñarnos
kind-behavioral-health-offers = acompañantes con experiencia propia, capacitación para el personal y grupos de apoyo
kind-behavioral-health-needs = salas tranquilas, un lugar sin estigma y una forma de llegar a la gente
kind-behavioral-health-ask = ¿Podrían capacitar a nuestro personal en primeros auxilios de salud mental?

kind-recovery = Grupo de recuperación o reducción de daños
kind-recovery-one = un grupo de recuperación
kind-recovery-many = grupos de recuperación
kind-recovery-does = camina junto a quienes se recuperan y sabe qué salva vidas
kind-recovery-offers = acompañantes con experiencia propia, capacitación en naloxona y conferencistas
kind-recovery-needs = salones para reunirse, un lugar neutral e información clara
kind-recovery-ask = ¿Podrían dar a nuestro personal una sesión sobre cómo prevenir sobredosis?

kind-maternal-family = WIC, visitas al hogar o apoyo a familias
kind-maternal-family-one = un programa de apoyo a familias
kind-maternal-family-many = programas de apoyo a familias
kind-maternal-family-does = visita en su casa a madres y padres nuevos durante los primeros meses
kind-maternal-family-offers = familias con recién nacidos y visitadoras en quienes ya confían
kind-maternal-family-needs = horas de cuentos para bebés, kits para llevar y espacio
kind-maternal-family-ask = ¿Podrían quienes visitan hogares llevar un pequeño kit de bienvenida a la biblioteca?

## Ayuda a personas y familias

kind-group-human-services = Ayuda a personas y familias

kind-homeless-services = Albergue o equipo de apoyo a personas sin hogar
kind-homeless-services-one = un equipo de apoyo a personas sin hogar
kind-homeless-services-many = equipos de apoyo a personas sin hogar
kind-homeless-services-does = conoce a las personas de aquí que no tienen hogar y sabe qué les serviría
kind-homeless-services-offers = personal de calle, un camino hacia los servicios y capacitación para el personal
kind-homeless-services-needs = un lugar donde encontrar a la gente, tarjetas sin domicilio, baños y enchufes
kind-homeless-services-ask = ¿Podría alguien de su equipo pasar aquí una hora por semana?

kind-food-pantry = Banco de alimentos, despensa o comidas de verano
kind-food-pantry-one = una despensa de alimentos
kind-food-pantry-many = despensas de alimentos
kind-food-pantry-does = ve cada semana a familias que quizá no saben lo que ofrece la biblioteca
kind-food-pantry-offers = comidas, entregas y personas voluntarias
kind-food-pantry-needs = otro lugar donde repartir comida, una forma de llegar a más familias y un refrigerador
kind-food-pantry-ask = ¿Podríamos ser un sitio de comidas de verano?

kind-multi-service = Agencia de servicios múltiples, 211 o United Way
kind-multi-service-one = una agencia de servicios múltiples
kind-multi-service-many = agencias de servicios múltiples
kind-multi-service-does = sabe qué agencia hace qué y a quién llamar
kind-multi-service-offers = el directorio de servicios, gestores de casos y un asiento en la mesa
kind-multi-service-needs = una puerta por la que la gente ya entra, datos correctos y espacio
kind-multi-service-ask = ¿Podrían enseñar a nuestro personal cómo orientar a alguien al lugar correcto?

kind-dv-services = Servicios a víctimas o contra la violencia doméstica
kind-dv-services-one = una agencia de apoyo a víctimas
kind-dv-services-many = agencias de apoyo a víctimas
kind-dv-services-does = protege a las personas y sabe lo que nunca debe decirse en público
kind-dv-services-offers = personal de apoyo a víctimas, capacitación y materiales
kind-dv-services-needs = una forma discreta de dar información y una sala segura
kind-dv-services-ask = ¿Cómo debemos mostrar su línea de ayuda para que sea seguro tomarla?

kind-immigrant-refugee = Organización de inmigrantes o refugiados
kind-immigrant-refugee-one = una organización de apoyo a inmigrantes
kind-immigrant-refugee-many = organizaciones de apoyo a inmigrantes
kind-immigrant-refugee-does = tiene la confianza de quienes acaban de llegar y habla sus idiomas
kind-immigrant-refugee-offers = intérpretes, confianza y guías sobre costumbres
kind-immigrant-refugee-needs = un rincón de ciudadanía, clases de inglés y libros en muchos idiomas
kind-immigrant-refugee-ask = ¿A quién deberíamos invitar a revisar nuestros materiales de bienvenida?

kind-senior-services = Centro para personas mayores o agencia sobre la vejez
kind-senior-services-one = un centro para personas mayores
kind-senior-services-many = centros para personas mayores
kind-senior-services-does = ve a diario a personas mayores, algunas de las cuales viven solas
kind-senior-services-offers = personas mayores, transporte y comidas
kind-senior-services-needs = ayuda con teléfonos y computadoras, entregas a domicilio y kits de memoria
kind-senior-services-ask = ¿Podemos llevarles una hora de tecnología cada mes?

kind-residential-care = Hogar de ancianos o vivienda asistida
kind-residential-care-one = un hogar de ancianos
kind-residential-care-many = hogares de ancianos
kind-residential-care-does = cuida a residentes que ya no pueden venir hasta aquí
kind-residential-care-offers = residentes, personal de actividades y camionetas
kind-residential-care-needs = un estante que cambia, letra grande y visitas
kind-residential-care-ask = ¿Podríamos poner un estante que vaya cambiando?

kind-disability-services = Organización de personas con discapacidad
kind-disability-services-one = una organización de personas con discapacidad
kind-disability-services-many = organizaciones de personas con discapacidad
kind-disability-services-does = sabe qué hace que un lugar funcione para todos
kind-disability-services-offers = consejos de accesibilidad, personas que prueban y experiencia en necesidades sensoriales
kind-disability-services-needs = programas en los que todos puedan participar y tecnología de apoyo
kind-disability-services-ask = ¿Recorrerían nuestro edificio y nos dirían qué estorba?

kind-legal-aid = Ayuda legal o colegio de abogados
kind-legal-aid-one = una oficina de ayuda legal
kind-legal-aid-many = oficinas de ayuda legal
kind-legal-aid-does = ayuda con la renta, los beneficios y los papeles antes de que el problema crezca
kind-legal-aid-offers = profesionales del derecho, clínicas legales y ayuda con formularios
kind-legal-aid-needs = una sala privada, impresoras y un lugar neutral
kind-legal-aid-ask = ¿Podría un abogado o abogada dar una clínica de dos horas cada trimestre?

kind-reentry = Reinserción, cárcel o libertad condicional
kind-reentry-one = un programa de reinserción
kind-reentry-many = programas de reinserción
kind-reentry-does = trabaja con personas que vuelven a casa y empiezan de nuevo
kind-reentry-offers = personas que quieren empezar de nuevo, clases y experiencia
kind-reentry-needs = tarjetas de biblioteca al salir, libros y ayuda para encontrar trabajo
kind-reentry-ask = ¿Podrían los paquetes de salida incluir nuestro formulario de tarjeta?

kind-foster-family = Agencia de crianza temporal, adopción o bienestar infantil
kind-foster-family-one = una agencia de crianza temporal
kind-foster-family-many = agencias de crianza temporal
kind-foster-family-does = está al lado de niñas y niños y de las familias que los reciben
kind-foster-family-offers = familias, capacitadores y trabajadores sociales
kind-foster-family-needs = salas para visitas familiares, multas perdonadas y kits
kind-foster-family-ask = ¿Podrían las familias usar una sala para visitas los sábados?

kind-veterans-services = Oficina, clínica o puesto de veteranos
kind-veterans-services-one = una organización de veteranos
kind-veterans-services-many = organizaciones de veteranos
kind-veterans-services-does = es donde los veteranos encuentran beneficios, compañía y quien los escuche
kind-veterans-services-offers = asesores de beneficios, conferencistas e historias
kind-veterans-services-needs = salones, un lugar privado para consultas por video y ayuda para grabar historias
kind-veterans-services-ask = ¿Podría un asesor de beneficios visitarnos una vez al mes?

## Trabajo y dinero

kind-group-work = Trabajo y dinero

kind-workforce = Oficina de empleo o American Job Center
kind-workforce-one = un centro de empleo
kind-workforce-many = centros de empleo
kind-workforce-does = ayuda a la gente a encontrar trabajo y sabe quién está contratando
kind-workforce-offers = asesores, talleres y vínculos con empleadores
kind-workforce-needs = computadoras, gente que busca trabajo y horario nocturno
kind-workforce-ask = ¿Podría un asesor de empleo atender aquí sin cita?

kind-small-business-dev = Centro para pequeños negocios
kind-small-business-dev-one = un centro para pequeños negocios
kind-small-business-dev-many = centros para pequeños negocios
kind-small-business-dev-does = orienta a quienes abren un negocio o lo hacen crecer
kind-small-business-dev-offers = mentores y talleres
kind-small-business-dev-needs = bases de datos de mercado, salones y gente con una idea
kind-small-business-dev-ask = ¿Podría un mentor atender aquí dos veces al mes?

kind-chamber = Cámara de comercio o asociación del centro
kind-chamber-one = una cámara de comercio
kind-chamber-many = cámaras de comercio
kind-chamber-does = conoce por su nombre a cada comerciante de la calle principal
kind-chamber-offers = miembros, reuniones y eventos
kind-chamber-needs = datos de negocios, conferencistas e inauguraciones
kind-chamber-ask = ¿Podemos ofrecer un café una mañana y mostrar a sus miembros las bases de datos de negocios?

kind-employer-union = Empresa o sindicato
kind-employer-union-one = una empresa o sindicato
kind-employer-union-many = empresas y sindicatos
kind-employer-union-does = sabe cómo es de verdad el trabajo y a quién se contrata
kind-employer-union-offers = puestos de aprendiz, charlas sobre oficios y personas voluntarias
kind-employer-union-needs = ayuda para que su gente estudie y clases de GED o inglés en su sede
kind-employer-union-ask = ¿Enviarían a alguien de su personal a hablar del trabajo con adolescentes?

kind-bank-credit-union = Banco o cooperativa de crédito
kind-bank-credit-union-one = un banco o cooperativa de crédito
kind-bank-credit-union-many = bancos y cooperativas de crédito
kind-bank-credit-union-does = tiene gente que sabe explicar el dinero y tiempo reservado para la comunidad
kind-bank-credit-union-offers = quien enseñe lo básico del dinero, y patrocinio
kind-bank-credit-union-needs = trabajo comunitario que sirva a sus metas y familias que quieran aprender
kind-bank-credit-union-ask = ¿Podrían dar una sesión básica sobre el dinero, sin vender nada?

kind-tax-help = Ayuda gratuita con los impuestos
kind-tax-help-one = un programa gratuito de ayuda con los impuestos
kind-tax-help-many = programas gratuitos de ayuda con los impuestos
kind-tax-help-does = capacita a personas voluntarias que cada primavera devuelven dinero real a las familias
kind-tax-help-offers = personas voluntarias capacitadas
kind-tax-help-needs = salones, impresoras y ayuda con las citas
kind-tax-help-ask = ¿Podríamos ser un sitio de ayuda esta temporada de impuestos?

## Gobierno y seguridad pública

kind-group-government = Gobierno y seguridad pública

kind-local-government = Departamento de la ciudad, el condado o el pueblo
kind-local-government-one = un departamento de la ciudad o del condado
kind-local-government-many = departamentos de la ciudad y del condado
kind-local-government-does = sirve a los mismos residentes y les escribe a todos
kind-local-government-offers = personal, cifras, lugares de reunión y una línea en cada recibo de servicios
kind-local-government-needs = un lugar donde escuchar al público y ayuda a la gente con formularios
kind-local-government-ask = ¿Podríamos poner noticias de la biblioteca en el recibo de servicios?

kind-tribal-government = Gobierno tribal u oficina cultural
kind-tribal-government-one = un gobierno tribal
kind-tribal-government-many = gobiernos tribales
kind-tribal-government-does = habla por su nación y cuida sus lenguas e historias
kind-tribal-government-offers = autoridad sobre el saber cultural, el consejo de sus mayores y docentes de lengua
kind-tribal-government-needs = un trato respetuoso, en los términos de la nación, y servicios compartidos
kind-tribal-government-ask = ¿Quién es la persona indicada para hablar y cómo prefieren que se les pida?

kind-parks-rec = Parques y recreación
kind-parks-rec-one = un departamento de parques
kind-parks-rec-many = departamentos de parques
kind-parks-rec-does = cuida los lugares donde las familias ya caminan y juegan
kind-parks-rec-offers = senderos, camionetas y personal de verano
kind-parks-rec-needs = senderos de cuentos, equipo para prestar y programas
kind-parks-rec-ask = ¿Podemos poner un cuento a lo largo de un sendero?

kind-fire-ems = Bomberos o servicio de ambulancias
kind-fire-ems-one = una estación de bomberos o ambulancias
kind-fire-ems-many = estaciones de bomberos y ambulancias
kind-fire-ems-does = tiene equipos que la niñez admira y que cada calle conoce
kind-fire-ems-offers = lectores para la hora de cuentos, revisiones de seguridad y toma de presión
kind-fire-ems-needs = un público para sus lecciones de seguridad
kind-fire-ems-ask = ¿Leería un equipo de bomberos en una hora de cuentos?

kind-police-justice = Policía, tribunales o justicia juvenil
kind-police-justice-one = una oficina de policía o tribunal
kind-police-justice-many = oficinas de policía y tribunales
kind-police-justice-does = encuentra a jóvenes y familias cuando algo ha salido mal
kind-police-justice-offers = programas que evitan que los jóvenes lleguen al tribunal, y conferencistas
kind-police-justice-needs = un terreno neutral, con los límites acordados antes
kind-police-justice-ask = ¿Qué no quisieran que nos pidieran, y qué no debemos pedirles a ustedes?

kind-emergency-mgmt = Manejo de emergencias o ayuda en desastres
kind-emergency-mgmt-one = una oficina de manejo de emergencias
kind-emergency-mgmt-many = oficinas de manejo de emergencias
kind-emergency-mgmt-does = planea para tormentas, calor y apagones, y necesita lugares que la gente ya conozca
kind-emergency-mgmt-offers = capacitación, suministros y planes
kind-emergency-mgmt-needs = un sitio para refrescarse o calentarse y un lugar donde la gente busca información
kind-emergency-mgmt-ask = ¿Qué papel debería tener la biblioteca en el plan del condado?

kind-housing-authority = Autoridad de vivienda o vivienda asequible
kind-housing-authority-one = un proveedor de vivienda
kind-housing-authority-many = proveedores de vivienda
kind-housing-authority-does = tiene a cientos de vecinos bajo su techo y un salón comunitario abajo
kind-housing-authority-offers = salones comunitarios, residentes y volantes bajo cada puerta
kind-housing-authority-needs = visitas en su sede, wifi en préstamo y ayuda con las tareas
kind-housing-authority-ask = ¿Podríamos usar su salón comunitario una vez al mes?

kind-transit = Agencia de transporte público
kind-transit-one = una agencia de transporte público
kind-transit-many = agencias de transporte público
kind-transit-does = lleva a gente que podría viajar hasta la biblioteca
kind-transit-offers = pases, anuncios en los autobuses y ayuda para planear rutas
kind-transit-needs = más pasajeros y un lugar donde vender pases
kind-transit-ask = ¿Podría nuestra tarjeta valer como pase de autobús los días de evento?

kind-elections-civic = Oficina electoral o grupo cívico no partidista
kind-elections-civic-one = un grupo cívico no partidista
kind-elections-civic-many = grupos cívicos no partidistas
kind-elections-civic-does = ayuda a la gente a votar y a conversar sin tomar partido
kind-elections-civic-offers = registro de votantes, guías electorales y moderadores
kind-elections-civic-needs = un espacio neutral y una forma de llegar a la gente
kind-elections-civic-ask = ¿Podríamos tener una mesa no partidista de registro de votantes?

## Naturaleza, tierra y energía

kind-group-environment = Naturaleza, tierra y energía

kind-extension = Extensión Cooperativa
kind-extension-one = una oficina de Extensión
kind-extension-many = oficinas de Extensión
kind-extension-does = lleva a cada condado lo que el estado sabe de cultivo, cocina y 4-H
kind-extension-offers = agentes, maestros jardineros y educadores en nutrición
kind-extension-needs = salones, una forma de llegar a las familias rurales y una biblioteca de semillas
kind-extension-ask = ¿Daría un agente una clase de las que ya ofrecen?

kind-garden = Club de jardinería, intercambio de semillas o huerto comunitario
kind-garden-one = un grupo de jardinería
kind-garden-many = grupos de jardinería
kind-garden-does = sabe qué crece aquí y le gusta compartirlo
kind-garden-offers = plantas, conocimientos y manos dispuestas
kind-garden-needs = una biblioteca de semillas, canteros y charlas
kind-garden-ask = ¿Podrían sus miembros etiquetar y reponer una biblioteca de semillas?

kind-conservation = Centro natural, grupo de conservación o del clima
kind-conservation-one = un grupo de naturaleza o clima
kind-conservation-many = grupos de naturaleza y clima
kind-conservation-does = lleva a la gente al aire libre y observa cómo cambia este lugar
kind-conservation-offers = naturalistas, kits de ciencia ciudadana y cifras
kind-conservation-needs = un lugar neutral para conversar y alguien que preste kits
kind-conservation-ask = ¿Podríamos prestar uno de sus kits de observación?

kind-utility = Compañía de agua, luz o internet
kind-utility-one = una compañía de servicios
kind-utility-many = compañías de servicios
kind-utility-does = atiende a cada hogar y quiere que la gente gaste menos y ahorre
kind-utility-offers = kits de energía, patrocinio y personal técnico
kind-utility-needs = un lugar donde hablar de los reembolsos y medidores para prestar
kind-utility-ask = ¿Podríamos prestar algunos medidores de energía?

kind-animal = Refugio de animales, veterinaria o perros de terapia
kind-animal-one = un refugio de animales o equipo de perros de terapia
kind-animal-many = refugios de animales y equipos de perros de terapia
kind-animal-does = tiene animales que dan valor a lectores tímidos
kind-animal-offers = perros que escuchan leer y días de adopción
kind-animal-needs = publicidad, colectas de suministros y niñas y niños que lean a los perros
kind-animal-ask = ¿Podría un perro de terapia visitar a los lectores del sábado?

## Clubes, vecinos y fe

kind-group-civic = Clubes, vecinos y fe

kind-faith = Congregación o grupo interreligioso
kind-faith-one = una congregación
kind-faith-many = congregaciones
kind-faith-does = reúne cada semana a gente que confía entre sí y ayuda cuando se le pide
kind-faith-offers = salones, cocinas, personas voluntarias y confianza
kind-faith-needs = información comunitaria que no toma partido y un salón para reunirse
kind-faith-ask = ¿Podría su boletín anunciar nuestra campaña de tarjetas?

kind-service-club = Club de servicio o fraternal
kind-service-club-one = un club de servicio
kind-service-club-many = clubes de servicio
kind-service-club-does = se reúne cada semana en busca de un buen proyecto
kind-service-club-offers = pequeñas donaciones, manos que ayudan y un turno para hablar en el almuerzo
kind-service-club-needs = proyectos, publicidad y conferencistas
kind-service-club-ask = ¿Podemos hablar en un almuerzo y llevar una lista de deseos?

kind-neighborhood = Asociación de vecinos o de cuadra
kind-neighborhood-one = una asociación de vecinos
kind-neighborhood-many = asociaciones de vecinos
kind-neighborhood-does = conoce cada porche de la cuadra y lo que preocupa a la gente
kind-neighborhood-offers = conocimiento del lugar y boletines
kind-neighborhood-needs = salones, impresiones y cifras del vecindario
kind-neighborhood-ask = ¿Qué le gustaría a su cuadra tener más cerca?

kind-cultural-affinity = Grupo cultural, LGBTQ+, de ayuda mutua o de afinidad
kind-cultural-affinity-one = un grupo cultural o de afinidad
kind-cultural-affinity-many = grupos culturales y de afinidad
kind-cultural-affinity-does = es donde la gente se siente en casa, y sabe a quién más hay que escuchar
kind-cultural-affinity-offers = confianza, liderazgo cultural y personas voluntarias
kind-cultural-affinity-needs = espacio en sus propios términos y voz en lo que compramos
kind-cultural-affinity-ask = ¿Qué les gustaría dirigir aquí y qué deberíamos dejar de hacer?

kind-volunteer-foundation = Centro de voluntariado o fundación comunitaria
kind-volunteer-foundation-one = una fundación comunitaria
kind-volunteer-foundation-many = fundaciones comunitarias
kind-volunteer-foundation-does = busca buenos proyectos locales a los que dar fondos o manos
kind-volunteer-foundation-offers = personas voluntarias, subvenciones y el poder de reunir a la gente
kind-volunteer-foundation-needs = proyectos listos para financiar e informes claros
kind-volunteer-foundation-ask = ¿Cuál de sus fondos sirve para esta necesidad y cuándo abre?

## Negocios locales

kind-group-business = Negocios locales

kind-food-business = Panadería, café o restaurante
kind-food-business-one = una panadería, café o restaurante
kind-food-business-many = panaderías, cafés y restaurantes
kind-food-business-does = da de comer al vecindario y ve las mismas caras cada mañana
kind-food-business-offers = refrigerios, cocineros que pueden enseñar y un lugar de reunión
kind-food-business-needs = agradecimiento en nuestros volantes y gente que pasa por su puerta
kind-food-business-ask = ¿Podrían ofrecer los refrigerios de una reunión comunitaria?

kind-grocer-market = Tienda de comestibles, cooperativa o mercado agrícola
kind-grocer-market-one = una tienda de comestibles o mercado agrícola
kind-grocer-market-many = tiendas de comestibles y mercados agrícolas
kind-grocer-market-does = es adonde casi todos van cada semana
kind-grocer-market-offers = alimentos frescos, una persona experta en dietas y un puesto
kind-grocer-market-needs = más familias, recetas y una hora de cuentos en el mercado
kind-grocer-market-ask = ¿Podemos hacer una hora de cuentos en el mercado?

kind-bookshop = Librería
kind-bookshop-one = una librería
kind-bookshop-many = librerías
kind-bookshop-does = conoce a los lectores y a los autores que los harían salir de casa
kind-bookshop-offers = autores, una mesa de ventas y descuentos
kind-bookshop-needs = público para los autores y lectores que le enviemos
kind-bookshop-ask = ¿Podrían encargarse de las ventas en una noche con autor?

kind-games-comics-hobby = Tienda de cómics, juegos o pasatiempos
kind-games-comics-hobby-one = una tienda de cómics, juegos o pasatiempos
kind-games-comics-hobby-many = tiendas de cómics, juegos y pasatiempos
kind-games-comics-hobby-does = es una segunda casa para adolescentes y adultos que rara vez vienen a un programa
kind-games-comics-hobby-offers = quien enseñe, juegos de muestra y premios
kind-games-comics-hobby-needs = nuevos jugadores y un lugar para torneos
kind-games-comics-hobby-ask = ¿Enseñarían en una noche para principiantes?

kind-yarn-craft = Tienda de estambre, telas o manualidades
kind-yarn-craft-one = una tienda de estambre, telas o manualidades
kind-yarn-craft-many = tiendas de estambre, telas y manualidades
kind-yarn-craft-does = está llena de gente a la que le gusta hacer cosas en compañía
kind-yarn-craft-offers = quien enseñe y retazos
kind-yarn-craft-needs = gente que crea y espacio cuando una clase se llena
kind-yarn-craft-ask = ¿Enseñarían una sesión de primeras puntadas?

kind-hardware-garden = Ferretería o centro de jardinería
kind-hardware-garden-one = una ferretería o centro de jardinería
kind-hardware-garden-many = ferreterías y centros de jardinería
kind-hardware-garden-does = tiene las herramientas y a alguien que sabe arreglarlo
kind-hardware-garden-offers = herramientas, materiales y mano para reparar
kind-hardware-garden-needs = una biblioteca de herramientas y talleres
kind-hardware-garden-ask = ¿Podrían donar materiales para un día de reparaciones?

kind-salon-laundromat = Barbería, salón de belleza o lavandería
kind-salon-laundromat-one = una barbería, salón de belleza o lavandería
kind-salon-laundromat-many = barberías, salones de belleza y lavanderías
kind-salon-laundromat-does = tiene gente que espera una hora y confía en quien le habla
kind-salon-laundromat-offers = tiempo de espera, buena plática y confianza
kind-salon-laundromat-needs = libros y kits de hora de cuentos
kind-salon-laundromat-ask = ¿Podemos dejar un pequeño librero y mantenerlo lleno?

kind-tech-telecom = Tienda de computadoras, informática o proveedor de internet
kind-tech-telecom-one = una tienda de computadoras o proveedor de internet
kind-tech-telecom-many = tiendas de computadoras y proveedores de internet
kind-tech-telecom-does = tiene gente que explica con calma un teléfono, una tableta o un módem
kind-tech-telecom-offers = ayuda con aparatos, computadoras reacondicionadas y planes de bajo costo
kind-tech-telecom-needs = gente que quiere aprender habilidades digitales
kind-tech-telecom-ask = ¿Mostrarían a un grupo pequeño qué aparato de lectura le conviene a cada quien?

kind-sport-fitness = Gimnasio, taller de bicicletas, boliche o club deportivo
kind-sport-fitness-one = un gimnasio o club deportivo
kind-sport-fitness-many = gimnasios y clubes deportivos
kind-sport-fitness-does = pone a la gente en movimiento y sabe cómo hacer que vuelva
kind-sport-fitness-offers = instructores, pases y equipo
kind-sport-fitness-needs = programas de vida activa y equipo para prestar
kind-sport-fitness-ask = ¿Daría un instructor una clase gratuita?

kind-pharmacy-wellness = Farmacia o centro de bienestar
kind-pharmacy-wellness-one = una farmacia
kind-pharmacy-wellness-many = farmacias
kind-pharmacy-wellness-does = responde preguntas de salud todo el día, sin cita
kind-pharmacy-wellness-offers = charlas de farmacéuticos y vacunas
kind-pharmacy-wellness-needs = un público para la buena información de salud
kind-pharmacy-wellness-ask = ¿Respondería un farmacéutico preguntas sobre medicinas durante una hora?

kind-corporate-sponsor = Empresa regional u oficina de donaciones
kind-corporate-sponsor-one = una empresa regional
kind-corporate-sponsor-many = empresas regionales
kind-corporate-sponsor-does = quiere hacer algo bueno que la gente de aquí pueda ver
kind-corporate-sponsor-offers = dinero, personas voluntarias y bienes
kind-corporate-sponsor-needs = una causa clara, un agradecimiento a la vista y un informe breve
kind-corporate-sponsor-ask = ¿Podemos agradecerles por su nombre la sala de adolescentes este año?

## Personas

kind-group-people = Personas

kind-connector = Líder o enlace de la comunidad (una persona)
kind-connector-one = una persona enlace de la comunidad
kind-connector-many = personas enlace de la comunidad
kind-connector-does = sabe a quién escucha la gente y quiénes deberían conocerse
kind-connector-offers = presentaciones, olfato para lo que pasa y consejos sinceros
kind-connector-needs = un buen oído y noticias de lo que resultó
kind-connector-ask = ¿Con quién más deberíamos hablar?

kind-presenter = Conferencista, autor o artista (una persona)
kind-presenter-one = un conferencista o artista
kind-presenter-many = conferencistas y artistas
kind-presenter-does = tiene algo que mostrar o contar que hace salir a la gente de casa
kind-presenter-offers = una charla, un espectáculo o un taller
kind-presenter-needs = condiciones claras, un pago justo cuando lo hay y un público
kind-presenter-ask = ¿Se presentaría una vez ante un grupo pequeño?
