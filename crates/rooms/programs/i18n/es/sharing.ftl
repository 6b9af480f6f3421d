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
