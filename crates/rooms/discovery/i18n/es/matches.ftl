# La cola de revisión: parejas que decide una persona.
nav-matches = ¿Son la misma?
matches-title = ¿Son la misma organización?
matches-lead = Las fuentes nombran a una misma organización de maneras distintas. Donde no estamos seguros, decide usted; su respuesta vale más que la nuestra para siempre y puede retirarla.
matches-waiting = { $n ->
    [0] No hay preguntas en espera
    [one] Una pregunta espera
   *[other] { $n } preguntas esperan
}
matches-telling = { $n ->
    [0] las respuestas solo ordenan la lista
    [one] la respuesta a una de ellas cambia lo que usted ve
   *[other] las respuestas a { $n } de ellas cambian lo que usted ve
}
matches-answered = { $n ->
    [one] usted respondió una hoy
   *[other] usted respondió { $n } hoy
}
matches-only-all = Todas
matches-only-same = Probablemente la misma
matches-only-part = Parte de la otra
matches-only-unsure = No sabemos
matches-filter = Qué preguntas
matches-nothing-title = Nada que preguntar
matches-nothing = Aquí estamos seguros de todo. Cuando se importa una lista llegan preguntas nuevas.
matches-nothing-only = No espera ninguna pregunta de este tipo.
matches-show-all = Mostrar todas las preguntas
matches-last = Usted dijo:
matches-contradiction = Esto no concuerda con lo dicho antes, así que no se cambió nada. Lo que se dijo:
matches-contradiction-way = Retire lo que sea erróneo y responda otra vez. Si es correcto, déjelo como está.
matches-go-on = Seguir con las preguntas
matches-proposes-same = Creemos que son la misma, pero no estamos seguros.
matches-proposes-unsure = No lo sabemos; por ahora están separadas.
matches-proposes-joined = Hemos unido estas dos, pero no estamos seguros.
matches-proposes-part = Creemos que la primera es parte de la segunda.
matches-proposes-whole = Creemos que la segunda es parte de la primera.
matches-why = Por qué preguntamos
matches-kept-one = Usted sigue a una de estas organizaciones.
matches-kept-both = Usted sigue a las dos: si son la misma, lo que anotó sobre ellas se reúne.
matches-kept-joined = Usted sigue a esta organización.
matches-would-join = Si son la misma, un duplicado sale de las sugerencias.
matches-would-split = Si son distintas, cada una puede sugerirse por sí misma.
matches-would-part = Si ninguna es parte de la otra, ambas pueden sugerirse.
matches-would-gain = Si son la misma, los dos nombres comparten lo que ahora solo tiene uno: { $what }.
matches-would-tidy = Su respuesta ordena la lista; poco más cambia.
matches-fact-phone = un número de teléfono
matches-fact-web = una dirección web
matches-fact-place = un lugar exacto
matches-fact-year = un año más reciente
matches-both = Los dos lados
matches-field = Dato
matches-first = Primera
matches-second = Segunda
matches-kind = Tipo de aliado
matches-sources = Quién lo dice
matches-agrees = igual
matches-differs = distinto
matches-for = A favor de que sea una sola organización
matches-against = En contra
matches-for-none = Nada habla a favor.
matches-against-none = Nada habla en contra.
matches-likely = En total nos parece probable en un { $n } % que sean la misma.
matches-map = Mapa de los dos lugares
matches-same-spot = En el mismo punto
matches-answer = Su respuesta
matches-say-same = La misma
matches-say-different = Distintas
matches-say-part = 1 es parte de 2
matches-say-whole = 2 es parte de 1
matches-say-later = Más tarde
matches-later-hint = «Más tarde» deja la pregunta detrás de las demás por hoy.
matches-undo = Deshacer
matches-keys = Responder con una tecla cada vez
matches-next = Lo que sigue
matches-next-pair = «{ $left }» y «{ $right }»
matches-put-off = aplazada por usted
flash-match-not-asked = Esta pregunta ya está resuelta, así que no se cambió nada. Aquí está la siguiente.
