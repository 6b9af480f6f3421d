### Las palabras de lo que guardamos: relaciones, próximos pasos y formularios. Las etapas están en stages.ftl.

stage = Etapa
next-step = Próximo paso
next-steps = Próximos pasos
form-leave = Dejarlo como está

## La lista

kept-title = Guardadas
kept-lead = Organizaciones con las que su biblioteca trabaja o quiere trabajar. Primero lo que vence antes.
kept-summary = { $n ->
    [one] 1 organización
   *[other] { $n } organizaciones
}{ $late ->
    [0] {""}
    [one] , 1 paso atrasado
   *[other] , { $late } pasos atrasados
}
kept-shown = { $from }–{ $to } de { $n }
kept-table = Organizaciones guardadas, con lo que sigue
kept-organization = Organización
kept-source-gone = ya ninguna fuente habla de ella
kept-no-step = todavía ninguno
kept-filter = Mostrar solo algunas
kept-filter-close = Cerrar
kept-show = Mostrar
kept-all = Mostrar todas
kept-anybodys = De cualquier persona
kept-mine = Mías
kept-nobodys = Sin responsable
kept-any-stage = Cualquier etapa
kept-any-need = Cualquier necesidad
kept-none-fits = Nada de lo que guarda corresponde a esta selección.
kept-none-title = Todavía no guarda ninguna organización
kept-none = Busque una organización que pueda ayudar con una necesidad, abra su página y elija Guardar. Se queda aquí con lo que sigue, digan lo que digan las fuentes más tarde.
kept-none-suggestions = Ver quién puede ayudar
kept-none-map = Mirar el mapa

## Guardar

keep-panel-title = ¿Guardarla?
keep-title = Guardar { $name }
keep-lead = Guardar significa que alguien de aquí da el próximo paso. Puede deshacerlo en cualquier momento.
keep-what = ¿Qué sigue?
keep-due = ¿Para cuándo?
keep-first-step = Averiguar quién de aquí ya les conoce
keep-more = Para qué necesidad, en qué sucursal y quién lo hace
keep-need = Necesidad
keep-need-none = Ninguna necesidad en particular
keep-branch = Sucursal
keep-branch-none = Toda la biblioteca
keep-button = Guardar
keep-error-need = Elija una de las necesidades de la lista.
keep-error-branch = Elija una de sus sucursales.
keep-error-owner = Elija a alguien que trabaje aquí.
flash-kept = Guardada. La encuentra en «Guardadas», con lo que sigue.
flash-kept-already = Su biblioteca ya la guarda.

## En la página de una organización

relationship-title = Lo que tenemos en común
relationship-owner = Quién se encarga
relationship-nobody = Nadie todavía
relationship-need = Para
relationship-leads-on = Qué la hace avanzar:
relationship-look-again = Volvemos a ver el { $day }.
relationship-reason = Por qué terminó: { $reason }

## Próximos pasos

next-steps-none = No hay nada previsto. Una idea:
next-step-hint = Sobre la organización, nunca sobre una persona que usa la biblioteca.
next-step-owner = ¿Quién lo hace?
next-step-add = Agregar un próximo paso
next-step-title = Un próximo paso con { $name }
next-step-button = Agregar
next-step-done = Hecho
next-step-error-what = Escriba en pocas palabras qué sigue.
next-step-error-long = Use menos de 300 caracteres.
next-step-error-due = Elija un día como 2027-01-29 o deje el día vacío.
change-next-step-done = Próximo paso hecho
flash-step-added = El próximo paso está anotado.
flash-step-done = ¡Bien hecho! ¿Qué sigue?
flash-step-done-already = Ese paso ya estaba hecho.
due-by = para el { $day }
due-today = hoy
due-late = atrasado: era para el { $day }

## Pasar a otra etapa

stage-move = Pasar a otra etapa
stage-title = ¿En qué punto estamos con { $name }?
stage-now = Ahora: { $stage }.
stage-choose = Etapa nueva
stage-choice = { $name }. { $plain }
stage-look-again = Volver a ver el
stage-look-again-hint = Solo para En pausa y Ahora no.
stage-reason = Por qué terminó
stage-reason-hint = Solo para Terminada. Una frase que ayude a quien venga después de usted.
stage-button = Cambiar
stage-error-unknown = Elija una de las etapas.
stage-error-date = Elija el día para volver a ver, como 2027-05-01.
stage-error-reason = Escriba por qué terminó.
stage-error-long = Use menos de 1,000 caracteres.
flash-stage-moved = La etapa está cambiada.
kept-step-over = no hace falta
