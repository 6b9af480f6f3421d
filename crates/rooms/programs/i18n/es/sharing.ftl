### Lo que otros saben de los eventos: canales, y listas en sus propias páginas.

events-feed = Siga todos los eventos en un lector de noticias (Atom)
events-feed-series = Siga esta serie en un lector de noticias (Atom)
events-feed-of-topic = Sígalos en un lector de noticias (Atom)
events-feed-topic = Eventos: { $topic } · { $library }

event-told-title = { $state }: { $title }
event-told-when = { $times }. { $place }.
event-told-was-to-be = Iba a ser: { $times }. { $place }.
event-told-first = Se anunció primero para el { $when }.
event-told-recorded = Hay una grabación.

embed-help = Muestre estos eventos en su propio sitio
embed-help-lead = Copie unas líneas en cualquier página. No deja cookies, no sigue a nadie y muestra cada cambio por sí sola.
embed-which = Qué eventos
embed-which-all = Todo lo que viene
embed-series = Serie: { $title }
embed-topic = Tema: { $title }
embed-with = Con { $name } · { $library }
embed-count = Cuántos
embed-count-hint = De 1 a 30; vacío: 5.
embed-language = En qué idioma
embed-language-any = En el de quien lo mire
embed-make = Hacerlo así
embed-copy = Lo que hay que copiar
embed-snippet = Para una página de su sitio
embed-snippet-hint = Péguelo donde su sitio acepte HTML. Los sitios que conocen oEmbed aceptan también la sola dirección de un evento o de la lista de eventos.
embed-calendar-address = Para un calendario que los siga
embed-look = Cómo se ve
embed-all = Más en { $library }
embed-calendar = A su calendario
embed-wrong-count = Diga cuántos con un número de 1 a 30.
embed-wrong-event = Aquí no hay ningún evento así.
embed-wrong-series = Aquí no hay ninguna serie de eventos así.
embed-wrong-topic = Aquí no hay ningún tema así.
embed-wrong-organization = Aquí no hay ninguna organización así.

oembed-wrong-address = En esta dirección no hay nada nuestro que se pueda mostrar en otro lugar.
oembed-wrong-size = maxwidth y maxheight son números enteros de píxeles.
oembed-wrong-format = Aquí solo se habla JSON.
