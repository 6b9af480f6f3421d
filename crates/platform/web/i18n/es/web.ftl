# Las palabras del marco de cada página y de sus piezas.
skip-to-content = Ir al contenido
brand-tag = Alianzas, entre todos
menu = Menú
nav-label = Principal
search = Buscar
search-label = Buscar en todo
search-hint = Buscar
sign-in = Entrar
sign-out = Salir
undo = Deshacer
demo-note = Este lugar es inventado y sirve para probar. Nada de lo que haga aquí llega a nadie.
accessibility = Accesibilidad
data-sources = De dónde vienen los datos
credits = Créditos
made-with = Hecho con Quiltwork
