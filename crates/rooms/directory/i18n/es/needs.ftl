### Las 36 necesidades de la comunidad. Su estructura está en vocab/needs.tsv.
### Los guiones bajos del id se vuelven guiones: nicu_families es need-nicu-families.
###
### need-ID            el título para el personal
### need-ID-plain      lo mismo para todo el mundo
### need-ID-signals    cifras públicas que dicen qué tan grande es la necesidad aquí
### need-ID-starter-1  … -n: programas pequeños para empezar, uno por mensaje

## De qué forma parte una necesidad

need-area-caring = Solidaridad
need-area-civically-engaged = Participación en la vida pública
need-area-connected = Conexión
need-area-creative = Creatividad
need-area-economically-vital = Una economía local sana
need-area-healthy = Bienestar
need-area-knowledgeable = Conocimiento
need-area-welcoming = Bienvenida

## Las necesidades

need-homelessness = Vivienda y falta de hogar
need-homelessness-plain = Un lugar seguro donde vivir
need-homelessness-signals = Parte del ingreso que se va en la renta, el conteo anual de personas sin hogar y estudiantes que las escuelas cuentan como sin hogar
need-homelessness-starter-1 = Horas con una persona de apoyo en la biblioteca
need-homelessness-starter-2 = Café y conversación, para todo el mundo
need-homelessness-starter-3 = Capacitación del personal con quienes lo han vivido
need-homelessness-starter-4 = Tarjetas de bolsillo con albergues, comidas y duchas

need-mental-health = Salud mental y trauma
need-mental-health-plain = Sentirse bien de ánimo
need-mental-health-signals = Clasificación de salud del condado y motivos de las llamadas al 988 y al 211
need-mental-health-starter-1 = Primeros auxilios de salud mental para el personal
need-mental-health-starter-2 = Un espacio tranquilo que cualquiera puede usar
need-mental-health-starter-3 = Grupos de apoyo a cargo de una organización aliada

need-opioids = Consumo de sustancias y sobredosis
need-opioids-plain = Seguir con vida y recuperarse
need-opioids-signals = Muertes por sobredosis y llamadas a ambulancias
need-opioids-starter-1 = Una reunión pública sobre la recuperación
need-opioids-starter-2 = Capacitación en el uso de naloxona
need-opioids-starter-3 = Una exhibición de ayuda local que se puede tomar con discreción
need-opioids-starter-4 = Una noche para familias

need-staff-wellbeing = Agotamiento del personal
need-staff-wellbeing-plain = Cuidarnos a nosotros mismos
need-staff-wellbeing-signals = Horas del personal con cada organización aliada y horas extra sin planear
need-staff-wellbeing-starter-1 = Una pausa breve de atención plena, ofrecida por una organización aliada
need-staff-wellbeing-starter-2 = Una conversación en grupo después de un día difícil
need-staff-wellbeing-starter-3 = Una temporada de descanso en el plan anual

need-job-seekers = Empleo y habilidades para el trabajo
need-job-seekers-plain = Encontrar y conservar un trabajo
need-job-seekers-signals = Desempleo, vacantes y solicitudes de seguro de desempleo
need-job-seekers-starter-1 = Orientación sin cita de un centro de empleo
need-job-seekers-starter-2 = Una hora para el currículum
need-job-seekers-starter-3 = Visitas de empleadores que están contratando
need-job-seekers-starter-4 = Ropa de entrevista en préstamo

need-small-business = Pequeños negocios y emprendimientos
need-small-business-plain = Abrir un negocio o hacerlo crecer
need-small-business-signals = Negocios según su tamaño y solicitudes para abrir nuevos
need-small-business-starter-1 = Horas con un mentor de negocios
need-small-business-starter-2 = Ayuda con datos de mercado
need-small-business-starter-3 = Una noche para presentar una idea en público

need-culinary = Cocina y alimentación
need-culinary-plain = Cocinar y comer bien
need-culinary-signals = Vecindarios lejos de alimentos frescos y hogares que reciben SNAP
need-culinary-starter-1 = Una cocina para enseñar
need-culinary-starter-2 = Una cocina en caja que viaja a las sucursales
need-culinary-starter-3 = De la semilla a la mesa, con un grupo de jardinería
need-culinary-starter-4 = Un club de libros de cocina

