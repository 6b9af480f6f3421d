number = { $n }
imports-title = Importaciones
imports-lead = Las listas sobre su lugar se convierten aquí en organizaciones. Verá qué cambiaría un archivo antes de que cambie nada, y toda importación se puede deshacer.
imports-bring = Traer una lista
imports-files = Archivos
imports-files-hint = CSV, texto con tabuladores, JSON por líneas o GeoJSON, o las calles de su zona (.osm.pbf de OpenStreetMap), de 4 GB como máximo cada uno. Qué es cada archivo lo vemos por su contenido.
imports-no-branch = Todavía no hay ninguna sucursal, así que nada se puede dejar fuera por estar demasiado lejos.
imports-look = Ver qué contiene
imports-all = Todas las importaciones
imports-none = Todavía no se ha importado nada. Una lista de despensas de alimentos, las organizaciones sin fines de lucro de su estado o una capa de datos abiertos de su ciudad son un buen comienzo.
imports-what = Qué
imports-state = Estado
imports-rows = Filas
imports-when = Cuándo
import-state-reading = se está leyendo
import-state-ready = le espera a usted
import-state-applied = aplicada
import-state-undone = deshecha
import-state-refused = no se pudo leer
import-n-new = { $n ->
    [one] 1 nueva
   *[other] { $n } nuevas
 }
import-n-changed = { $n ->
    [one] 1 cambiada
   *[other] { $n } cambiadas
 }
import-n-same = { $n ->
    [one] 1 igual
   *[other] { $n } iguales
 }
import-n-gone = { $n ->
    [one] 1 desaparecida
   *[other] { $n } desaparecidas
 }
import-n-far = { $n } demasiado lejos
import-n-refused = { $n ->
    [one] 1 rechazada
   *[other] { $n } rechazadas
 }
import-figure-new = nuevas
import-figure-changed = cambiadas
import-figure-same = iguales
import-figure-gone = desaparecidas
import-figure-far = demasiado lejos
import-figure-refused = rechazadas
import-near = Dejar fuera lo que esté más lejos que esto de todas las sucursales, en kilómetros
import-near-hint = 25 km son unas 15 millas. Déjelo vacío para conservarlo todo.
import-step-read = Leer
import-step-look = Mirar
import-step-apply = Aplicar
import-reading = El archivo se está leyendo
import-applying = Las organizaciones se están poniendo al día
import-percent = { $n } por ciento
import-may-leave = Puede salir de esta página; el trabajo sigue.
import-another = Traer otro archivo
import-remove = Olvidar este archivo
import-refused-nothing-changed = No se cambió nada.
import-is-undone = Esta importación se deshizo.
import-would-change = Qué cambiaría
import-has-changed = Qué cambió
import-changes-nothing = Todo lo de este archivo ya se conoce. No hay nada que aplicar.
import-apply = Aplicar los cambios
import-undo = Deshacer …
import-to-suggestions = Ver posibles aliados
import-settled = { $written ->
    [0] No hizo falta cambiar ninguna organización.
    [one] Se añadió o actualizó una organización.
   *[other] Se añadieron o actualizaron { $written } organizaciones.
 } { $joined ->
    [0] Ninguna resultó ser la misma que otra.
    [one] Una resultó ser la misma que otra.
   *[other] { $joined } resultaron ser las mismas que otras.
 } En total se conocen { $organizations } organizaciones.
import-settled-gone = { $n ->
    [one] Una organización ya no está en ninguna fuente.
   *[other] { $n } organizaciones ya no están en ninguna fuente.
 }
import-rows-new = Filas nuevas
import-rows-changed = Filas cambiadas
import-rows-same = Filas iguales
import-rows-gone = Filas que ya no están en el archivo
import-rows-far = Filas demasiado lejos
import-rows-refused = Filas rechazadas
import-rows-none = No hay filas así, o ya no hacían falta y se guardaron.
import-rows-shown = { $n ->
    [one] Una fila
   *[other] { $n } filas
 }
