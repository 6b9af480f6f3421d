# Temas y artículos.
nav-topics = Temas
topics-title = Temas
topics-lead = Lo que otros aprendieron al trabajar juntos, y cómo empezar.
topics-none-title = Todavía no hay temas
topics-none = Cuando alguien de aquí escriba uno, estará en este lugar.
topic-shelf = Empiece aquí
topic-recent = Lo más reciente
topic-filter = Mostrar solo
topic-everything = Todo
topic-nothing = Todavía no se ha añadido nada.
topic-published = Publicado el { $day }
topic-modified = Actualizado el { $day }
topic-shown = { $from }–{ $to } de { $all }
topic-asks = Palabras para empezar
topic-needs = Necesidades relacionadas
topic-partners = Quién puede ayudar
topic-feed = Siga este tema en un lector de canales
topic-related = Temas cercanos
article-kind-topic = Tema
article-kind-article = Artículo
article-kind-article-many = Artículos
article-kind-news = Noticia
article-kind-news-many = Noticias
article-kind-guide = Guía
article-kind-guide-many = Guías
article-kind-document = Documento
article-kind-document-many = Documentos
article-kind-collection = Colección
article-kind-collection-many = Colecciones
article-by = de
article-cited = { $when }. Fuente: { $source }
article-figure-old = Este dato es más viejo de lo que debería. Busque uno más nuevo.
article-figures = Cifras
article-questions = Preguntas para empezar
article-series = Parte de una serie: { $title }
article-topics = Más sobre esto
article-unverified = Nadie ha comprobado todavía estas palabras.
person-written = Escrito aquí
person-nothing = Todavía nada.
series-lead = { $n ->
    [one] Un texto.
   *[other] { $n } textos que van juntos, en orden.
}
series-parts = Sus partes
series-feed = Seguir esta serie en un lector de canales
person-feed = Seguir a esta persona en un lector de canales
