### El menú principal

nav-suggestions = Sugerencias
nav-kept = Guardadas
nav-coverage = Cobertura
nav-map = Mapa
nav-needs = Necesidades
nav-kinds = Tipos de aliados
nav-imports = Importaciones

## Las palabras de la primera página, de la búsqueda, de la accesibilidad y de deshacer.

## La primera página

home-tab = Primera página
home-title = ¿Quién cerca de usted puede ayudar?
home-lead = { $library } y las organizaciones que la rodean: empiece por un nombre o por lo que la gente de aquí necesita.
home-search = Busque una organización, una necesidad o un tipo de aliado
home-answers = Respuestas mientras escribe
home-needs = ¿Qué hace falta?
home-all-needs = Las { $n } necesidades
home-near = Cerca de usted
home-near-branch = Cerca de { $branch }
home-map = Lista y mapa
home-size = { $n ->
    [one] Aquí se conoce 1 organización
   *[other] Aquí se conocen { $n } organizaciones
}{ $sources ->
    [0] .
    [one] , según 1 fuente.
   *[other] , según { $sources } fuentes.
}
home-who-says-so = ¿Quién lo dice?
home-kinds = { $n } tipos de aliados, los conocidos y los inesperados
home-no-data = Todavía no hay nadie en el mapa
home-no-data-why = Traiga una lista de organizaciones: datos abiertos de su estado o ciudad, o una hoja de cálculo propia. Verá lo que contiene antes de que cambie algo.
home-import = Traer una lista
home-steps = Lo que usted hace ahora
home-no-steps = No hay nada pendiente. Guarde una organización y su próximo paso aparecerá aquí.
home-all-kept = Todo lo guardado
home-challenge = { $title }: { $n } de { $target }
home-conversation = Anotar una conversación
home-newly-kept = Guardadas hace poco
home-nothing-kept = Nada todavía. Mire abajo quién puede ayudar.
home-suggestions = Quién puede ayudar, sucursal por sucursal
home-all-suggestions = Todas las sugerencias
home-more-needs = y { $n } más
home-choose-needs = Elija en qué trabaja esta sucursal

## Antes de que haya una biblioteca

welcome-title = Le damos la bienvenida. ¿Cuál es su biblioteca?
welcome-lead = Quiltwork ayuda a una biblioteca a encontrar las organizaciones que la rodean, a formar alianzas con ellas y a no volver a perderlas.
welcome-how = Elija su biblioteca de la lista de todas las bibliotecas públicas de Estados Unidos. Toma un minuto y sus sucursales vienen incluidas.
welcome-begin = Configurar su biblioteca
welcome-look = Mirar primero las necesidades

## Accesibilidad

accessibility-title = Accesibilidad
accessibility-lead = Estas páginas son para todas las personas. Aquí decimos qué hicimos para lograrlo, qué no pudimos comprobar y cómo avisarnos cuando algo le estorbe.
accessibility-tested = Qué se probó
accessibility-tested-rules = Un programa revisa cada tipo de página con las reglas automáticas de axe-core para WCAG 2.0, 2.1 y 2.2, niveles A y AA, en una pantalla ancha y en una angosta.
accessibility-tested-keyboard = Las tareas principales se hacen solo con el teclado: buscar, filtrar, mirar sugerencias, guardar una organización y deshacerlo.
accessibility-tested-script = Las mismas tareas se hacen sin scripts.
accessibility-tested-small = Las páginas se miran a 320 píxeles de ancho, como se ven ampliadas al 400 %.
accessibility-tested-colors = Se midió el contraste de textos y controles; ningún color habla sin una palabra o un signo al lado.
accessibility-untested = Qué no se probó
accessibility-untested-people = Todavía no han probado estas páginas personas que usan lectores de pantalla, pulsadores o control por voz.
accessibility-untested-map = Un mapa en movimiento es difícil de usar sin la vista. Todo lo que está en un mapa está también en la lista de al lado, que puede hacer lo mismo.
accessibility-untested-names = Los nombres y las descripciones de las organizaciones vienen de datos abiertos. Pueden estar en mayúsculas, abreviados o en otro idioma que la página.
accessibility-meets = Qué afirmamos
accessibility-meets-what = Las páginas cumplen el propósito de WCAG 2.2 AA; las pruebas automáticas no pueden demostrarlo del todo.
accessibility-tell = Avísenos
accessibility-tell-how = Hable con cualquier persona que trabaje en su biblioteca, en persona, por teléfono o por correo. Diga qué página era y qué quería hacer. Le ayudarán enseguida y pueden avisar a quienes hacen Quiltwork.

## Deshacer

home-questions = { $n ->
    [one] Una pregunta mejoraría esta lista
   *[other] { $n } preguntas mejorarían esta lista
}
flash-undone-already = Eso ya se había deshecho.
flash-undone-not-event = No se deshizo: desde entonces se añadieron al evento una grabación, archivos o enlaces, y se perderían con él. Quítelos primero o cancele el evento.
flash-undone-nothing = No se deshizo nada: alguien ya lo cambió todo.
