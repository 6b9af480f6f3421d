### Sugerencias, cobertura, y la lista y el mapa de organizaciones.

## Suggestions

suggestions-title = Posibles aliados
suggestions-title-at = { $need }: posibles aliados cerca de { $branch }
suggestions-lead = Quién está aquí y por qué podría encajar. Primero las razones; el número va al final y solo ordena la lista.
suggestions-choose-lead = Elija una sucursal y en qué quieren trabajar. Recibirá treinta organizaciones como máximo, cada una con sus razones.
suggestions-choose-needs = Ninguna sucursal ha elegido todavía en qué quiere trabajar.
suggestions-nowhere = Nadie nos ha dicho dónde está { $branch }, así que nada puede estar cerca. Déle una dirección con código postal o un punto en el mapa.
suggestions-no-branch-title = Todavía no hay sucursales
suggestions-no-branch = Las sugerencias se hacen para un lugar. Primero configure su biblioteca; toma dos minutos.
suggestions-set-up = Configurar la biblioteca
suggestions-asked = Lo que se pregunta
suggestions-change = Preguntar otra cosa
suggestions-branch = Sucursal
suggestions-need = Necesidad
suggestions-kinds = Tipos de aliados
suggestions-kinds-any = Todos los tipos
suggestions-kinds-traditional = Los conocidos
suggestions-kinds-non-traditional = En los que casi nadie piensa
suggestions-kinds-surprise = Sorpréndame
suggestions-near = Primero lo más cercano
suggestions-text = Palabras del nombre
suggestions-show = Mostrar
filter-close = Cerrar
suggestions-count = { $n ->
    [0] Ningún posible aliado
    [one] Un posible aliado
   *[other] { $n } posibles aliados
}
suggestions-in-group = { $n ->
    [one] 1 organización
   *[other] { $n } organizaciones
}
suggestions-partners = { $n ->
    [one] Ya conocen a uno que encaja:
   *[other] Ya conocen a { $n } que encajan:
}
suggestions-none-title = No se encontró a nadie
suggestions-none = Ningún registro que tenemos encaja con esta necesidad cerca de esta sucursal. Otra fuente puede saber más: una lista de la ciudad, el archivo de organizaciones sin fines de lucro o la tabla de sus colegas.
suggestions-none-named = Ningún nombre entre los posibles aliados contiene «{ $text }».
suggestions-without-words = Mostrarlos todos
suggestions-none-import = Traer una lista
suggestions-all = Estas son todas las que conocemos al alcance. Una vuelta a la manzana puede encontrar más.
suggestions-all-before = Estas son todas las que conocemos al alcance. Servicios que llegan hasta ustedes, o a los que se viaja:
suggestions-all-further = De los tipos para esta necesidad no conocemos a nadie más al alcance. Servicios que llegan hasta ustedes, o a los que se viaja:
suggestions-unseen = Ninguna fuente cubre aquí:
suggestions-unseen-why = OpenStreetMap, una lista de la ciudad o su propia tabla podrían hacerlo.
suggestion-keep = Guardar
files-as = Como
group-next-door = Al lado
group-next-door-why = A diez minutos a pie o menos.
group-within-reach = Al alcance
group-within-reach-why = Más lejos, pero todavía cerca.
group-serves-your-area = Atiende su zona
group-serves-your-area-why = A cualquier distancia, o sin lugar exacto: vienen a ustedes, o la gente viaja hasta allí.
group-unlikely-but-close = Inesperadas, pero cerca
group-unlikely-but-close-why = No es un tipo en el que se piense para esta necesidad. Aun así, son vecinos.
group-only-on-paper = Conocida solo en papel
group-only-on-paper-why = Solo el archivo de impuestos las tiene. Mire antes de escribir.

## What is left out