import-all-rows = Verlas todas
import-row = Fila
import-row-why = Por qué
import-row-raw = Como está en el archivo
import-row-changes = Qué cambia
import-row-back = Está otra vez en el archivo.
import-refused-csv = Filas rechazadas como tabla (CSV)
import-choices = ¿Está bien así?
import-choices-lead = Así se entendió el archivo. Cambie lo que esté mal y se leerá de nuevo.
import-role = Qué son las filas
import-kind = Tipo de aliado de todas las filas
import-kind-none = Cada una según su nombre y sus códigos
import-kind-mark = Dato de la dirección: { $said }
import-kind-hint = Elija uno solo si toda la lista es de un mismo tipo.
import-source-title = Nombre de la fuente
import-source-publisher = Quién la publica
import-source-licence = Licencia
import-source-url = Dirección web de la fuente
import-source-year = Año de los datos
import-columns = Qué contienen las columnas
import-columns-lead = Las columnas se adivinan por sus valores. Nada más del archivo se conserva.
import-column = Columna
import-column-samples = Ejemplos
import-column-field = La leemos como
import-column-is = { $column }: la leemos como
import-read-again = Leer de nuevo así
import-newer = Es una versión más nueva de «{ $title }».
import-twin = El { $percent } % de estas filas ya está en «{ $title }». Puede ser la misma lista con otro nombre.
import-undo-title = ¿Deshacer esta importación?
import-undo-lead = Los registros de «{ $title }» se retiran y las organizaciones se rehacen con las demás fuentes. Si importa el archivo otra vez, vuelven las mismas organizaciones.
import-undo-nobody = Nadie de su biblioteca ha guardado ni corregido una organización que vino con ella.
import-undo-missed = { $n ->
    [one] Una organización con la que ustedes trabajan vino con ella
   *[other] { $n } organizaciones con las que ustedes trabajan vinieron con ella
 }
import-undo-stays = Lo que anotaron sobre ellas se queda. Si ninguna otra fuente habla de una, su página lo dirá.
import-undo-kept = guardada
import-undo-corrected = corregida por ustedes
import-undo-alone = ninguna otra fuente la tiene
import-undo-others = otras fuentes también la tienen
import-undo-confirm = Deshacer la importación
import-undo-not = Dejarla como está
flash-import-applied = Aplicada. Lo que cambió está abajo.
flash-import-undone = La importación se deshizo.
flash-import-undone-some = La importación se deshizo, salvo las filas que cambió una importación posterior.
flash-import-removed = El archivo se olvidó. No se cambió nada.
error-upload = El archivo no llegó entero. No se cambió nada; envíelo otra vez.
import-refused-unreadable = El archivo ya no se puede abrir. Tráigalo otra vez.
import-refused-empty = El archivo está vacío. Descárguelo de nuevo o pregunte a quien lo envió.
import-refused-only-header = El archivo tiene nombres de columnas y ninguna fila. Expórtelo de nuevo con sus filas.
import-refused-wrong-kind = { $kind ->
    [image] Esto es una imagen. Pida la tabla de la que salió, en CSV.
    [pdf] Esto es un PDF. Pida la tabla de la que salió, en CSV.
    [html] Esto es una página web, quizá la que enlaza los datos. Descargue los datos mismos.
    [xml] Esto es XML, que aquí no se lee. Busque los mismos datos en CSV o GeoJSON.
    [spreadsheet] Esto es una hoja de cálculo. Ábrala y guarde la hoja como CSV.
    [zip] Esto es un archivo zip. Descomprímalo y traiga el archivo que contiene.
    [compressed] Este archivo está comprimido. Descomprímalo primero.
    [parquet] Esto es Parquet, que aquí no se lee. Busque los mismos datos en CSV o GeoJSON.
    [openstreetmap] Esto es un extracto de OpenStreetMap como texto. Para las calles, tráigalo como .osm.pbf; para los lugares, expórtelos como GeoJSON.
    [utf16] Este archivo está guardado como «texto Unicode» (UTF-16). Guárdelo como CSV UTF-8.
    [json] Esto es JSON, pero no una lista de filas. Busque GeoJSON, o un objeto por línea.
    [prose] Esto es un escrito, no una tabla. La primera línea debe nombrar las columnas.
   *[binary] Esto no es texto. Busque los mismos datos en CSV o GeoJSON.
 }
