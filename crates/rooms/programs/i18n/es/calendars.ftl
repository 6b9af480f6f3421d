### Calendarios de aliados: leídos, con lo que les falta, y tomados como borradores.

calendars-title = Calendarios de aliados
calendars-lead = Lea lo que anuncian sus aliados, tome lo que también quiera anunciar y dígales con amabilidad qué está mal en su calendario.
calendars-read = Calendarios que leemos
calendars-none = Todavía ninguno. Agregue el primero abajo.
calendars-add = Agregar un calendario
calendar-check = Revisar un calendario
calendar-fresh = { $n ->
    [one] un evento que no está aquí
   *[other] { $n } eventos que no están aquí
}
calendar-read-on = Leído el { $day }
calendar-trouble-since = El último intento falló. Lo que ve es del { $day }.
calendar-never-read = Todavía no leído
calendar-address = Dirección del calendario
calendar-address-hint = Suele terminar en .ics y estar detrás de “Suscribirse” o “Agregar al calendario”. webcal:// también sirve.
calendar-organization = De quién es el calendario
calendar-organization-hint = Una organización con la que trabajan. Bastan unas palabras de su nombre.
calendar-name = Cómo lo llaman
calendar-name-hint = Vacío: el nombre de la organización.
calendar-zone = Zona horaria
calendar-zone-hint = Para las horas que el calendario da sin zona, como America/Denver.
calendar-language = Idioma de sus eventos
calendar-wrong-no-organization = Diga de quién es el calendario.
calendar-wrong-organization = No guardan ninguna organización con este nombre. Guárdela primero o revise la ortografía.
calendar-wrong-organizations = Guardan varias organizaciones con estas palabras en el nombre. Escriba el nombre completo.
calendar-wrong-twice = Este calendario ya se lee.
calendar-wrong-nothing = Marque al menos un evento que todavía no esté aquí.
calendar-wrong-by-hand = Este cambio no cabe en el evento de aquí: abra el evento y cámbielo a mano.
calendar-wrong-nothing-to-check = Dé una dirección, pegue el texto o elija un archivo.
calendar-trouble-not-address = Esto no es una dirección web. Empieza con https://, http:// o webcal://.
calendar-trouble-private = Esta dirección lleva a una red privada o pide una contraseña. Solo se leen calendarios que cualquiera puede abrir.
calendar-trouble-no-server = No hay ningún servidor con este nombre. Revise la ortografía.
calendar-trouble-refused = El servidor no nos da este calendario. Pida a su aliado la dirección pública.
calendar-trouble-slow = El servidor tardó más de veinte segundos. Inténtelo más tarde.
calendar-trouble-unreachable = No se pudo llegar al servidor. Inténtelo más tarde.
calendar-trouble-too-large = Este calendario tiene más de 10 MB. Pida a su aliado uno solo con lo que viene.
calendar-trouble-empty = No hay nada en esta dirección: el archivo está vacío.
calendar-trouble-web-page = Esto es una página web, no un calendario. Busque en ella “Suscribirse” y copie esa dirección.
calendar-trouble-not-calendar = Esto no es un calendario. Un archivo de calendario empieza con BEGIN:VCALENDAR.
calendar-file = Archivo del calendario
calendar-read-now = Leerlo ahora
calendar-about = Leído el { $day }: { $n ->
    [one] un evento
   *[other] { $n } eventos
}, { $past ->
    [0] ninguno pasado
    [one] uno de ellos pasado
   *[other] { $past } de ellos pasados
}.
calendar-left-out = { $n ->
    [one] Hay un evento más en él. Se muestran los próximos { $most }.
   *[other] Hay { $n } eventos más en él. Se muestran los próximos { $most }.
}
calendar-findings = Qué está mal en él
calendar-healthy = Nada. Este calendario está en orden.
calendar-grave = se pierden eventos o están mal
calendar-line = Línea { $line }
calendar-lines = Líneas { $lines }
calendar-lines-more = Líneas { $lines } y { $more } más
calendar-letter-title = Como carta a su aliado
calendar-letter-label = Copie esto en un mensaje
calendar-letter = ¡Hola! Nos gustaría anunciar sus eventos junto con los nuestros, y leemos su calendario “{ $name }”. Algunas cosas impiden que los calendarios lo muestren como ustedes quieren:
calendar-changed-title = Cambió allá desde que lo tomaron
calendar-change-times = Otra hora: { $now }. Antes: { $was }.
calendar-change-place = Otro lugar: “{ $now }”. Antes: “{ $was }”.
calendar-change-title = Otro título: “{ $now }”. Antes: “{ $was }”.
calendar-change-text = Otra descripción u otro enlace.
calendar-change-cancelled = Lo cancelaron.
calendar-change-resumed = Al final sí tendrá lugar.
calendar-follow = Tomar este cambio
calendar-gone-title = Ya no está allá
calendar-gone = Estos son eventos aquí, pero su calendario ya no los tiene. Pregunte antes de cancelar nada.
calendar-items = Eventos en él
calendar-new = Todavía no aquí ({ $n })
calendar-here = Aquí, y allí sin cambios ({ $n })
calendar-none-new = No viene nada nuevo.
calendar-none-here = No han tomado nada que esté por venir.
calendar-take-hint = Lo que marque pasa a ser borrador con este aliado como anfitrión. Nada se anuncia antes de que usted lo haga. Un evento que se repite pasa a ser un solo evento con hasta sesenta fechas.
calendar-take = Hacer borradores de estos
calendar-shown = { $from }–{ $to } de { $all }
calendar-untitled = Sin título
calendar-more-dates = { $n ->
    [one] y otra fecha
   *[other] y { $n } fechas más
}
calendar-more-dates-on = { $n ->
    [one] y otra fecha, y así sigue
   *[other] y { $n } fechas más, y así sigue
}
calendar-goes-on = y así sigue
calendar-about-title = Sobre este calendario
calendar-edit = Cambiar nombre, dirección o zona
calendar-save = Guardar y leerlo
calendar-remove = Dejar de leerlo
calendar-remove-hint = Lo que tomaron se queda.
calendar-from = Del calendario de { $name }, leído el { $day }.
calendar-check-title = Revisar un calendario
calendar-check-lead = Vea qué está mal en un calendario y qué saldría de él. No se guarda nada.
calendar-check-which = ¿Qué calendario?
calendar-check-another = Revisar otro
calendar-check-address-hint = Cualquier dirección que todos puedan abrir.
calendar-check-text = O el texto de un calendario
calendar-check-text-hint = Empieza con BEGIN:VCALENDAR.
calendar-check-file-hint = O un archivo .ics de hasta 10 MB.
calendar-check-look = Revisarlo
calendar-checked = { $n ->
    [one] Un evento
   *[other] { $n } eventos
}: { $coming ->
    [0] ninguno por venir
    [one] uno por venir
   *[other] { $coming } por venir
}, { $past ->
    [0] ninguno pasado
    [one] uno pasado
   *[other] { $past } pasados
}.
calendar-checked-more = { $n ->
    [one] Y otro más.
   *[other] Y { $n } más.
}
calendar-unnamed = su calendario
calendar-finding-line-ends = Sus líneas terminan de un modo que algunos programas no leen.
calendar-mend-line-ends = Haga que el archivo se escriba con CRLF al final de cada línea.
calendar-finding-long-line = Algunas líneas son más largas de lo que los calendarios permiten.
calendar-mend-long-line = Corte las líneas a los 75 bytes y empiece la siguiente con un espacio.
calendar-finding-unreadable-line = Una de sus líneas no dice nada que se pueda leer.
calendar-mend-unreadable-line = Cada línea necesita un nombre, dos puntos y un valor. A menudo un salto de línea en una descripción no se escribió como \n.
calendar-finding-unclosed = El archivo se corta a la mitad.
calendar-mend-unclosed = Tiene que terminar con END:VCALENDAR. Quizá el programa que lo escribe se interrumpió.
calendar-finding-too-many-events = Tiene más eventos de los que leemos: los demás quedan fuera.
calendar-mend-too-many-events = Publiquen un calendario solo con lo que viene.
calendar-finding-zone-of-feed-only = La zona horaria se da solo para todo el calendario, donde muchos programas no miran.
calendar-mend-zone-of-feed-only = Dé a cada comienzo su zona, como DTSTART;TZID=America/Denver:…
calendar-finding-ended-long-ago = Todo lo que tiene es de hace más de dos años.
calendar-mend-ended-long-ago = Quizá esta sea la dirección de un calendario viejo. Dennos la nueva.
calendar-finding-no-uid = Algunos eventos no tienen identificador, así que un cambio parece otro evento.
calendar-mend-no-uid = Dé a cada evento un UID que no cambie nunca.
calendar-finding-same-uid = Varios eventos tienen el mismo identificador: muchos programas muestran solo uno.
calendar-mend-same-uid = Dé a cada evento su propio UID.
calendar-finding-no-title = Algunos eventos no tienen título.
calendar-mend-no-title = Dé a cada evento un SUMMARY.
calendar-finding-no-stamp = Nadie puede saber qué versión de un evento es la más nueva.
calendar-mend-no-stamp = Dé a cada evento un DTSTAMP, el momento en que se escribió.
calendar-finding-no-start = Algunos eventos no tienen un comienzo que se pueda leer: quedan fuera.
calendar-mend-no-start = Dé a cada evento un DTSTART como 20270315T140000.
calendar-finding-no-end = Algunos eventos no dicen cuándo terminan: suponemos una hora.
calendar-mend-no-end = Dé a cada evento un DTEND o una DURATION.
calendar-finding-ends-before-start = Algunos eventos terminan antes de empezar: suponemos una hora.
calendar-mend-ends-before-start = Revise DTSTART y DTEND. A veces sus zonas son distintas.
calendar-finding-floating = Algunas horas no tienen zona, así que para cada quien son otro momento.
calendar-mend-floating = Dé a cada comienzo y final su zona, como DTSTART;TZID=America/Denver:…
calendar-finding-unknown-zone = Nombra una zona horaria que nadie conoce, así que las horas pueden estar mal.
calendar-mend-unknown-zone = Use nombres de la base tz, como America/Denver.
calendar-finding-endless-rule = Algunos eventos se repiten sin fin: leemos dos años.
calendar-mend-endless-rule = Dé a la regla un UNTIL o un COUNT, para que las series viejas no sigan para siempre.
calendar-finding-unreadable-rule = Algunos eventos se repiten según una regla que no se puede leer: solo se toma la primera fecha.
calendar-mend-unreadable-rule = Revise RRULE. Un evento se repite por días, semanas, meses o años.
calendar-finding-too-many-sittings = Algunos eventos tienen más fechas de las que leemos: las demás quedan fuera.
calendar-mend-too-many-sittings = Dé un final a la regla, o menos fechas.
flash-calendar-added = El calendario se agregó y se leyó.
flash-calendar-changed = El calendario se cambió y se leyó.
flash-calendar-read = El calendario se leyó.
flash-calendar-taken = Ahora son borradores.
flash-calendar-followed = El evento de aquí también se cambió.
flash-calendar-same = No había nada que tomar.
flash-calendar-removed = El calendario ya no se lee.
flash-calendar-noted = Anotado. El borrador queda como está.