need-food-security = Seguridad alimentaria
need-food-security-plain = Comida suficiente
need-food-security-signals = Niñas y niños con almuerzo gratis o a precio reducido y el atlas nacional de acceso a alimentos
need-food-security-starter-1 = Comidas de verano para la niñez y la adolescencia
need-food-security-starter-2 = Una pequeña despensa junto a la puerta
need-food-security-starter-3 = Ayuda para solicitar SNAP

need-climate = Clima: aprender, actuar y resistir
need-climate-plain = Un clima que cambia
need-climate-signals = Riesgo de calor, inundación y humo, e índice de vulnerabilidad social
need-climate-starter-1 = Una conversación comunitaria sobre el clima local
need-climate-starter-2 = Kits de ciencia ciudadana en préstamo
need-climate-starter-3 = Un día de reparaciones
need-climate-starter-4 = Un sitio con aire fresco o limpio

need-crisis-planning = Preparación para emergencias
need-crisis-planning-plain = Listos para emergencias
need-crisis-planning-signals = Desastres declarados y minutos sin luz
need-crisis-planning-starter-1 = Un plan para que la biblioteca siga funcionando
need-crisis-planning-starter-2 = Una noche para preparar la mochila de emergencia
need-crisis-planning-starter-3 = Un papel como centro de información del pueblo

need-early-literacy = Lectura temprana, de 0 a 8 años
need-early-literacy-plain = Pequeños que aprenden a leer
need-early-literacy-signals = Menores de seis años, preparación para el kínder y lectura en tercer grado
need-early-literacy-starter-1 = Hora de cuentos donde ya están las familias
need-early-literacy-starter-2 = Talleres para madres, padres y cuidadores
need-early-literacy-starter-3 = Kits de lectura temprana en préstamo

need-nicu-families = Familias de bebés prematuros y recién nacidos
need-nicu-families-plain = Familias con bebés muy pequeños
need-nicu-families-signals = Porcentaje de bebés con bajo peso al nacer y camas de cuidado intensivo neonatal
need-nicu-families-starter-1 = Hablar y leer junto a la cuna
need-nicu-families-starter-2 = Un maratón de lectura en cuidado intensivo neonatal
need-nicu-families-starter-3 = Un libro para cada bebé que se va a casa

need-early-stem = Primeras ciencias y pensamiento computacional
need-early-stem-plain = Pequeños exploradores
need-early-stem-signals = Resultados de ciencias de tercero a quinto grado y lugares en preescolar
need-early-stem-starter-1 = Kits de ciencia para la familia
need-early-stem-starter-2 = Juegos de programación sin pantalla

need-vulnerable-families = Familias en dificultades
need-vulnerable-families-plain = Familias con mucha carga
need-vulnerable-families-signals = Niñez en pobreza y zonas con muy poco cuidado infantil
need-vulnerable-families-starter-1 = Programas donde las familias ya van
need-vulnerable-families-starter-2 = Tarjetas de biblioteca sin cuotas ni multas
need-vulnerable-families-starter-3 = Kits para llevar a casa

need-school-success = Investigación escolar y éxito estudiantil
need-school-success-plain = Ir bien en la escuela
need-school-success-signals = Graduación y estudiantes sin computadora o internet en casa
need-school-success-starter-1 = Proyectos de investigación planeados con docentes
need-school-success-starter-2 = Una tarjeta de biblioteca para cada estudiante
need-school-success-starter-3 = Ayuda con las tareas

need-connected-students = Una tarjeta de biblioteca para cada estudiante
need-connected-students-plain = Todo el alumnado con tarjeta de biblioteca
need-connected-students-signals = Estudiantes inscritos comparados con estudiantes que tienen tarjeta
need-connected-students-starter-1 = La credencial escolar que sirve como tarjeta de biblioteca
need-connected-students-starter-2 = Una tarjeta virtual para libros electrónicos y bases de datos
need-connected-students-starter-3 = Tarjetas sin multas