import-refused-nul = El archivo está dañado o no es texto (contiene bytes NUL; filas leídas antes de ellos: { $row }). Descárguelo otra vez.
import-refused-truncated = El archivo se corta en la fila { $row }. Probablemente la descarga se interrumpió: descárguelo de nuevo.
import-refused-row-too-long = La fila { $row } es más larga de lo que debería. Quizá falte allí una comilla.
import-refused-open-quote = La comilla abierta en la línea { $line } no se cierra nunca. Corrija esa línea y traiga el archivo otra vez.
import-refused-mapping = Las columnas no se pueden leer así: { $detail }
import-refused-database = La base de datos no lo aceptó. No se cambió nada; inténtelo otra vez y mire el registro si vuelve a pasar.
import-refused-disk-full = El disco de esta computadora está lleno. No se cambió nada. Haga espacio e inténtelo otra vez.
import-refused-not-ready = Esta importación ya no espera a ser aplicada. Vuelva a mirar su página.
import-refused-outdated = Otra importación cambió la fuente desde que se mostró esto. Lea el archivo de nuevo, mire y luego aplique.
import-refused-reader = La lectura se detuvo a la mitad. No se cambió nada; inténtelo otra vez.
import-warning-no-name-column = Ninguna columna parece contener nombres. Elíjala abajo, o las filas solo podrán ser datos sobre una dirección.
import-warning-no-place = No hay dirección ni punto: con esta lista sola, estas organizaciones no se pueden poner en el mapa.
import-warning-weak-names = Los nombres son números o lugares, que solos dicen poco. Quizá otra columna nombre a la organización.
import-warning-metres-in-degree-columns = Las coordenadas están en metros aunque sus columnas prometen grados. Se convirtieron.
import-warning-unknown-grid = Las coordenadas son de una cuadrícula que no conocemos, así que no se usan. Las direcciones sí.
import-warning-first-line-looks-like-data = La primera línea parece una fila, no nombres de columnas. Si lo es, añada una línea con nombres y traiga el archivo otra vez.
import-warning-person-columns = Se dejaron fuera porque parecen contener nombres de particulares: { $columns }
source-role-organization = Organizaciones o sus locales
source-role-service-site = Programas: varias filas pueden ser una organización
source-role-place = Lugares como parques y estaciones: nunca se sugieren como aliados
source-role-area = Zonas como distritos y vecindarios
source-role-attribute = Datos sobre lo que haya en la dirección
source-role-ourselves = Nuestra propia biblioteca
role-why-title-says-closed = Lo creemos porque el título dice que lo que contiene ha cerrado: un dato del edificio, nadie a quien pedir algo.
role-why-official-file = Lo creemos porque es un archivo oficial de ese tipo.
role-why-as-before = Como ya se dijo de esta fuente.
role-why-most-names-are-libraries = Lo creemos porque el { $percent } % de los nombres son bibliotecas.
role-why-no-name-column = Lo creemos porque ninguna columna contiene nombres.
role-why-rows-repeat = Lo creemos porque el mismo nombre en la misma dirección aparece { $times } veces en promedio.
role-why-many-at-one-address = Lo creemos porque { $times } filas comparten dirección en promedio.
role-why-licenses-or-machines = Lo creemos porque el { $percent } % de las filas habla de licencias, permisos o máquinas.
role-why-generic-names = Lo creemos porque { $rows } filas comparten solo { $names } nombres y no tienen teléfono ni sitio web.
role-why-numbered-names = Lo creemos porque el { $percent } % de los nombres son números.
role-why-lines = Lo creemos porque el { $percent } % de las formas son líneas.
role-why-large-polygons = Lo creemos porque las formas son grandes ({ $km2 } km² la mediana) y no tienen dirección.
role-why-small-polygons = Lo creemos porque las formas son pequeñas ({ $km2 } km² la mediana) y no tienen dirección.
role-why-spread-labels = Lo creemos porque los puntos están repartidos por igual (cada { $km } km) y no tienen dirección.
role-why-points-without-address = Lo creemos porque el { $percent } % de las filas son puntos sin dirección.
role-why-few-organization-words = Lo creemos porque solo el { $percent } % de los nombres lleva una palabra propia de organizaciones.
role-why-names-with-addresses = Lo creemos porque las filas tienen nombres y direcciones.
role-why-names-only = Solo hay nombres para juzgar.
column-field-name = Nombre
column-field-other-name = Otro nombre
column-field-second-line = Segunda línea del nombre
column-field-address = Calle y número
column-field-city = Localidad
column-field-state = Estado
column-field-zip = Código postal
column-field-phone = Teléfono
column-field-url = Sitio web
column-field-email = Correo electrónico
column-field-ein = Número de empleador (EIN)
column-field-lat = Latitud
column-field-lon = Longitud
column-field-point = Latitud y longitud juntas
column-field-id = Número de la fila en su fuente
column-field-code = Código de una clasificación
column-field-status = Abierto o cerrado
column-field-fact = Un dato que conservar
column-field-person = Un particular (se deja fuera)
column-field-unused = No se usa
column-fit = el { $n } % de los valores encaja
column-filled = llena en el { $n } % de las filas
row-refused-no-name = No tiene nombre.
row-refused-summary-row = Es un total o una nota, no una organización.
row-refused-coordinates-out-of-range = Sus coordenadas no están en el globo y no hay otra cosa con que ubicarla.
row-refused-personal-row = Su nombre es el de un particular, así que no se conserva nada.
row-refused-broken-row = No se puede leer: { $detail }
row-refused-wrong-column-count = Tiene { $found ->
    [one] una celda
   *[other] { $found } celdas
 } donde debe haber { $expected }.