left-out-title = Lo que no se sugiere, y por qué
left-out-show = Mostrar quiénes son
left-out-hide = Ocultar quiénes son
left-out-chapter-at-headquarters = { $n ->
    [one] Un capítulo recibe su correo en una oficina central, así que probablemente no está aquí.
   *[other] { $n } capítulos reciben su correo en una oficina central, así que probablemente no están aquí.
}
left-out-mail-drop = { $n ->
    [one] Una tiene solo un buzón que muchos comparten.
   *[other] { $n } tienen solo un buzón que muchos comparten.
}
left-out-private-foundation = { $n ->
    [one] Una da dinero y no hace nada más.
   *[other] { $n } dan dinero y no hacen nada más.
}
left-out-abroad = { $n ->
    [one] Una trabaja en otros países.
   *[other] { $n } trabajan en otros países.
}
left-out-trade-body = { $n ->
    [one] Una sirve a un gremio o una profesión.
   *[other] { $n } sirven a un gremio o una profesión.
}
left-out-union = { $n ->
    [one] Una es un sindicato sin nada local en su nombre.
   *[other] { $n } son sindicatos sin nada local en su nombre.
}
left-out-supports-one-body = { $n ->
    [one] Una reúne dinero para una sola entidad.
   *[other] { $n } reúnen dinero para una sola entidad.
}
left-out-national-name-downtown = { $n ->
    [one] Una tiene un nombre nacional y una oficina en el centro.
   *[other] { $n } tienen nombres nacionales y oficinas en el centro.
}
left-out-resting = { $n ->
    [one] Una descansa hasta el día que ustedes eligieron, o se dejó a un lado.
   *[other] { $n } descansan hasta el día que ustedes eligieron, o se dejaron a un lado.
}

## Not for us

not-for-us-title = No es para nosotros: { $name }
not-for-us-lead = No se volverá a sugerir hasta el día que elija. Sigue en el mapa y en la búsqueda, y puede deshacerlo.
not-for-us-button = No es para nosotros
not-for-us-back = Volver
not-for-us-reason = ¿Por qué?
not-for-us-reason-hint = Unas palabras para sus colegas. Nada sobre ninguna persona, por favor.
not-for-us-look-again = Volver a mirar el
not-for-us-look-again-hint = Si lo deja vacío, queda a un lado hasta que alguien lo deshaga.
not-for-us-error-long = Use menos de 300 caracteres, por favor.
not-for-us-error-date = Escriba el día como año-mes-día, por ejemplo 2027-05-01.
not-for-us-error-past = Elija un día que todavía no ha llegado.
flash-not-for-us = Se dejó a un lado: ya no se sugiere a su biblioteca. Queda en lo ocurrido aquí, y puede deshacerse.

## Reasons

