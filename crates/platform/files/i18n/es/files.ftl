# Por qué no se tomó un archivo: qué pasa y qué hacer.
file-missing = Primero elija un archivo.
file-too-large = Este archivo es más grande de lo que podemos recibir aquí. Junto al campo se dice cuánto es lo más; elija uno más pequeño.
file-empty = Este archivo está vacío. Ábralo, guárdelo de nuevo y elíjalo otra vez.
file-not-taken = Aquí no se pueden usar archivos de este tipo. Los que sí se pueden usar están junto al campo.
file-disagrees = Lo que hay en este archivo no corresponde a su nombre. Guárdelo de nuevo en el programa que lo hizo y elija esa copia.
file-svg = Los dibujos SVG pueden llevar programas ocultos. Guarde el dibujo como PNG y elija ese.
file-program = Este archivo contiene un programa o una página web. Guárdelo sin macros, o como PDF, y elija esa copia.
file-two-things = Este archivo es dos tipos de archivo en uno, y así se esconden los archivos dañinos. Guárdelo de nuevo y elija esa copia.
file-broken = Este archivo está dañado o incompleto. Ábralo para ver si está entero y elija una copia que lo esté.
file-too-many-pixels = Esta imagen tiene demasiados píxeles. Hágala más pequeña (4,000 píxeles de ancho son de sobra) y elija esa copia.
file-cut-off = El archivo no llegó entero. No se guardó nada; por favor envíelo otra vez.
