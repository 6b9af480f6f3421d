set-up-title = Configurar su biblioteca
set-up-title-later = Sucursales de su biblioteca
set-up-lead = Dos pasos: encontrar su biblioteca y decir quién es usted. Después Quiltwork sabe dónde buscar aliados.
set-up-lead-later = Añada una sucursal, o ponga todas al día con la lista nacional de bibliotecas.
set-up-closed = Hasta que alguien pueda iniciar sesión aquí, solo puede hacerlo quien inició el programa.
set-up-closed-how = Al iniciar, «quiltwork serve» mostró un enlace que termina en una clave larga. Abra ese enlace. Si se perdió, detenga el programa e inícielo de nuevo: mostrará otro.
set-up-branches = { $n ->
    [one] Una sucursal
   *[other] { $n } sucursales
 }
set-up-find = Encontrar su biblioteca
set-up-q = Localidad o nombre de la biblioteca
set-up-q-hint = Debe contener todas las palabras: «marrow», o «alder county».
set-up-search = Buscar
set-up-found = { $n ->
    [0] Ninguna biblioteca tiene eso en su nombre o localidad. Pruebe con menos palabras, o escríbala.
    [one] Una biblioteca
   *[other] { $n } bibliotecas
 }
set-up-outlets = { $n ->
    [one] una sucursal
   *[other] { $n } sucursales
 }
set-up-file = Traer la lista nacional de bibliotecas
set-up-file-again = Traer una lista de bibliotecas más nueva
set-up-file-lead = El archivo de locales de la Encuesta de Bibliotecas Públicas (IMLS, dominio público) nombra todas las bibliotecas públicas de Estados Unidos, con sus sucursales y dónde están.
set-up-file-label = Archivo de locales (CSV)
set-up-upload = Usar este archivo
set-up-fetch = Traerla ahora
set-up-fetch-lead = Si esta computadora tiene internet, puede traer el archivo de quien lo publica.
set-up-fetching = La lista se está trayendo. Esta página vuelve a mirar sola.
set-up-fetch-failed = La lista no se pudo traer. ¿Hay internet aquí? Puede descargar el archivo en otra parte y traerlo.
set-up-hand = O escribirla
set-up-hand-lead = Para una biblioteca que no está en la lista, o cuando no hay lista a mano.
set-up-hand-open = Escribirla
set-up-chosen = { $n ->
    [one] Una sucursal de esta biblioteca
   *[other] { $n } sucursales de esta biblioteca
 }
set-up-library = Nombre de la biblioteca
set-up-library-hint = La lista nombra sucursales, así que esto es una suposición. Escríbalo como ustedes lo dicen.
set-up-branch = Sucursal
set-up-branch-name = Nombre de la sucursal
set-up-you = Usted, la primera persona que administra
set-up-you-hint = Después puede añadir colegas.
set-up-your-name = Su nombre
set-up-password-hint = Diez caracteres como mínimo. Cuatro palabras sin relación son fáciles de recordar y difíciles de adivinar.
set-up-save = Guardar
set-up-back = Volver
set-up-error-library = Escriba el nombre de su biblioteca.
set-up-error-branch = Escriba el nombre de la sucursal.
set-up-error-zip = Un código postal tiene cinco cifras.
set-up-error-state = Escriba el estado con dos letras, como OR.
set-up-error-outlets = Ese no es el archivo de locales de la Encuesta de Bibliotecas Públicas. Su primera línea empieza con STABR, FSCSKEY. El archivo anterior, si lo había, sigue en uso.
flash-set-up-done = Su biblioteca está configurada. Entre para empezar.
flash-set-up-saved = Las sucursales están guardadas.
