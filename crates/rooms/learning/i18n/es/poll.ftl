# Sondeos.
polls-title = Sondeos
polls-lead = Una pregunta al mes para quien lee aquí. Lo que usted responde nos ayuda a elegir qué escribir después.
polls-open = Abiertos ahora
polls-last = Resultado del mes pasado
polls-archive = Lo que ya preguntamos
polls-ahead = Todavía no abiertos
polls-all = Todos los sondeos
polls-none-title = Todavía no hay sondeos
polls-none = Cuando alguien de aquí pregunte algo, usted podrá responder en este lugar.
poll-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
poll-panel = ¿Qué dice usted?
poll-until = Abierto hasta el { $day }
poll-closed-on = Cerrado el { $day }
poll-opens-on = Se abre el { $day }
poll-draft = Borrador
poll-draft-note = Esto es un borrador. Solo lo ve el personal, y nadie puede responder todavía.
poll-send = Enviar mi respuesta
poll-look = Ver el sondeo y su resultado
poll-one-each = Un voto por navegador; nadie ve quién eligió qué.
poll-mine = Usted eligió: { $answer }
poll-change = Cambiar mi respuesta
poll-change-send = Cambiarla
poll-see-after = El resultado hasta ahora se muestra después de responder.
poll-wait = El resultado se muestra cuando el sondeo termine. Hasta entonces nadie lo ve, y nosotros tampoco.
poll-result = Resultado
poll-so-far = Resultado hasta ahora
poll-most = Lo más elegido: { $answer } ({ $votes } de { $all }).
poll-nobody = Nadie ha votado.
poll-votes = { $n ->
    [one] Un voto.
   *[other] { $n } votos.
}
poll-count = { $votes } · { $percent } %
poll-number = { $n }
poll-percent = { $n } %
poll-chart = Respuestas a: { $question }
poll-as-table = En una tabla
poll-answer = Respuesta
poll-votes-head = Votos
poll-share = Parte
poll-about = Más sobre esto
poll-csv = Los votos en un archivo (CSV)
poll-honest = Qué pasa con su respuesta
poll-honest-closed = Cómo se cuentan los votos
poll-honest-browser = Su propio navegador guarda una papeleta con su respuesta, solo para esta página, hasta que el sondeo termine. Así puede cambiar de opinión. No guardamos nada allí antes de que vote.
poll-honest-here = Aquí guardamos cuántas personas eligieron cada respuesta, y una marca cifrada de cada papeleta para que cuente una vez. Nada une una marca con una respuesta, un nombre o una hora: no podemos ver quién eligió qué.
poll-honest-twice = Alguien con un segundo navegador puede votar otra vez. Lea los números con eso en mente.
poll-honest-watched = Quien mire el resultado justo antes y justo después de su voto podría adivinarlo.
poll-refused-no-answer = Elija una de las respuestas.
poll-refused-cookie = Su navegador no guardó la papeleta, así que su voto no se contó. Permita las cookies de este sitio y envíelo otra vez.
poll-refused-closed = Este sondeo no está abierto, así que su voto no se contó.
poll-refused-old = Su papeleta es una copia demasiado vieja. Cuenta su último voto; para cambiarlo, use el navegador en el que lo cambió la última vez.
poll-new = Nuevo sondeo
poll-edit = Editar el sondeo
poll-form-lead = Una pregunta corta con respuestas distintas. No pregunte nada que diga quién es quien lee.
poll-question = Pregunta
poll-options = Respuestas
poll-options-hint = Una en cada línea, de dos a diez, en el orden en que se muestran.
poll-context = Por qué preguntamos
poll-context-hint = Una o dos frases. Puede quedar vacío.
poll-opens = Primer día
poll-closes = Último día
poll-counts = Cuándo se muestran los votos
poll-counts-hint = Mientras nadie pueda verlos, nosotros tampoco los vemos.
poll-counts-after-vote = A cada persona después de votar
poll-counts-after-closing = A todos cuando el sondeo termine
poll-month-field = Mes
poll-month-hint = Para el sondeo de un mes, como 2027-02.
poll-series = Otra serie
poll-series-hint = Su título, si no es el sondeo de un mes.
poll-topic = Tema que lo muestra
poll-no-topic = Ninguno
poll-article = Artículo que lo muestra
poll-article-hint = Su dirección, como /articles/a-first-visit.
poll-result-field = Qué salió de él
poll-result-hint = Una frase para cuando termine. Si queda vacío, se nombra la respuesta más elegida.
poll-address = Dirección
poll-address-hint = El final de la dirección de la página. Si queda vacío, sale de la pregunta. Las direcciones viejas llevan a la nueva.
poll-publish = Publicado
poll-publish-hint = Se ve desde ahora, y se puede responder desde su primer día.
poll-save = Guardar
poll-leave = Volver sin guardar
poll-begun = Ya hay votos. La pregunta, sus respuestas, el primer día y la dirección quedan como están, y el sondeo puede terminar antes pero no después: los navegadores olvidan las papeletas el día que se prometió.
poll-late = Otra persona cambió este sondeo mientras usted escribía. Lo que escribió sigue aquí; copie lo que necesite y abra el formulario de nuevo.
poll-close-title = Cerrarlo ahora
poll-close-note = Después nadie puede votar. Se puede deshacer.
poll-close = Cerrar el sondeo ahora
poll-error-question = Escriba la pregunta.
poll-error-question-long = Acorte la pregunta: 200 letras como máximo.
poll-error-options-few = Escriba al menos dos respuestas, una en cada línea.
poll-error-options-many = Deje diez respuestas como máximo.
poll-error-options-twice = Dos respuestas son iguales; deje una de ellas.
poll-error-option-long = Acorte cada respuesta: 120 letras como máximo.
poll-error-long = Acorte esto: unas pocas frases como máximo.
poll-error-day = Escriba un día, como 2027-02-28.
poll-error-closes-before = El último día llega antes que el primero; elija uno posterior.
poll-error-closes-long = Un sondeo está abierto 100 días como máximo; elija un último día anterior.
poll-error-closes-later = Ya hay votos, y los navegadores olvidan las papeletas el día que se prometió. Elija ese día o uno anterior.
poll-error-closes-past = Ese día ya pasó. Para terminar el sondeo ahora mismo, ciérrelo con el botón de abajo.
poll-error-month = Escriba un año y un mes, como 2027-02.
poll-error-month-taken = Otro sondeo tiene este mes. Elija otro, o deje el campo vacío.
poll-error-topic = Este tema ya no existe. Elija otro, o ninguno.
poll-error-article = No hay ningún artículo con esta dirección.
flash-vote-counted = Su voto está contado. Gracias.
flash-vote-changed = Su voto cambió.
flash-vote-same = Su voto ya estaba contado, y sigue contando una vez.
flash-poll-saved = El sondeo está guardado.
flash-poll-closed = El sondeo está cerrado.
