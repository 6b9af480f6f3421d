### Las once etapas de una relación. Su estructura está en vocab/stages.tsv.
### Los guiones bajos del id se vuelven guiones: not_now es stage-not-now.
###
### stage-ID        la etiqueta
### stage-ID-plain  lo mismo, como se diría hablando
### stage-ID-enter  cuándo llega aquí una relación
### stage-ID-leave  cuándo sigue adelante
### stage-ID-next   un próximo paso que sugerir

stage-spotted = Por conocer
stage-spotted-plain = En nuestro mapa
stage-spotted-enter = Aparece en una importación, un taller, una caminata o un consejo.
stage-spotted-leave = Alguien se hace cargo o se deja para después.
stage-spotted-next = ¿Quién de aquí ya les conoce?

stage-learning = Aprendiendo
stage-learning-plain = Empezamos a saber de ellos
stage-learning-enter = Alguien está a cargo y hay un motivo: una necesidad o una meta.
stage-learning-leave = Ya hablamos por primera vez o se deja para después.
stage-learning-next = Visite, lea su calendario y busque a alguien que pueda presentarle.

stage-in-touch = En contacto
stage-in-touch-plain = Ya conversamos
stage-in-touch-enter = Hay registrada una conversación de verdad, en ambos sentidos.
stage-in-touch-leave = Ambas partes nombran algo que les importa o se despiden con amabilidad.
stage-in-touch-next = Haga las preguntas de la entrevista y agradezca en dos días.

stage-exploring = Explorando
stage-exploring-plain = Probando una idea
stage-exploring-enter = Ambas partes nombraron una meta y algo pequeño que probar.
stage-exploring-leave = Eso pequeño tiene fecha y una persona de cada lado.
stage-exploring-next = Haga una petición pequeña y un ofrecimiento pequeño.

stage-agreed = De acuerdo
stage-agreed-plain = Nos dimos la mano
stage-agreed-enter = Está por escrito quién hace qué, cuándo y cómo lo sabremos.
stage-agreed-leave = Empieza el trabajo.
stage-agreed-next = Envíe a ambas partes el resumen de una página.

stage-active = Trabajando en conjunto
stage-active-plain = Manos a la obra
stage-active-enter = Ya ocurrió lo primero que hacemos en conjunto.
stage-active-leave = Llegó el día de mirar atrás o pasaron 90 días sin actividad.
stage-active-next = Cumpla cada promesa, para que la lista quede vacía.

stage-review = Mirando atrás
stage-review-plain = ¿Cómo nos fue?
stage-review-enter = El trabajo terminó o llegó su fecha anual.
stage-review-leave = Ambas partes respondieron y eligieron: renovar, cambiar, descansar o terminar.
stage-review-next = Conversen sobre lo hecho y compartan las cifras y una historia.

stage-sustaining = A largo plazo
stage-sustaining-plain = Viejos amigos
stage-sustaining-enter = Se renovó al menos una vez, con metas para el próximo año y dos contactos de cada lado.
stage-sustaining-leave = Al mirar atrás se ve que toca otra cosa.
stage-sustaining-next = Nombre un segundo contacto de cada lado.

stage-resting = En pausa
stage-resting-plain = Tomando un descanso
stage-resting-enter = Ambas partes acuerdan una pausa y fijan una fecha para volver a ver.
stage-resting-leave = Llega esa fecha o alguien tiene una idea nueva.
stage-resting-next = Envíe una nota amable cuando llegue la fecha.

stage-ended = Terminada
stage-ended-plain = Terminó bien
stage-ended-enter = El motivo está escrito, se dieron las gracias, se devolvieron préstamos y llaves, y se eliminaron los datos.
stage-ended-leave = Puede abrirse de nuevo como una idea por explorar.
stage-ended-next = Escriba lo que le diría a quien ocupe su puesto después.

stage-not-now = Ahora no
stage-not-now-plain = Quizá en otro momento
stage-not-now-enter = Hoy no encaja o nadie respondió después de los intentos acordados.
stage-not-now-leave = Llega su fecha o algo cambia.
stage-not-now-next = Fije una fecha para volver a ver y, hasta entonces, déjeles en paz.
