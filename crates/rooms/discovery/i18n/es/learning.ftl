### What counts for a need, as shipped and as the library says; and what its own choices have taught.

## What the library says in reasons

source-ours = su biblioteca
own-factor-word = Su biblioteca dice: con «{ $word }» en el nombre conviene { $much } a esta necesidad.
own-factor-kind = Su biblioteca dice: este tipo conviene { $much } a esta necesidad.
own-factor-mark = { $mark } Su biblioteca dice: entonces conviene { $much } a esta necesidad.
learned = Porque { $what }.
learned-and = { $first } y { $then }
learned-kept = guardaron { $n ->
    [one] una
    [2] dos
    [3] tres
   *[other] { $n }
} de este tipo
learned-yes = { $n ->
    [one] una de este tipo dijo que sí
   *[other] { $n } de este tipo dijeron que sí
}
learned-aside = apartaron { $n ->
    [one] una
    [2] dos
    [3] tres
   *[other] { $n }
} de este tipo
learned-no = { $n ->
    [one] una de este tipo dijo que no
   *[other] { $n } de este tipo dijeron que no
}
percent = { $sign }{ $n } %

## What counts for a need

factors-title = Qué cuenta para «{ $need }»
factors-here = Qué cuenta
factors-lead = No toda escuela o tienda conviene igual a una necesidad. Estas filas dicen cuánto; quizá ustedes lo sepan mejor.
factors-place = número { $n } para esta necesidad
factors-nothing-asked = No se pide nada más: todas las de este tipo convienen igual.
factors-how = Cómo se lee
factors-how-text = En cada tipo cuenta la primera fila que se cumple en una organización; las filas con palabras van antes que «todas las demás». Lo que dice su biblioteca cuenta solo para ella, y cada razón que se apoya en eso lo dice.
factor-always = todas las demás de este tipo
factor-not-shipped = no está en la tabla que viene con el programa
factor-number = { $much } ({ $n })
factor-much-a-lot = mucho
factor-much-mostly = bastante
factor-much-somewhat = a medias
factor-much-hardly = apenas
factor-much-not-at-all = nada
factor-out = no usar esta fila
factor-own = su biblioteca dice
factor-shipped = Como venía: { $much }
factor-fits = ¿Cuánto conviene?
factor-fits-of = Cuánto conviene: { $words }
factor-change = { $kind }; { $words }: { $said }
factor-was-put-back = otra vez como venía
factor-save = Guardar
factor-put-back = Volver a lo que venía
factor-take-out = Quitar esta fila
factor-new = Decir algo nuevo
factor-kind = Tipo de aliado
factor-words = Palabras en el nombre
factor-words-hint = Con comas entre ellas, por ejemplo: cocina, huerto. Déjelo vacío para hablar de todas las demás de este tipo.
factor-error-kind = Elija uno de los tipos de esta necesidad.
factor-error-words = Escriba al menos una palabra, o déjelo vacío.
factor-error-long = Que las palabras no pasen de 300 caracteres, por favor.
factor-error-number = Elija cuánto conviene, de 0 a 1.
factor-mark-obstetrics = allí nacen bebés
factor-mark-pediatrics = atiende a niños
factor-mark-family-home = es la casa de alguien
factor-mark-employer-only = solo para el personal de una empresa
factor-mark-local-word = una palabra local en el nombre
factor-mark-testing-only = solo hace pruebas
factor-mark-doctor = un consultorio médico
factor-mark-licence-only = solo la menciona una licencia
flash-factor-said = Guardado. Cuenta desde la próxima lista.
flash-factor-put-back = Vuelve a contar lo que venía.
change-factor = Cambió un factor
left-out-does-not-fit = { $n ->
    [one] Una es de una clase que, según su biblioteca, no conviene a esta necesidad.
   *[other] { $n } son de una clase que, según su biblioteca, no conviene a esta necesidad.
}

## What the library’s choices have taught

leanings-title = Lo que aprendimos de ustedes
leanings-lead = Cuando guardan, apartan o reciben un sí o un no, las listas de esa necesidad se inclinan un poco. Aquí está cada caso, con aquello en que se apoya.
leanings-off = El aprendizaje está apagado: nada de lo que hagan mueve las listas.
leanings-none-title = Nada todavía
leanings-none = Guarden a alguien para una necesidad, aparten un tipo o anoten la respuesta a una petición. Lo que resulte estará aquí.
leanings-none-suggestions = Ver quién podría ayudar
leanings-how = Cuánto se mueve
leanings-how-text = Una decisión mueve la afinidad de su tipo dos de cada cien, tres iguales cuatro, y ninguna cantidad llega a diez. De cada organización cuenta solo la decisión más reciente. «Solo esta» y «ahora no» no enseñan nada.
leanings-how-persons = Quién de ustedes decidió no cuenta. Las organizaciones que son una sola persona, la casa de alguien o el fondo de un donante no enseñan nada.
leanings-pause = Apagar el aprendizaje
leanings-go-on = Encender el aprendizaje
leaning-about = { $need } · { $kind }
leaning-percent = Su afinidad: { $percent }.
leaning-forget = Olvidar esto
leaning-forgotten-of = Olvidado: { $kind } para { $need }
leaning-change-pause = Aprendizaje apagado
leaning-change-go-on = Aprendizaje encendido
leaning-choice-kept = guardada
leaning-choice-yes = dijo que sí
leaning-choice-aside = apartada, porque el tipo no conviene
leaning-choice-no = dijo que no
flash-leaning-forgotten = Olvidado. Lo que decidan desde ahora vuelve a contar.
flash-leaning-paused = El aprendizaje está apagado.
flash-leaning-goes-on = El aprendizaje vuelve a estar encendido.

## Not for us, and why

not-for-us-why = ¿Qué no conviene?
not-for-us-why-hint = Solo «este tipo» cambia lo que se sugiere para esta necesidad.
not-for-us-error-why = Elija una de las tres respuestas.
not-fit-kind = Este tipo no conviene a esta necesidad
not-fit-organization = Solo esta
not-fit-not-now = Ahora no
