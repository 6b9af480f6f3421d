# Búsqueda: la página de resultados, las respuestas al escribir y el canal.
search-title = Búsqueda
search-form = Buscar cualquier cosa
search-label = Un nombre, una ciudad, un asunto, una necesidad, un tipo de aliado
search-summary = { $n ->
    [0] No se encontró nada para «{ $typed }»
    [one] 1 resultado para «{ $typed }»
   *[other] { $n } resultados para «{ $typed }»
}
search-summary-chosen = { $n ->
    [0] Nada cumple lo que eligió
    [one] 1 resultado
   *[other] { $n } resultados
}
search-begin = ¿Qué busca?
search-begin-how = Basta una parte de la palabra y se perdona un error de dedo. O empiece aquí:
search-begin-types = Recorra todo lo que hay
search-no-word = Lo que escribió no tiene letras ni números. Escriba una palabra o empiece aquí:
search-cut = Solo se leyeron las primeras 200 letras.
search-none-how = Pruebe con menos palabras o escríbalo de otra forma. O empiece aquí:
search-none-chosen = { $n ->
    [one] Una cosa tiene sus palabras, pero no lo que eligió.
   *[other] { $n } cosas tienen sus palabras, pero no lo que eligió.
}
search-without-choices = Sin lo elegido
search-alone = Nada tiene todas estas palabras. Cada una por separado encuentra:
search-meant = ¿Quiso decir
search-apart = Nada de aquí tiene exactamente las palabras entre comillas. Esto es lo más parecido.
search-take-away = quitar lo elegido
search-filter = Acotar
search-filter-title = Acotar los resultados
search-close = Mostrar los resultados
search-further = { $n } más
search-further-words = { $n } necesidades y tipos de aliados más
search-group-type = Qué es
search-group-topic = Tema
search-group-audience = Escrito para
search-group-language = Idioma
search-group-year = Año
search-type-need = Necesidades
search-type-partner-kind = Tipos de aliados
search-type-organization = Organizaciones
search-type-topic = Temas
search-type-article = Artículos
search-type-guide = Guías
search-type-news = Noticias
search-type-document = Documentos
search-type-collection = Colecciones
search-type-event = Eventos
search-type-recording = Grabaciones
search-type-poll = Sondeos
search-type-person = Personas
search-one-topic = Tema
search-one-article = Artículo
search-one-guide = Guía
search-one-news = Noticia
search-one-document = Documento
search-one-collection = Colección
search-one-event = Evento
search-one-recording = En una grabación
search-one-poll = Sondeo
search-one-person = Persona
search-audience-staff = Personal
search-audience-managers = Dirección
search-audience-trustees = Junta directiva
search-audience-friends = Amigos de la biblioteca
search-language-en = Inglés
search-language-es = Español
search-feed = Siga esta búsqueda en un lector de canales
search-page = Página { $n }
search-same-name = Más con este nombre
search-need = Necesidad: { $need }
search-kind = Tipo de aliado: { $kind }
search-needs = Lo que la gente de aquí necesita
search-kinds = Tipos de aliados
search-topics = Temas
search-map = Lista y mapa
search-answers = { $n ->
    [0] Todavía no hay respuesta. Pulse Intro para ver qué más hay.
    [one] 1 respuesta. Las flechas eligen, Intro la abre.
   *[other] { $n } respuestas. Las flechas eligen, Intro abre una.
}
search-all-answers = Todos los resultados para «{ $typed }»
search-no-answers = Nada empieza así todavía: «{ $typed }»
