### Las seis clases de recursos de la comunidad. Su estructura está en vocab/asset_classes.tsv.
###
### asset-ID         el título para el personal
### asset-ID-plain   lo mismo para todo el mundo
### asset-ID-counts  lo que entra aquí
### asset-ID-ask     la pregunta que los encuentra

asset-individual = Personas
asset-individual-plain = La gente y sus talentos
asset-individual-counts = Lo que los residentes saben hacer con la cabeza, las manos y el corazón: conferencistas, voluntarios, adolescentes, personas mayores y quien conoce a todos
asset-individual-ask = ¿Qué le encanta hacer, qué conoce bien o en qué le piden ayuda?

asset-association = Asociaciones
asset-association-plain = Grupos a los que la gente se une
asset-association-counts = Grupos que dirige gente voluntaria, con poco o ningún personal pagado: clubes, coros, ayuda mutua, grupos de familias, de cuadra y en línea
asset-association-ask = ¿A qué grupos pertenece? ¿Dónde se reúnen los vecinos sin que nadie les pague?

asset-institution = Instituciones
asset-institution-plain = Organizaciones con personal
asset-institution-counts = Agencias públicas, organizaciones sin fines de lucro con personal, escuelas, clínicas y universidades
asset-institution-ask = ¿A quién se le paga aquí por este trabajo y qué tiene además de dinero?

asset-place = Lugares físicos
asset-place-plain = Lugares y espacios
asset-place-counts = Parques, salones, cocinas, senderos, paradas de autobús, locales vacíos, tableros de avisos y estacionamientos
asset-place-ask = ¿Dónde se junta o espera ya la gente?

asset-economy = Economía local e intercambio
asset-economy-plain = Negocios, empleos e intercambios
asset-economy-counts = Tiendas, empleadores, bancos, cooperativas, mercados, trueque, préstamo de cosas y cuidados sin pago
asset-economy-ask = ¿Quién compra, vende, presta, contrata o intercambia aquí?

asset-culture = Cultura, relatos e historia
asset-culture-plain = Historias, tradiciones y memoria
asset-culture-counts = Fiestas, idiomas, héroes locales, archivos, recuerdos contados, comida y todo lo que da orgullo a la gente
asset-culture-ask = ¿Qué historia de este lugar debería oír toda persona recién llegada?

## Quién ve al principio un recurso de esta clase

asset-privacy-until-opt-in = Solo la ve el personal, hasta que la persona diga que sí
asset-privacy-if-published = Pública si el grupo ya se da a conocer
asset-privacy-public = Pública
asset-privacy-per-item = Se decide en cada caso; una historia con nombre necesita permiso