reason-who = { $who }.
reason-who-where = { $who } { $where }.
reason-does = { $does }.
reason-needs = Le podría servir: { $needs }.
family-home-name = Hogar familiar de cuidado infantil
family-home-one = un hogar familiar de cuidado infantil
fit-of-100 = encaje { $n } de 100
where-walk = a { $n ->
    [one] un minuto a pie, más o menos ({ $metres } m por las calles)
   *[other] unos { $n } minutos a pie ({ $metres } m por las calles)
}
where-on-foot = a { $far } a pie
where-straight = a { $far } en línea recta
where-long-way = a más de { $far } a pie, aunque a { $straight } en línea recta
where-metres = { $metres } metros
where-kilometres = { $km } km ({ $miles } millas)
where-kilometres-mile = { $km } km (1 milla)
where-block = { $where }, con una cuadra de margen
where-within = a menos de { $km } km
where-zip = en algún lugar del código postal { $zip }
term-kind = { $kind }: número { $place } entre los tipos de aliados para esta necesidad.
term-kind-staff = Lo dice su biblioteca.
term-unlikely-kind = Nadie piensa primero en este tipo para esta necesidad.
less-sure-name = Lo leemos en su nombre («{ $word }»), así que compruébelo.
less-sure-tax = El archivo de impuestos lo dice solo a grandes rasgos, así que compruébelo.
less-sure-list = Su lista tiene también otros tipos, así que compruébelo.
need-asks-fits = «{ $word }» en su nombre es lo que busca esta necesidad.
need-asks-less = «{ $word }» en su nombre la hace encajar menos con esta necesidad.
need-asks-kind = Este tipo de aliado conviene { $much } a esta necesidad.
need-asks-nothing = Nada de lo que se sabe muestra lo que esta necesidad busca en especial.
term-place = { $where }.
term-travelled-to = La gente viaja a lugares así, de modo que la distancia cuenta menos.
term-place-withheld = Su dirección se mantiene en privado.
term-serves-area = Una fuente dice que atiende esta zona.
term-large = Es lo bastante grande para atender toda la zona.
term-on-record = Registrada.
term-at-least = Muchas dudas a la vez; no se cuentan más abajo de esto.
term-in-source = También figura en otras listas.
term-phone = Se conoce un teléfono.
term-web = Tiene una dirección web.
term-only-tax-file = Ninguna lista la tiene, salvo el archivo de impuestos.
term-postcard = Solo envía al fisco el aviso breve: es pequeña o tiene poca actividad.
term-return = Su última declaración de impuestos es de { $year }.
term-only-a-box = Su dirección es solo un apartado postal.
term-local-word = Su nombre es local («{ $word }»).
term-national-word = Su nombre suena nacional («{ $word }»).
term-not-seen-since = Ninguna fuente la ha visto desde { $year }: llame antes.
term-known-by = { $name } conoce a alguien allí.
term-asked = Espere: { $by } les pidió algo el { $on }.
term-asked-by-us = Espere: se les pidió algo el { $on }.
revenue-small = Recibe unos ${ $n } al año.
revenue-thousand = Recibe unos ${ $n } mil al año.
revenue-million = Recibe unos ${ $n } millones al año.
revenue-billion = Recibe unos ${ $n } mil millones al año.
unknown-phone = No se conoce el teléfono.
unknown-web = No se conoce la dirección web.
unknown-revenue = No se conocen los ingresos anuales.
unknown-return = No se ha visto ninguna declaración de impuestos.
unknown-exact-place = Solo se conoce el código postal, no el lugar.
unknown-place = No se sabe dónde trabaja.
mark-votes-here = Aquí se vota: un salón con entrada a nivel.
mark-public-wifi = Tiene Wi-Fi público.
mark-open-in-summer = Abre en verano.
mark-obstetrics = Aquí nacen bebés.
mark-pediatrics = Atiende a niños.
mark-employer-only = Recibe solo a hijos del personal de su empresa.
mark-testing-only = Solo hace pruebas.
mark-doctor = Es un consultorio médico.
mark-family-home = Es el hogar de alguien.
mark-youth-home = Es un hogar para jóvenes.
mark-local-word = Su nombre es local.
mark-licence-only = Solo una licencia habla de ella.
marked-other = Marcada «{ $word }».
parts-caption = De qué se compone el número de { $name }
parts-part = Parte
parts-made-of = Se compone de
parts-value = Valor
parts-together = Las cuatro multiplicadas
part-fit = Encaje con la necesidad
part-near = Cercanía
part-evidence = Pruebas de que está ahí
part-capacity = Medios

## The list and map of organizations

