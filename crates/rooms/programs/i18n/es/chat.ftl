### El chat de un evento, sin las personas que están en él.

event-chat = Chat del evento
event-chat-title = El chat de “{ $title }”
event-chat-lead = Traiga el registro que guardó su programa de reuniones. La página siguiente muestra lo que se publicaría: se quitan los nombres, se omiten los mensajes privados y se reúnen los enlaces. El registro mismo no se guarda.
event-chat-is-there = Ya hay un chat publicado de este evento. Lo que publique ahora ocupará su lugar.
event-chat-keep = Nombres que se quedan
event-chat-keep-hint = Uno en cada línea, como los ponentes. Los demás pasan a ser “Participant 1”, “Participant 2” y así.
event-chat-file-hint = CSV, XLSX o texto, como lo guarda el programa de reuniones, hasta 2 MB.
event-chat-look = Revisarlo
event-chat-review = Revise el chat de “{ $title }”
event-chat-review-lead = Todavía no se guarda nada. Léalo una vez: el programa no conoce a quien se nombra sin que haya escrito.
event-chat-left-out = { $n ->
    [one] Se omite un mensaje privado.
   *[other] Se omiten { $n } mensajes privados.
}
event-chat-replaced = { $n ->
    [one] Se reemplazó un nombre o una dirección
   *[other] Se reemplazaron { $n } nombres y direcciones
}
event-chat-times = { $n ->
    [one] una vez
   *[other] { $n } veces
}
event-chat-doubtful = Son nombres de personas que escribieron y también palabras. Se dejaron donde nada mostraba que se hablara de una persona: { $words }.
event-chat-messages = Mensajes
event-chat-messages-hint = Uno en cada línea: la hora, una coma, quién, dos puntos, el mensaje. Cambie o quite lo que no deba leer todo el mundo. Los nombres que usted escriba aquí se publican.
event-chat-links = Enlaces del chat
event-chat-links-hint = Los que estén marcados pasan a ser recursos relacionados del evento.
event-chat-link-known = Ya lo tenemos como recurso, con el título que tiene allí.
event-chat-link-label = Cómo se llama
event-chat-called = sin nombres
event-chat-title-hint = Lo que ven los lectores después de la palabra “chat”.
event-chat-publish = Publicar
event-chat-leave = Salir sin publicar
event-chat-again = ¿Deben quedarse otros nombres? Entonces elija el archivo otra vez.
event-chat-time = Hora
event-chat-name = Nombre
event-chat-message = Mensaje
event-chat-error-private = Todos los mensajes de este registro se escribieron a una sola persona. No hay nada que publicar.
event-chat-error-old-workbook = Este libro es de un Excel antiguo o tiene contraseña. Guárdelo como XLSX o CSV sin ella y elija esa copia.
event-chat-error-rich-text = Es un texto con tipos de letra (RTF). Guárdelo como texto simple y elija esa copia.
event-chat-error-broken-workbook = Este libro está dañado o se interrumpe. Ábralo, guárdelo de nuevo y elija esa copia.
event-chat-error-no-sheet = No hay ninguna hoja en este libro. Elija el archivo con los mensajes.
event-chat-error-workbook-too-large = Este libro es por dentro mucho más grande que un chat. Guarde los mensajes como CSV y elija ese archivo.
event-chat-error-not-text = No es ni un texto ni un libro de hojas. Elija el registro que guardó el programa de reuniones.
event-chat-error-open-quote = Unas comillas de este archivo se abren y no se cierran, así que no se sabe dónde acaba un mensaje. Guárdelo de nuevo y elija esa copia.
event-chat-error-too-many = En este archivo hay más de lo que tiene un chat. Elija el registro de un solo evento.
event-chat-error-no-messages = Nada en este archivo parece un mensaje: un nombre y lo que se dijo. Elija el registro que guardó el programa de reuniones.
event-chat-error-nothing = No queda nada que publicar. Deje al menos una línea.
event-chat-error-title = Dele un título de hasta doscientas letras.
event-chat-error-link = Uno de los enlaces no sirve: acorte su nombre o quítele la marca.
flash-event-chat-published = El chat está publicado.