need-teens-coding = Adolescentes, programación y tecnología creativa
need-teens-coding-plain = Adolescentes que crean
need-teens-coding-signals = Número de adolescentes y escuelas que enseñan computación
need-teens-coding-starter-1 = Un campamento de programación en verano
need-teens-coding-starter-2 = Un fin de semana para crear videojuegos
need-teens-coding-starter-3 = Horas abiertas de taller creativo

need-info-literacy-teens = Adolescentes e información confiable
need-info-literacy-teens-plain = Adolescentes que distinguen lo cierto
need-info-literacy-teens-signals = Sin cifras estándar; pregunte a docentes y adolescentes
need-info-literacy-teens-starter-1 = Juegos y talleres sobre lo verdadero y lo falso
need-info-literacy-teens-starter-2 = Adolescentes que verifican datos para sus pares

need-youth-voice = Liderazgo y activismo juvenil
need-youth-voice-plain = Jóvenes al frente
need-youth-voice-signals = Participación de votantes de 18 a 24 años
need-youth-voice-starter-1 = Un consejo de adolescentes con voz de verdad
need-youth-voice-starter-2 = Prerregistro de votantes
need-youth-voice-starter-3 = Actividades organizadas por jóvenes

need-health-literacy = Información de salud
need-health-literacy-plain = Entender la salud
need-health-literacy-signals = Personas sin seguro médico y clasificación de salud del condado
need-health-literacy-starter-1 = Una feria de salud
need-health-literacy-starter-2 = Toma de presión arterial
need-health-literacy-starter-3 = Kits de salud en préstamo
need-health-literacy-starter-4 = Una cabina privada para consultas médicas por video

need-active-living = Vida activa y al aire libre
need-active-living-plain = Moverse y estar afuera
need-active-living-signals = Hogares a pie de un parque y personas adultas que no hacen ejercicio
need-active-living-starter-1 = Un sendero de cuentos
need-active-living-starter-2 = Un grupo para caminar
need-active-living-starter-3 = Un juego al aire libre para todas las edades

need-local-history-play = Historia local, lugares y cuentos al aire libre
need-local-history-play-plain = Nuestro lugar y sus historias
need-local-history-play-signals = Sitios históricos y lo que guardan los archivos locales
need-local-history-play-starter-1 = Un mural que responde por mensaje de texto
need-local-history-play-starter-2 = Un recorrido en audio con la voz de quienes viven aquí
need-local-history-play-starter-3 = Una búsqueda de lugares emblemáticos

need-storytelling = Escucha profunda y relatos digitales
need-storytelling-plain = Contar nuestras historias
need-storytelling-signals = Sin cifras estándar; pregunte qué historias faltan
need-storytelling-starter-1 = Un taller de relatos de dos días
need-storytelling-starter-2 = Una proyección con quienes cuentan sus historias
need-storytelling-starter-3 = Un proyecto de historia oral

need-data-literacy = Habilidades con datos para personas y organizaciones
need-data-literacy-plain = Entender los números
need-data-literacy-signals = Número de organizaciones sin fines de lucro, según su tamaño
need-data-literacy-starter-1 = Una clínica de datos para organizaciones sin fines de lucro
need-data-literacy-starter-2 = Un día de datos de la comunidad
need-data-literacy-starter-3 = Una clase para hacer gráficas claras

need-digital-inclusion = Inclusión digital
need-digital-inclusion-plain = Usar internet con confianza
need-digital-inclusion-signals = Hogares sin banda ancha o sin computadora
need-digital-inclusion-starter-1 = Computadoras portátiles y puntos de acceso en préstamo
need-digital-inclusion-starter-2 = Ayuda individual con cita
need-digital-inclusion-starter-3 = Ayuda para contratar internet de bajo costo

need-ereading = Lectura digital y ayuda con aparatos
need-ereading-plain = Leer en un aparato
need-ereading-signals = Sin cifras estándar; cuente las preguntas en el mostrador
need-ereading-starter-1 = Una mesa de aparatos para probar
need-ereading-starter-2 = Ayuda sin cita con cualquier aparato