organizations-title = Quién está aquí
organizations-lead = Organizaciones alrededor de la biblioteca, de datos abiertos y de lo que la biblioteca sabe. La lista y el mapa muestran siempre lo mismo.
organizations-new = Agregar una a mano
organizations-filter = Elegir
organizations-text = Nombre o calle
organizations-need = Necesidad
organizations-any-need = Cualquier necesidad
organizations-kind = Tipo de aliado
organizations-any-kind = Cualquier tipo
organizations-near-branch = Cerca de
organizations-anywhere = En cualquier lugar
organizations-within = No más lejos que
organizations-any-distance = Cualquier distancia
organizations-km = { $km } kilómetros
organizations-stage = En qué punto están con ella
organizations-any-stage = Cualquiera
organizations-show = Mostrar
organizations-in-map = en esta parte del mapa
organizations-take-away = quitar
organizations-count = { $n ->
    [0] Ninguna organización
    [one] Una organización
   *[other] { $n } organizaciones
}
organizations-shown = { $from }–{ $to } de { $n }
organizations-print = Para una caminata, en papel
organizations-none-title = No se encontró a nadie
organizations-none = Nada aquí cumple todo eso. Quite una condición o busque más lejos de la sucursal.
organizations-all = Mostrar todas
organizations-no-kind = tipo desconocido
organizations-no-address = dirección desconocida
organizations-hidden = oculta para el público
organizations-on-map = Mostrar en el mapa
organizations-only-map = Solo lo que muestra el mapa
organizations-map = Mapa de estas organizaciones
map-label = { $n ->
    [one] Mapa con una organización de la lista de al lado
   *[other] Mapa con { $n } organizaciones de la lista de al lado
}
map-credits = Organizaciones: { $sources }. Mapa: { $ground }.
map-credits-ground = Mapa: { $ground }.
map-more-sources = y { $n } más
map-own-layers = capas propias de la biblioteca
map-outlines = límites de condados de la Oficina del Censo de EE. UU. (us-atlas)
map-legend = Qué significan los signos
map-legend-branch = sucursal de la biblioteca
map-legend-listed = en esta parte de la lista
map-legend-many = tantas juntas; presione para acercarse
map-legend-one = otra de la lista entera
map-all-credits = Todas las fuentes
map-words-title = Mapa de la lista
map-words-zoom-in = Acercar
map-words-zoom-out = Alejar
map-words-credits = Mostrar u ocultar las fuentes
map-words-close = Cerrar
map-words-control-key = Mantenga Ctrl y desplácese para acercar el mapa
map-words-command-key = Mantenga ⌘ y desplácese para acercar el mapa
map-words-two-fingers = Use dos dedos para mover el mapa
place-title = Dónde
place-map-label = Mapa alrededor de { $name }
near-title = Organizaciones cerca de aquí
near-lead = La más cercana de cada tipo que encaja con este tema, en línea recta desde una de nuestras sucursales.
near-far = a { $far } de { $branch }
near-all = En el mapa: { $need }
near-suggestions = Sugerencias con sus razones: { $need }
print-title = Una vuelta a la manzana
print-title-at = Una vuelta alrededor de { $branch }
print-lead = Asómese, salude y anote lo que ve. Un nombre basta.
print-how = Imprima esta página con su navegador.
print-back = Volver a la lista
print-first = Estas son las primeras { $n } de { $all }. Elija menos para caminar menos.
print-spoke = hablé con alguien
print-left = dejé una nota
print-gone = ya no está

## Coverage

coverage-title = Qué necesidades están cubiertas, y dónde
coverage-lead = Cada retazo es una necesidad en una sucursal: a quién guardan para ella y cuántas más podrían encajar. Un retazo abierto es un lugar para empezar.
coverage-caption = Las necesidades hacia abajo, las sucursales a lo ancho. Se cuentan los posibles aliados de las necesidades elegidas, treinta como máximo cada una.
coverage-need = Necesidad
coverage-none-yet = ninguna aún
coverage-kept = { $n ->
    [one] una guardada
   *[other] { $n } guardadas
}
coverage-possible = { $n ->
    [0] nadie posible
    [one] una posible
   *[other] { $n } posibles
}
coverage-both = { $kept } y { $possible }
coverage-look = ver
coverage-chosen = elegida
coverage-all = Mostrar las { $n } necesidades
coverage-only-chosen = Mostrar solo las elegidas
coverage-no-place = lugar desconocido
coverage-nothing-title = Todavía no se ha elegido ninguna necesidad
coverage-nothing = Elija para cada sucursal en qué quiere trabajar. Entonces esta página muestra quién podría ayudar y qué falta.
coverage-choose = Elegir necesidades para una sucursal:
coverage-no-branch = Todavía no hay ninguna sucursal.
organizations-nobody-title = Aquí todavía no hay nadie
organizations-nobody = Las organizaciones aparecen cuando la biblioteca trae una primera lista: las entidades sin fines de lucro del estado, una capa de datos abiertos de la ciudad, una hoja de cálculo propia.
organizations-nobody-kinds = Ver los tipos de aliados
parts-nothing = (no cambia nada)
organizations-chosen-text = «{ $text }»
