# Grabaciones de eventos, sus subtítulos y transcripciones.
recording = Grabación
recording-of = Grabación de { $title }
recording-poster = Traer una imagen que represente el video hasta que se reproduzca
recording-lead = Lo que se puede ver u oír después, y lo que se dijo.
recording-edit = Grabación y subtítulos
recording-file = El archivo de la grabación
recording-file-hint = MP4, WebM, M4A, MP3 u Ogg, de hasta 2 GB. Los archivos grandes tardan: deje esta página abierta.
recording-link = Enlace a una grabación en otro sitio
recording-link-hint = Solo cuando no es un archivo suyo. No se carga nada de ese sitio hasta que alguien la abra.
recording-access = Quién puede verla
recording-access-open = Todo el mundo
recording-access-sign-in = Quien inicie sesión
recording-access-members = Solo quienes trabajan aquí
recording-access-hint = Se dice antes de hacer clic. Si el archivo es suyo, vale también para el archivo y la transcripción.
recording-note = Qué conviene saber antes de abrirla
recording-note-hint = Por ejemplo: basta una cuenta gratuita del catálogo de la biblioteca estatal.
recording-length = Duración
recording-length-hint = Horas, minutos y segundos, como 1:02:03. Con ella, una transcripción sin tiempos recibe tiempos estimados.
recording-dated = Día que da la copia del otro sitio
recording-dated-hint = Solo si no coincide con el día del evento: se dice cuál es el correcto.
recording-save = Guardar la grabación
recording-leave = Volver al evento
recording-remove = Quitar la grabación
flash-recording-saved = La grabación está guardada.
flash-recording-removed = La grabación se quitó.
recording-late = Otra persona guardó esta grabación mientras usted escribía. Lo suyo aún no está guardado: compare y guarde de nuevo.
recording-closed-sign-in = Esta grabación es para quienes tienen una cuenta aquí.
recording-closed-members = Esta grabación es para quienes trabajan en esta biblioteca.
recording-sign-in = Inicie sesión para verla
recording-open-to-sign-in = Solo la ven personas con una cuenta aquí.
recording-open-to-members = Solo la ven quienes trabajan aquí.
recording-elsewhere = La grabación está en { $host }. No se carga nada de allí hasta que usted la abra; entonces ese sitio conoce su dirección.
recording-elsewhere-sign-in = Allí le pedirá iniciar sesión.
recording-open = Abrirla en { $host }
recording-other-day = La copia del otro sitio lleva la fecha { $day }. El día de esta página es el correcto.
recording-lacks-captions = Esta grabación aún no tiene subtítulos. Añádalos.
recording-error-nothing = Elija un archivo o escriba un enlace a la grabación.
recording-error-both = Elija un archivo o escriba un enlace, no ambos.
recording-error-link = Escriba una dirección completa, como https://video.example.org/watch.
recording-error-access = Elija quién puede verla.
recording-error-note = Es demasiado largo: 300 letras como máximo.
recording-error-length = Escriba la duración como 1:02:03, o en minutos. Un día es lo máximo.
recording-error-dated = Escriba un día, como 2026-10-23.
captions = Subtítulos
captions-none = Aún no hay subtítulos. Quien no oye, o no puede escuchar ahora, no tiene nada de esta grabación.
captions-language = Idioma de estos subtítulos
captions-language-hint = Los subtítulos del mismo idioma se reemplazan.
captions-file = Archivo con subtítulos
captions-file-hint = WebVTT, SRT, SBV, lo que escribió una herramienta de reuniones, o un texto con «>> NOMBRE:» ante cada persona; de hasta 5 MB.
captions-text = Pegue los subtítulos
captions-text-hint = O elija un archivo abajo; si están ambos, cuenta el archivo.
captions-add = Añadir subtítulos
captions-remove = Quitar
flash-captions-saved = Los subtítulos están guardados.
flash-captions-removed = Los subtítulos se quitaron.
captions-untimed = sin tiempos
captions-format-webvtt = WebVTT (subtítulos)
captions-format-srt = SRT (subtítulos)
captions-format-sbv = SBV (subtítulos)
captions-format-meeting = de una herramienta de reuniones
captions-format-turns = un texto con quién habla
captions-format-text = un texto sencillo
captions-mended = Algunos lugares no estaban bien y se arreglaron. Mírelos cuando tenga tiempo:
captions-mended-out-of-order = { $n ->
    [one] Un subtítulo estaba antes de otro anterior y se puso en su sitio.
   *[other] { $n } subtítulos estaban antes de otros anteriores y se pusieron en su sitio.
}
captions-mended-overlapping = { $n ->
    [one] Un subtítulo empieza antes de que acabe el anterior. Se dejó así.
   *[other] { $n } subtítulos empiezan antes de que acaben los anteriores. Se dejaron así.
}
captions-mended-backwards = { $n ->
    [one] Un subtítulo acababa antes de empezar. Ahora dura hasta el siguiente.
   *[other] { $n } subtítulos acababan antes de empezar. Ahora duran hasta el siguiente.
}
captions-mended-endless = { $n ->
    [one] Un subtítulo no acababa. Ahora dura hasta el siguiente.
   *[other] { $n } subtítulos no acababan. Ahora duran hasta el siguiente.
}
captions-mended-empty = { $n ->
    [one] Un subtítulo no decía nada y se dejó fuera.
   *[other] { $n } subtítulos no decían nada y se dejaron fuera.
}
captions-mended-unreadable-time = { $n ->
    [one] El tiempo de un subtítulo no se pudo leer y se dejó fuera.
   *[other] Los tiempos de { $n } subtítulos no se pudieron leer y se dejaron fuera.
}
captions-error-language = Elija un idioma.
captions-error-empty = Elija un archivo con subtítulos, o péguelos.
captions-error-too-large = Es más de lo que podemos recibir: 5 MB, 50 000 subtítulos o veinte horas de conversación como máximo. ¿Es el archivo correcto?
captions-error-format = Esto no es un texto que podamos leer. Exporte los subtítulos como WebVTT o SRT y elija ese archivo.
captions-error-web-page = Esto es una página web, no subtítulos. Descargue los subtítulos mismos y elija ese archivo.
captions-error-no-words = No hay palabras en este archivo.
transcript = Transcripción
transcript-text = Descargar como texto
transcript-vtt = Descargar subtítulos (WebVTT)
transcript-in-en = Leer en inglés
transcript-in-es = Leer en español
transcript-find = Buscar en la transcripción
transcript-find-button = Buscar
transcript-found = { $n ->
    [0] Nada así se dijo. Pruebe con menos palabras.
    [one] Se dijo una vez:
   *[other] Se dijo { $n } veces:
}
transcript-estimated = Estos subtítulos llegaron sin tiempos, así que los tiempos son estimados.
events-without-captions = { $n ->
    [one] Una grabación aún no tiene subtítulos.
   *[other] { $n } grabaciones aún no tienen subtítulos.
}
events-without-captions-lead = { $n ->
    [0] Todas las grabaciones tienen subtítulos.
    [one] Esta grabación aún no tiene subtítulos. Ábrala y elija «Grabación y subtítulos».
   *[other] Estas { $n } grabaciones aún no tienen subtítulos. Abra una y elija «Grabación y subtítulos».
}
events-past-all = Mostrar todo lo que ya pasó
event-with-slides = Diapositivas
