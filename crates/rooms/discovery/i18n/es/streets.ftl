### Streets, and how distances are measured.

distances-walks = Las distancias son caminatas por las calles ({ $credit }). Donde no se conoce un camino son líneas rectas, y así se dice.
distances-straight = Las distancias son líneas rectas: aquí no se han cargado calles, así que no se ve si hay un río o una vía de tren en medio.
distances-load = Cargar las calles de su zona
distances-map = Sobre este mapa
import-n-streets = { $n } km de calles
import-streets-use = Calles para caminar. Al aplicarlas, las distancias serán caminatas por ellas en lugar de líneas rectas.
import-streets-used = Calles para caminar. Cerca de ellas, las distancias son caminatas en lugar de líneas rectas.
import-streets-length = { $km } km de vías por las que se puede caminar ({ $ways } vías cerca de sus sucursales)
import-streets-bounds = Desde { $from } al suroeste hasta { $to } al noreste (latitud, longitud)
import-streets-day = El mapa tal como era el { $day }
import-streets-no-day = El archivo no dice de qué día es el mapa.
import-streets-branches = Sucursales junto a una de estas calles: { $n } de { $of }
import-streets-near-hint = 25 km son unas 15 millas; es también lo que se conserva si lo deja vacío.
group-next-door-straight = A menos de 800 m en línea recta: diez minutos a pie si no hay nada en medio.
import-streets-credit = Datos del mapa: { $credit }
import-undo-streets = Las calles de «{ $title }» dejan de usarse. Las distancias vuelven a ser líneas rectas donde no hay otras calles cargadas.
import-refused-streets-not-pbf = Esto no es un extracto de OpenStreetMap en PBF. Busque el archivo que termina en .osm.pbf.
import-refused-streets-truncated = El archivo se interrumpe en el bloque { $block }. Es probable que la descarga se cortara: descárguelo de nuevo.
import-refused-streets-damaged = El bloque { $block } del archivo está dañado. Descárguelo de nuevo.
import-refused-streets-packing = El bloque { $block } está comprimido de una forma que aquí no se lee. Pida el extracto como archivo PBF corriente.
import-refused-streets-feature = El archivo necesita «{ $feature }», que aquí no se lee. Pida un extracto corriente, sin historial.
import-refused-streets-nothing-here = En este archivo no hay ninguna vía para caminar cerca de sus sucursales. Quizá sea el extracto de otro lugar.
import-refused-streets-too-many = Hay más mapa cerca de sus sucursales del que cabe. Léalo de nuevo con una distancia menor.
import-refused-no-branch = Las calles se guardan alrededor de sus sucursales, y todavía no hay ninguna. Configure primero la biblioteca y traiga después este archivo.
