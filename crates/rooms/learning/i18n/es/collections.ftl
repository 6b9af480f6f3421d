# Colecciones de recursos, listas de lectura, enlaces.
article-collections = Está en estas colecciones
topics-collections = Colecciones: libros, manuales y más, elegidos por colegas
collections-title = Colecciones
collections-lead = Lo que otros hicieron y nos sirvió: elegido, puesto en orden y con una línea sobre para qué es bueno.
collections-none-title = Todavía no hay colecciones
collections-none = Cuando alguien de aquí reúna una, estará en este lugar.
collection-n = { $n ->
    [0] Todavía no hay nada
    [one] Un recurso
   *[other] { $n } recursos
}
collection-not-shown-tag = aún no se muestra
collection-not-shown = Los lectores todavía no ven esta colección.
collection-begin = Empezar una colección
collection-begin-hint = Puede cambiarlo después. Queda como borrador hasta que la publique.
collection-begin-button = Empezar
collection-title-label = Título
collection-error-title = Póngale un título de hasta 200 letras.
collection-edit = Editar la lista
collection-edit-text = Título, texto, temas y publicación
collection-nothing = Aquí no hay nada de este tipo.
collection-beside = También sobre este tema
collection-to-take = Para llevar
collection-citations = Todo como citas
collection-checked = Los enlaces se probaron por última vez el { $day }.
collection-copy = Empezar una como esta
collection-copy-title = { $title } (una copia)
collection-work-title = { $title }: la lista
collection-resources = La lista
collection-as-readers = Verla como los lectores
collection-empty = Añada el primer recurso con el formulario de esta página: basta su dirección o su cita.
flash-collection-begun = Empezada. Ahora añada lo que le corresponde.
flash-collection-copied = Esta es su propia copia. Nadie la ve todavía.
resource-kind = Qué es
resource-kind-book = Libro
resource-kind-book-many = Libros
resource-kind-toolkit = Manual
resource-kind-toolkit-many = Manuales
resource-kind-course = Curso
resource-kind-course-many = Cursos
resource-kind-video = Vídeo
resource-kind-video-many = Vídeos
resource-kind-article = Artículo
resource-kind-article-many = Artículos
resource-kind-guide = Guía
resource-kind-guide-many = Guías
resource-kind-webinar = Seminario en línea
resource-kind-webinar-many = Seminarios en línea
resource-kind-program = Programa
resource-kind-program-many = Programas
resource-kind-website = Sitio web
resource-kind-website-many = Sitios web
resource-title = Título
resource-authors = Quién lo hizo
resource-authors-hint = Como figuran en la obra, por ejemplo «Mary Day y Sam Oak, editores».
resource-address = Dirección web
resource-address-hint = Empieza con https://, o con / si es una página nuestra.
resource-more = Más sobre este recurso
resource-publisher = Editorial
resource-place = Lugar
resource-year = Año
resource-isbn = Número ISBN
resource-isbn-is = Número ISBN { $isbn }
resource-isbn-hint = El número de la contratapa de un libro, con o sin guiones.
resource-archive-label = Dirección de una copia archivada
resource-archive-hint = Se lleva allí a los lectores cuando la primera dirección no responde.
resource-license = Licencia
resource-language = Idioma
resource-audience = Para quién
resource-audience-staff = el personal
resource-audience-managers = quienes dirigen
resource-audience-trustees = la junta
resource-audience-friends = amigos de la biblioteca
resource-for = para { $whom }
resource-paywall = Los lectores tienen que pagar o entrar con cuenta
resource-paywall-tag = pide pago o cuenta
resource-note = Lo que conviene saber antes de leerlo
resource-note-hint = Se muestra dondequiera que esté, por ejemplo «muy debatido; léalo junto con sus críticos».
resource-know = Conviene saber:
resource-need = Necesidad a la que sirve
resource-need-none = Ninguna en particular
resource-subjects = Materias
resource-subjects-hint = Unas pocas palabras, separadas por comas.
resource-in-catalog = Búsquelo en nuestro catálogo
resource-archive = Copia archivada
resource-in-collections = En { $n } colecciones
resource-open = Abrirlo
resource-held = Colecciones en las que está
resource-held-nowhere = No está en ninguna colección que los lectores puedan ver.
resource-citation = Cómo citarlo
resource-hidden-because = Sus lectores no ven esto. Motivo: { $why }
resource-hide = Ocultar a nuestros lectores
resource-show = Mostrar otra vez a nuestros lectores
resource-error-title = Hace falta un título, para que se pueda encontrar.
resource-error-long-title = El título tiene más de 500 letras. Acórtelo y ponga el resto en la línea de abajo.
resource-error-year = Esto no es un año. Escriba cuatro cifras o déjelo vacío.
resource-error-address = Esto no es una dirección web. Empieza con https:// o, si es una página nuestra, con una barra.
resource-error-isbn = Esto no es un ISBN: falta una cifra o hay una equivocada. Mire la contratapa del libro o déjelo vacío.
resource-error-long = Uno de los campos tiene más de 500 letras.
resource-error-long-note = Esto tiene más de 2,000 letras.
hiding-title = Para nuestros lectores
hiding-what = Una biblioteca puede dejar fuera lo que no conviene a sus lectores. Entonces no está en ninguna parte para ellos; usted lo sigue viendo, con su motivo.
hiding-why = Por qué se oculta
hiding-why-hint = Una frase para sus colegas.
hiding-error-why = Diga en una frase por qué, para que sus colegas lo entiendan.
hiding-error-long = Esto tiene más de 500 letras.
flash-resource-hidden = Oculto para sus lectores.
flash-resource-shown = Sus lectores lo ven otra vez.
item-add-title = Añadir un recurso
item-change-title = Cambiar un recurso
item-in = En «{ $title }»
item-line = Dirección, cita o ISBN
item-line-hint = Por ejemplo https://…, o bien: Day, Mary. Bread for All. Marrow: Alder Press, 2021.
item-add = Añadir
item-add-whole = Rellenar todos los campos
item-annotation = Para qué es bueno
item-annotation-hint = Una línea con sus propias palabras, para quienes leen esta colección.
item-no-annotation = Todavía no se dice nada de este recurso.
item-save = Guardar
item-up = Subir
item-down = Bajar
item-change = Cambiar
item-remove = Quitar
item-late = Alguien guardó esto mientras usted escribía. No se pierde nada de lo suyo: mire, y guarde otra vez para poner lo suyo en su lugar.
item-elsewhere-too = Está en { $n } colecciones. Lo que cambie del recurso se verá en todas; la línea sobre para qué es bueno es solo de esta.
item-error-there = Esto ya está en la colección.
item-error-line = Escriba una dirección, una cita o un ISBN.
item-error-no-title = No pudimos deducir el título. Escríbalo aquí.
item-error-long = Esto tiene más de 1,000 letras.
flash-item-added = Añadido al final de la lista.
flash-item-cited = Añadido al final de la lista. Vea si leímos la cita como usted quería.
flash-item-known = Añadido al final de la lista. Ya lo conocíamos y tomamos lo que se sabía.
flash-item-changed = Guardado.
flash-item-moved = Movido.
flash-item-at-the-end = No puede ir más lejos.
flash-item-removed = Quitado de la lista.
reading-list-title = Traer una lista de lectura
reading-list-lead = Una lista de una hoja de cálculo o de otro programa, en CSV. Usted ve lo que entendemos antes de que se añada nada.
reading-list-text = La lista
reading-list-text-hint = Péguela aquí, un título por línea. Ayuda que la primera línea nombre las columnas.
reading-list-file = O un archivo
reading-list-file-hint = CSV o texto con tabulaciones, hasta 2,000 líneas. Toma el lugar de lo que está arriba.
reading-list-look = Mirarla
reading-list-again = Mirar otra vez
reading-list-would = Lo que pasaría
reading-list-n-new = { $n ->
    [one] { $n } nuevo
   *[other] { $n } nuevos
}
reading-list-n-known = { $n ->
    [one] { $n } ya conocido
   *[other] { $n } ya conocidos
}
reading-list-n-there = { $n } ya en esta colección
reading-list-n-double = { $n } dos veces en la lista
reading-list-n-refused = { $n } fuera
reading-list-take = { $n ->
    [one] Añadir un recurso
   *[other] Añadir { $n } recursos
}
reading-list-columns = Columnas.
reading-list-columns-hint = Cambie lo que no sea correcto y mire otra vez.
reading-list-heading = Columna
reading-list-examples = En la lista
reading-list-holds = Contiene
reading-list-holds-of = { $heading }: qué contiene
reading-list-nth-column = Columna { $n }
reading-list-rows = Líneas de la lista
reading-list-line = Línea
reading-list-read-as = Se entiende como
reading-list-becomes = Qué pasa con ella
reading-list-fate-new = se añade
reading-list-fate-known = ya conocido, se añade a esta colección
reading-list-fate-there = ya está en esta colección
reading-list-double = lo mismo que la línea { $line }
reading-list-unread = No se entiende, queda en la nota: { $cell }
reading-list-more = { $n ->
    [one] Y una línea más.
   *[other] Y { $n } líneas más.
}
reading-list-column-title = Título
reading-list-column-authors = Quién lo hizo
reading-list-column-publisher = Editorial
reading-list-column-place = Lugar
reading-list-column-year = Año
reading-list-column-isbn = Número ISBN
reading-list-column-address = Dirección web
reading-list-column-kind = Qué es (libro, vídeo…)
reading-list-column-annotation = Para qué es bueno
reading-list-column-license = Licencia
reading-list-column-language = Idioma
reading-list-column-audience = Para quién
reading-list-column-subjects = Materias
reading-list-column-note = Guardar en la nota
reading-list-column-left-out = Dejar fuera
reading-list-error-empty = Todavía no hay nada en esta lista. Pegue al menos una línea o elija un archivo.
reading-list-error-kind = Esto no es una lista de líneas. En la hoja de cálculo elija «Guardar como» y CSV, y traiga ese archivo.
reading-list-error-quote = Se abre una comilla que nunca se cierra, así que no sabemos dónde termina una línea. Ciérrela y mire otra vez.
reading-list-error-long = Esto es más que una lista de lectura: traiga como mucho 2,000 líneas cada vez.
reading-list-error-title = Ninguna columna contiene los títulos. Elija una.
reading-list-error-nothing = En esta lista no hay nada que se pueda añadir.
flash-reading-list-taken = La lista se añadió al final.
link-reached = Lo alcanzamos por última vez el { $day }.
link-quiet = Este enlace no respondió últimamente.
link-quiet-since = Este enlace no respondió últimamente; lo alcanzamos por última vez el { $day }.
link-try-archive = Pruebe la copia archivada
link-report-untried = El enlace todavía no se ha probado.
link-report-fine = El enlace responde.
link-report-moved = Se mudó para siempre, a { $to }.
link-report-gone = No hubo nada allí en { $n } días distintos. Busque otra dirección o quítelo.
link-report-gone-once = No había nada allí. Probaremos otra vez antes de darlo por perdido.
link-report-silent = No respondió en { $n } días distintos. Busque otra dirección o quítelo.
link-report-silent-once = No respondió. Probaremos otra vez antes de darlo por perdido.
link-report-closed = Su servidor no deja entrar a programas, así que no podemos saberlo. Pruébelo usted.
link-report-unsafe = Lleva a una red que no es pública, o por un camino que no es seguro. No lo seguimos, y no se lleva allí a los lectores.
link-checked = (Probado el { $day }.)
links-title = Enlaces
links-lead = Lo que encontramos al probar por última vez cada enlace que lleva a otra parte. Los lectores nunca ven esta página.
links-check = Probarlos todos otra vez
links-found = Lo que se encontró
links-none-title = Todavía no hay enlaces
links-none = Cuando un artículo o una colección lleva a otra parte, sus enlaces se prueban una vez por semana.
links-none-so = Ningún enlace está así.
links-all = Todos los enlaces de la biblioteca
links-address = Dirección
links-what = Lo que encontramos
links-where = Dónde está
links-shown = { $from }–{ $to } de { $n }
links-n-dead = { $n ->
    [one] { $n } perdido
   *[other] { $n } perdidos
}
links-n-unsafe = { $n ->
    [one] { $n } no seguro
   *[other] { $n } no seguros
}
links-n-quiet = { $n } sin responder últimamente
links-n-moved = { $n ->
    [one] { $n } mudado
   *[other] { $n } mudados
}
links-n-not-known = { $n } sin saber
links-n-fine = { $n } bien
flash-links-asked = Se están probando ahora, uno tras otro. Mire otra vez en un minuto.
catalog-search-title = Nuestro catálogo
catalog-search-lead = Díganos cómo se busca en su catálogo, y cada libro de una colección llevará allí. Nunca a una tienda.
catalog-search-address = Dirección de una búsqueda
catalog-search-hint = Busque una palabra en su catálogo, copie la dirección de la página que aparece y ponga {"{"}words{"}"} donde está su palabra.
catalog-search-error-address = Esto no es una dirección web. Empieza con https://.
catalog-search-error-words = Ponga {"{"}words{"}"} donde van las palabras buscadas en la dirección.
flash-catalog-search-said = Guardado.
