# Las palabras del marco de cada página y de sus piezas.
kit-skip-to-content = Ir al contenido
kit-brand-tag = Alianzas, entre todos
kit-menu = Menú
kit-nav-label = Principal
kit-search = Buscar
kit-search-label = Buscar en todo
kit-search-hint = Buscar
kit-search-answers = Respuestas mientras escribe en el buscador de arriba
kit-sign-in = Entrar
kit-sign-out = Salir
kit-undo = Deshacer
kit-demo-note = Este lugar es inventado y sirve para probar. Nada de lo que haga aquí llega a nadie.
kit-accessibility = Accesibilidad
kit-idea = Dejar una idea
kit-data-sources = De dónde vienen los datos
kit-credits = Créditos
kit-made-with = Hecho con Quiltwork
kit-crumbs-label = Dónde está usted
kit-paging-label = Páginas de esta lista
kit-paging-previous = Anterior
kit-paging-next = Siguiente
kit-form-errors = { $n ->
    [one] Hay algo que revisar
   *[other] Hay { $n } cosas que revisar
}
kit-fit-word = Afinidad
kit-fit-of-100 = { $n } de 100
kit-not-known = no se sabe