row-refused-closed = Su fuente dice que está cerrada ({ $status }).
cell-field-name = Nombre
cell-field-other-names = También se llama
cell-field-second-line = Segunda línea
cell-field-street = Dirección
cell-field-city = Localidad
cell-field-state = Estado
cell-field-zip = Código postal
cell-field-phones = Teléfono
cell-field-urls = Sitio web
cell-field-email = Correo electrónico
cell-field-ein = Número de empleador (EIN)
cell-field-lat = Latitud
cell-field-lon = Longitud
cell-field-tax = Archivo fiscal
cell-field-codes = Códigos
cell-field-facts = Datos
cell-field-outlet = Local de biblioteca
new-organization-title = Añadir una organización
new-organization-lead = Solo hace falta el nombre. Lo que no sepa ahora lo puede añadir después.
new-organization-add = Añadir
no-patron-data = Nada sobre usuarios de la biblioteca aquí, por favor.
organization-error-name = Escriba el nombre de la organización.
organization-error-name-long = El nombre no debe pasar de 200 caracteres.
organization-error-point = La latitud es un número de -90 a 90 y la longitud de -180 a 180. Llene las dos o ninguna.
place-on-map = Dónde está
place-on-map-hint = Haga clic en el mapa, o escriba latitud y longitud, si conoce el lugar y no la dirección.
place-on-map-waiting = El mapa se está dibujando. También puede escribir los números.
flash-added = Añadida.
flash-added-joined = Ya conocemos esta organización por otra fuente. Lo que escribió se le añadió.
import-nothing-usable = Tal como se entendió el archivo, ninguna de sus filas sirve, así que no hay nada que aplicar. Vea abajo por qué, o indique abajo qué contienen sus columnas.