need-adult-literacy-esl = Alfabetización de adultos, inglés y ciudadanía
need-adult-literacy-esl-plain = Lectura, inglés y ciudadanía
need-adult-literacy-esl-signals = Personas adultas sin diploma y hogares que hablan poco inglés
need-adult-literacy-esl-starter-1 = Clases a cargo de una organización aliada
need-adult-literacy-esl-starter-2 = Círculos de conversación
need-adult-literacy-esl-starter-3 = Un rincón de ciudadanía

need-newcomers = Inmigrantes y refugiados
need-newcomers-plain = Nuevos vecinos
need-newcomers-signals = Personas nacidas en otro país e idiomas que se hablan en casa
need-newcomers-starter-1 = Recorridos de bienvenida en varios idiomas
need-newcomers-starter-2 = Mesas de idiomas
need-newcomers-starter-3 = Una noche para compartir historias

need-veterans = Veteranos y familias militares
need-veterans-plain = Quienes sirvieron
need-veterans-signals = Número de veteranos
need-veterans-starter-1 = Horas con un asesor de beneficios
need-veterans-starter-2 = Un proyecto de historias de veteranos
need-veterans-starter-3 = Una sala privada para consultas por video

need-older-adults = Personas mayores y soledad
need-older-adults-plain = Envejecer bien
need-older-adults-signals = Personas de 65 años o más que viven solas
need-older-adults-starter-1 = Libros a domicilio
need-older-adults-starter-2 = Un café de la memoria
need-older-adults-starter-3 = Boliche virtual

need-disability-access = Accesibilidad e inclusión
need-disability-access-plain = Acceso para todos
need-disability-access-signals = Personas con discapacidad, según el tipo
need-disability-access-starter-1 = Una hora de cuentos sensorial
need-disability-access-starter-2 = Un recorrido por el edificio con quienes conocen las barreras
need-disability-access-starter-3 = Tecnología de apoyo para probar

need-financial-capability = Dinero, impuestos y beneficios
need-financial-capability-plain = Dinero y beneficios
need-financial-capability-signals = Familias que reclaman el crédito por ingreso del trabajo y hogares sin cuenta bancaria
need-financial-capability-starter-1 = Un sitio gratuito de ayuda con los impuestos
need-financial-capability-starter-2 = Lo básico del dinero, sin vender nada
need-financial-capability-starter-3 = Una revisión de beneficios que la familia quizá no recibe

need-reentry-need = Personas que salen de prisión o de la cárcel
need-reentry-need-plain = Volver a casa
need-reentry-need-signals = Personas liberadas cada año, por condado
need-reentry-need-starter-1 = Una tarjeta de biblioteca el día de la salida
need-reentry-need-starter-2 = Una clínica para limpiar antecedentes

need-civic-dialogue = Diálogo cívico y puentes
need-civic-dialogue-plain = Conversar entre diferencias
need-civic-dialogue-signals = Participación electoral y encuestas de confianza
need-civic-dialogue-starter-1 = Una conversación comunitaria
need-civic-dialogue-starter-2 = Un foro sobre una pregunta local
need-civic-dialogue-starter-3 = Una reunión pública con autoridades locales

need-arts-culture = Artes, cultura y creatividad
need-arts-culture-plain = Arte y cultura
need-arts-culture-signals = Organizaciones artísticas por cada mil habitantes
need-arts-culture-starter-1 = Una exposición de artistas locales
need-arts-culture-starter-2 = Pases de museo y teatro en préstamo
need-arts-culture-starter-3 = Un taller práctico

need-local-economy-ties = Lazos con los negocios vecinos
need-local-economy-ties-plain = Buenos vecinos en los negocios
need-local-economy-ties-signals = Direcciones de negocios cerca de la sucursal
need-local-economy-ties-starter-1 = Un sendero de cuentos por los escaparates
need-local-economy-ties-starter-2 = Refrigerios de la puerta de al lado
need-local-economy-ties-starter-3 = Una noche de pasatiempos con una tienda local
