### Asks: what we asked of an organization and what they answered; and who here knows somebody there.

asks-title = Lo que pedimos
asks-title-of = Lo que pedimos a { $name }
asks-lead = Anote cada petición con su día. Durante noventa días, las sugerencias piden a sus colegas que esperen.
asks-so-far = Hasta ahora
asks-none = Nadie de aquí les ha pedido nada todavía.
asks-more = { $n ->
    [one] Una petición más
   *[other] { $n } peticiones más
}
ask-new = Anotar una petición
ask-what = ¿Qué pidió?
ask-what-hint = Una frase para empezar; cámbiela a su gusto. Sobre la organización, nunca sobre quien usa la biblioteca.
ask-on = ¿Qué día?
ask-button = Anotarla
ask-by = Pedido el { $day } por { $who }
ask-no-answer = Todavía sin respuesta.
ask-answered-yes = Dijeron que sí
ask-answered-no = Dijeron que no
ask-answered-later = Dijeron «en otra ocasión»
ask-answered-on = { $said }, anotado el { $day }.
ask-answer-yes = Dicen que sí
ask-answer-no = Dicen que no
ask-answer-later = En otra ocasión
ask-error-what = Escriba qué pidió.
ask-error-long = Que no pase de 500 caracteres, por favor.
ask-error-day = Escriba el día como año-mes-día, por ejemplo 2027-01-15.
ask-error-ahead = Ese día no ha llegado; anote la petición cuando ya la haya hecho.
ask-error-answer = Elija una de las tres respuestas.
flash-asked = Anotado. Sus colegas lo verán antes de volver a pedir.
flash-ask-answered = La respuesta quedó anotada.
flash-ask-answered-already = Ya respondieron a esto. Si se anotó mal, deshágalo en el historial; para algo nuevo, anote otra petición.
change-ask = Petición
change-ask-answer = Respuesta anotada
change-acquaintance = Un colega conoce a alguien allí
change-acquaintance-removal = Un colega ya no conoce a nadie allí
acquaintances = Conoce a alguien allí: { $who }
acquaintance-button = Conozco a alguien allí
acquaintance-take-back = Ya no conozco a nadie allí
flash-acquaintance = Anotado, solo con su nombre. Las sugerencias lo dicen a sus colegas.
flash-acquaintance-removed = Quitado.
