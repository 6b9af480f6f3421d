error-title = Eso no funcionó
error-title-not-found = Aquí no hay nada
error-title-sign-in = Primero inicie sesión
error-not-found = Aquí no existe esa página. Quizá cambió de lugar o el enlace está incompleto.
error-sign-in = Esta página es para quienes trabajan en la biblioteca. El mapa, las necesidades y los tipos de aliados están abiertos a todo el mundo.
error-forbidden = Su cuenta permite ver esto, pero no cambiarlo. Si lo necesita, hable con quien administra el sistema.
error-form = No se pudo leer el formulario. Vuelva atrás y envíelo otra vez.
error-too-large = Es más de lo que esta página puede recibir de una vez.
error-conflict = Otra persona guardó cambios mientras usted trabajaba. Mire la versión más reciente y repita su cambio.
error-gone = Esto se retiró a propósito.
error-internal = Algo falló de nuestro lado. No se perdió nada de lo que hizo antes.
error-disk-full = El disco de esta computadora está lleno y no se pudo guardar nada. Libere espacio y vuelva a intentarlo.
error-cross-site = Este formulario llegó desde otro sitio y no se aceptó. Abra la página aquí y envíelo de nuevo.
error-timeout = Tardó demasiado y lo detuvimos. No se cambió nada. Vuelva a intentarlo.
error-address = Una parte de esta dirección no se puede leer.
error-reference = Si pide ayuda, dé este número: { $reference }
error-home = Ir a la primera página
error-back = Iniciar sesión
role-viewer = consulta
role-staff = personal
role-administrator = administración
calendar-day = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
kit-locale = es_US
