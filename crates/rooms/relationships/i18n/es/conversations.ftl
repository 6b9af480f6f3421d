### Conversations with people we did not know, and the challenge that counts them.

conversations-title = Conversaciones
conversations-lead = Anote una plática con alguien de la comunidad con quien nadie de aquí había hablado antes. Lo primero es oír cómo vive la gente; la biblioteca no tiene que salir a cuento.
conversations-link = Las conversaciones
conversations-so-far = Hasta ahora
conversations-none = Todavía no hay nada anotado. La próxima plática en una fila, en un partido o junto a la cerca puede ser la primera.
conversations-shown = { $from }–{ $to } de { $n }
conversations-csv = Todas en una hoja de cálculo (CSV)
conversation-new = Anotar una conversación
conversation-day = ¿Qué día?
conversation-place = ¿Dónde, en pocas palabras?
conversation-heard = ¿Qué oyó?
conversation-heard-hint = Una frase sobre la vida aquí. Sin nombres, nada privado, nada de lo que alguien pide o se lleva de la biblioteca.
conversation-organization = ¿Fue con gente de una organización?
conversation-organization-none = No, o no lo sé
conversation-organization-hint = Las que ustedes siguen. Para otra, empiece en su propia página.
conversation-who = ¿Quién de nosotros la tuvo?
conversation-button = Anotarla
conversation-mine = (suya)
conversation-remove = Quitar
conversation-twice = Esto se anotó hace un momento. Si fue otra conversación, envíela una vez más.
conversation-error-day = Escriba el día como año-mes-día, por ejemplo 2027-01-15.
conversation-error-ahead = Ese día no ha llegado; anote la conversación cuando ya la haya tenido.
conversation-error-place = Diga el lugar en menos de 100 caracteres, por favor.
conversation-error-heard = Que no pase de 500 caracteres, por favor.
conversation-error-organization = No conocemos esta organización. Elija una de la lista, o déjelo abierto.
flash-conversation = Anotada. Gracias por escuchar.
flash-conversation-joined = Anotada. La organización que eligió ahora es una sola con otra; allí quedó.
flash-conversation-removed = Se quitó.
change-conversation = Una conversación nueva
change-conversation-removal = Una conversación quitada
change-challenge = Reto
panel-conversations = Conversaciones con su gente
panel-conversations-none = Todavía no hay anotada ninguna conversación nueva con su gente.
panel-conversations-all = Todas las conversaciones
challenge-name = Conocer a 100 personas
challenge-form-title = Un reto para todos nosotros
challenge-lead = Elija cuántas conversaciones nuevas quieren tener juntos, y hasta cuándo. Hay un solo total para toda la biblioteca. No se compara a nadie con nadie.
challenge-title = ¿Cómo se llama?
challenge-target = ¿Cuántas conversaciones?
challenge-target-hint = De 1 a 10,000.
challenge-begins = Primer día
challenge-ends = Último día
challenge-button = Guardar
challenge-new = Empezar un reto
challenge-edit = Cambiarlo
challenge-none-title = Un reto, si les gusta
challenge-none = Un número y un último día ayudan a un equipo ocupado a salir. La página cuenta entonces lo que anotaron todos, y a cada quien le dice solo su parte.
challenge-others = Otros retos
challenge-so-far = { $n } de { $target } conversaciones hasta ahora.
challenge-mine = { $n ->
    [one] Una de ellas es suya. Solo usted ve este número.
   *[other] { $n } de ellas son suyas. Solo usted ve este número.
}
challenge-ahead = Empieza el { $day }.
challenge-reached = Logrado, entre todos. Cada una más todavía cuenta.
challenge-over = Terminó el { $day }. Lo que oyeron se queda.
challenge-weekly = Faltan { $left }: unas { $n } por semana hasta el { $day }.
challenge-rarely = { $n ->
    [one] Faltan { $left }: basta más o menos una por semana hasta el { $day }.
   *[other] Faltan { $left }: basta más o menos una cada { $n } semanas hasta el { $day }.
}
challenge-days = { $n ->
    [one] Faltan { $left }, y hoy es el último día.
   *[other] Faltan { $left } en los { $n } días hasta el { $day }.
}
challenge-source = La idea viene del título de un libro, «Meet 100 People». Contar sin clasificar a nadie es cosa nuestra.
challenge-error-title = Póngale un nombre corto.
challenge-error-long = Que el nombre no pase de 100 caracteres, por favor.
challenge-error-target = Escriba un número entero del 1 al 10,000.
challenge-error-day = Escriba el día como año-mes-día, por ejemplo 2027-12-31.
challenge-error-order = El último día está antes del primero.
challenge-error-far = Elija un último día dentro de los dos años que siguen al primero, por favor.
challenge-error-overlap = Otro reto tiene algunos de estos días. Una conversación cuenta para uno solo: cambie aquel, o elija otros días.
flash-challenge = Guardado. Cuenta todo lo anotado en sus días, también lo de antes.
