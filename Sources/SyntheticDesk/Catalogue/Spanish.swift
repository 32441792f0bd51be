// Spanish phrases of the planted-truth catalogue: what Spanish-speaking customers of the desk write for its most frequent intents.
// Not a translation of the English phrases, and not the definition of the intents: articles, popularity and defect rates live with the English ones.

extension CatalogueSource {
  static let spanish: String = #"""
    common
      greeting
        - Hola,
        - Buenos días,
        - Buenas tardes,
        - hola buenas
        - Hola equipo de Lumenia,
        - Estimados señores:
        - [Muy buenas|Qué tal],
        - Buenas noches
      closing
        - Gracias
        - Muchas gracias de antemano
        - Un saludo, {firstname}
        - Saludos cordiales, {firstname}
        - [Gracias por la ayuda|Quedo a la espera].
        - Espero [respuesta|noticias], gracias
        - atentamente, {firstname}
        - slds
      vague
        - [Necesito ayuda|Me hace falta ayuda] con una cosa, ¿hay alguien?
        - ¿Me podéis llamar [hoy|mañana|cuanto antes] al {phone}?
        - hola??? [hay alguien ahi|me leen]
        - Tengo una duda [general|rápida] y no encuentro dónde preguntar
        - Ya escribí [ayer|la semana pasada] y nadie me contesta
        - Esto no va bien, [a ver si lo miráis|por favor revisadlo]
        - Quiero hablar con una persona [de verdad|real], no con un robot
        - ok gracias
        - vale, [ya está|perfecto], gracias
        - ¿Cuál es vuestro horario [de atención|los fines de semana]?
        - Os mando [otra vez|de nuevo] el mensaje porque no sé si llegó
        - Perdón, me he equivocado de [ventana|chat]
        - No entiendo nada de lo que [me dijo|me ha puesto] su compañero
        - [Adjunto|Le mando] captura, mire usted mismo
        - sigue igual que antes
        - Es [urgente|muy urgente], contesten por favor
        - ¿Esto lo lee alguien o [es automático|contesta una máquina]?
        - Una pregunta más y no molesto
      reply-frame
        - Hola {firstname}, gracias por escribirnos.
        - Gracias por contactar con Lumenia, con gusto te [ayudamos|echamos una mano].
        - Buenos días {firstname}, hemos leído tu mensaje con atención.
        - Si necesitas algo más, responde a este mismo mensaje.
        - Quedamos a tu disposición. El equipo de Lumenia
        - Esperamos haberte ayudado. Un saludo del equipo de Lumenia.

    intent charged-twice
      subject
        - Cobro [duplicado|doble]
        - Dos cargos iguales en mi [tarjeta|cuenta]
        - Problema con un pago
      ask
        - Me habéis [cobrado|pasado] dos veces el mismo importe, {amount}, el {date}
        - En el extracto [del banco|de la tarjeta] me salen dos cargos idénticos de Lumenia, ¿[por qué|a qué se debe]?
        - pague una sola vez y me aparece [duplicado|repetido], quiero que me devuelvan el segundo
        - ¿Cómo puede ser que un único pedido, {order}, se haya [pagado|facturado] por partida doble?
        - Le di al botón de pagar, [se quedó pensando|dio error], volví a darle y ahora tengo dos recibos
        - [Revisen|Miren] por favor la tarjeta terminada en {card4}: hay {amount} y otra vez {amount} con minutos de diferencia
        - Este mes la cuota de {plan} [me ha salido|se ha cargado] el doble de lo normal, como si fuéramos dos clientes
        - mi marido y yo vemos dos apuntes iguales en la cuenta y solo compramos una cosa
      reply
        - Hemos comprobado los dos apuntes: uno es una autorización pendiente que [desaparece sola en unos días|tu banco libera automáticamente]; si ambos quedan en firme, devolvemos el repetido al mismo medio de pago.
        - Indícanos la fecha y el importe de los dos cargos y revisaremos si el segundo es definitivo o solo una retención.

    intent refund-status
      subject
        - ¿Y mi [reembolso|dinero]?
        - Devolución pendiente {order}
      ask
        - ¿Cuándo [me llega|voy a recibir] el reembolso del pedido {order}?
        - Me dijisteis que el dinero estaría en [mi cuenta|la tarjeta] en {days} días y aquí sigo esperando
        - Hace ya [dos semanas|{days} días] que devolví el {product} y no veo el abono por ningún lado
        - sigo sin recibir los {amount} que me tenian que devolver, en que punto esta?
        - Quisiera [saber el estado|que me confirmen la situación] de una devolución de importe aprobada el {date}
        - El banco dice que no ha entrado ninguna transferencia vuestra, ¿la habéis [hecho|emitido] ya o no?
        - Recibí el correo de reembolso confirmado pero [mi saldo no ha cambiado|no me han ingresado nada]
        - ¿Cuánto tarda normalmente en verse el ingreso? Lo mío va para largo
      reply
        - El reembolso ya está emitido; según tu banco puede tardar unos días hábiles en reflejarse. Puedes ver el estado en Cuenta > Pedidos > Reembolsos.

    intent refund-request
      subject
        - Solicitud de reembolso
        - Quiero mi dinero
        - devolucion
      ask
        - Quiero que me [devolváis|reembolséis] los {amount} que pagué por {app}, no es lo que esperaba
        - ¿[Se puede|Es posible] recuperar el dinero de una compra hecha por error?
        - mi hijo compro algo sin permiso desde la tablet, necesito que me regresen el importe
        - No he [usado|abierto] el servicio ni una sola vez este mes, ¿me devuelven lo pagado?
        - [Solicito|Pido formalmente] el reembolso íntegro del pedido {order} por no estar conforme
        - el producto no sirve para lo que anuncian, devuélvanme [la plata|mi dinero] por favor
        - ¿Qué tengo que hacer para que me abonen de vuelta {amount}? Lo compré [ayer|el {date}] y me arrepiento
        - Me cobraron la renovación y yo ya no quería, reclamo ese importe
      reply
        - Puedes pedir el reembolso en Cuenta > Pedidos > Solicitar reembolso dentro del plazo; una vez revisado, el importe vuelve al medio de pago original.

    intent cancel-subscription
      subject
        - Baja
        - Cancelar [suscripción|mi plan]
        - Quiero darme de baja
      ask
        - Quiero [cancelar|dar de baja] mi suscripción {plan}, ¿dónde se hace?
        - No encuentro el botón para [anular|terminar] el plan, lo tenéis escondidísimo
        - ya no me interesa seguir pagando cada mes, [cancelen|paren] todo por favor
        - ¿Si me doy de baja hoy [pierdo|me quedo sin] lo que queda de mes?
        - Por motivos económicos tengo que dejar {plan}, os agradecería que lo [tramitéis|gestionéis]
        - llevo {count} intentos de darme de baja en la web y siempre vuelve a salir activo
        - No deseo renovar ni continuar con el servicio; [confírmenme|envíenme confirmación de] la baja por escrito
        - Nos cambiamos a otra cosa, [así que|por eso] quiero poner fin al abono
      reply
        - Puedes darte de baja en Cuenta > Suscripción > Cancelar; seguirás teniendo acceso hasta el final del periodo ya pagado.

    intent upgrade-plan
      subject
        - Cambio a {plan2}
        - Pasar a un plan superior
      ask
        - Tengo {plan} y quiero [pasarme|subir] a {plan2}, ¿cómo lo hago?
        - ¿Cuánto [pagaría|me costaría] de más si paso al plan [superior|grande] a mitad de mes?
        - se me queda corto lo que tengo contratado, [quisiera|me gustaría] ampliar
        - ¿Al cambiar a {plan2} me [descuentan|restan] lo que ya pagué de {plan}?
        - Necesitamos más [funciones|usuarios] en casa, ¿cuál es el siguiente nivel y cómo se contrata?
        - intento mejorar la suscripcion desde {app} y el boton [no hace nada|sale en gris]
        - Por favor, [actívenme|pónganme] la versión completa, ya me cansé de la básica
        - ¿El cambio a un plan mejor es [inmediato|al momento] o empieza el mes que viene?
      reply
        - En Cuenta > Suscripción > Cambiar plan puedes pasar a {plan2}; el cambio es inmediato y solo pagas la parte proporcional.

    intent cancel-free-trial
      subject
        - Periodo de prueba
        - Cancelar la prueba gratis
      ask
        - Estoy en la prueba [gratuita|gratis] y no quiero que me cobren después, ¿cómo la cancelo?
        - ¿Hasta qué día puedo [anular|quitar] el periodo de prueba sin pagar nada?
        - Se me acaba el mes de prueba [mañana|el {date}] y no quiero seguir
        - solo queria probar {app}, no pienso pagar, [desactivenlo|quitenlo] antes de que termine
        - Puse la tarjeta para [probar|ver cómo era] y ahora no sé cómo evitar que pase a ser de pago
        - ¿Si cancelo hoy la prueba puedo seguir [usándola|viéndola] los días que faltan?
        - me apunté a los {days} días sin coste y ya vi que no es para mí
        - He terminado de probar {plan} y no me convence; que no se convierta en suscripción, por favor
      reply
        - Puedes cancelar la prueba en Cuenta > Suscripción antes de la fecha que aparece allí; no se hará ningún cargo y la podrás usar hasta ese día.

    intent reset-password
      subject
        - Contraseña olvidada
        - No puedo entrar
        - clave
      ask
        - He [olvidado|perdido] mi contraseña y no hay manera de entrar
        - ¿Cómo [cambio|restablezco] la clave de mi cuenta {email}?
        - No me acuerdo de la contraseña y el enlace [no funciona|ya ha caducado]
        - quiero poner una clave nueva, la de antes [ya no la se|no me la acepta]
        - [Necesito|Mándenme] un enlace para crear otra contraseña, por favor
        - Me dice usuario o contraseña incorrectos aunque [estoy seguro|juraría] de que la escribo bien
        - Hace meses que no entro en {app} y no sé qué password puse
        - Pulso en recuperar contraseña y [da error|se queda en blanco la página]
      reply
        - Pulsa «¿Has olvidado la contraseña?» en la pantalla de acceso y te enviaremos un enlace; abre siempre el más reciente.

    intent reset-two-factor-code
      subject
        - Verificación en dos pasos
        - código de seguridad
      ask
        - Me pide un código de [dos pasos|la app de autenticación] y siempre dice que es incorrecto
        - ¿Cómo [reinicio|restablezco] la verificación en dos pasos de mi cuenta?
        - el codigo de 6 cifras [no me lo acepta|sale invalido] desde ayer
        - Necesito [volver a configurar|configurar de cero] el segundo factor porque los códigos ya no coinciden
        - La contraseña la pone bien, pero luego me quedo atascado en [la pantalla del código|el segundo paso]
        - ¿Dónde están los códigos de [respaldo|recuperación]? Creo que nunca los guardé
        - Quiero [quitar|resetear] la doble autenticación, ya no tengo cómo generar el número
        - Tras restaurar el móvil, los números que genera el autenticador [no valen|son rechazados]
      reply
        - Puedes entrar con uno de tus códigos de recuperación y volver a configurar la verificación en Cuenta > Seguridad; si no los tienes, verificaremos antes tu identidad.

    intent account-locked
      subject
        - Cuenta bloqueada
        - No me deja acceder
      ask
        - Mi cuenta está [bloqueada|suspendida] y no sé por qué
        - Me equivoqué [varias|{count}] veces al escribir la clave y ahora dice que espere, ¿cuánto?
        - ¿[Pueden|Podríais] desbloquear el usuario {email}? Tengo que entrar hoy
        - sale cuenta bloqueada por seguridad, [que hago|como se quita]
        - Demasiados intentos fallidos, eso pone, y llevo [horas|todo el día] fuera
        - He sido cliente [durante años|desde siempre] y de pronto el acceso me aparece deshabilitado
        - Mi hija estuvo probando contraseñas y ahora ninguno podemos [pasar|iniciar sesión]
        - Solicito que se [reactive|desbloquee] el acceso, no he hecho nada indebido
      reply
        - El bloqueo se levanta solo pasado un tiempo; también puedes desbloquear la cuenta al momento restableciendo la contraseña con el enlace que enviamos a tu correo.

    intent delete-account
      subject
        - Eliminar cuenta
        - Borrado de mis datos y cuenta
      ask
        - Quiero [borrar|eliminar] mi cuenta por completo, con todos los datos
        - ¿Cómo se [cierra|elimina] definitivamente el perfil asociado a {email}?
        - ya no uso Lumenia, [borrenme|quitenme] de su sistema
        - No quiero solo cancelar el plan, quiero que [desaparezca|no quede nada de] mi usuario
        - [Solicito|Exijo] la supresión de mi cuenta y que me confirmen cuando esté hecho
        - Si elimino la cuenta, ¿cuánto tiempo [guardan|conservan] mis cosas?
        - Tengo una cuenta vieja que [abrí sin querer|no utilizo] y me gustaría cerrarla para siempre
        - busqué en ajustes la opción de borrar perfil y [no está|no la veo]
      reply
        - En Cuenta > Privacidad > Eliminar cuenta puedes iniciar el borrado; hay un plazo de gracia en el que aún puedes echarte atrás.

    intent change-address
      subject
        - Cambio de domicilio
        - Nueva dirección
      ask
        - Me he mudado, ¿cómo [cambio|actualizo] la dirección en mi perfil?
        - Mi nueva dirección es {street}, {zip} {city}, [pónganla|cámbienla] por favor
        - La dirección que tenéis guardada es [antigua|de mi casa anterior], quiero otra por defecto
        - no me deja editar el domicilio en la cuenta, [el codigo postal da error|no se guarda]
        - A partir del {date} viviré en {city}; ruego [tomen nota|modifiquen mis datos]
        - ¿Dónde se quita un piso donde ya no vivo? Siempre me sale [el primero|por defecto]
        - Escribí mal el número de la calle cuando me registré, hay que corregirlo
        - nos cambiamos de casa y [las facturas|los papeles] siguen saliendo con la calle de antes
      reply
        - Puedes cambiarla en Cuenta > Direcciones > Editar; los pedidos ya enviados mantienen la dirección anterior.

    intent newsletter-unsubscribe
      subject
        - Dejen de enviarme correos
        - Newsletter
      ask
        - No quiero recibir más [publicidad|boletines], ¿cómo me borro de la lista?
        - Me he dado de baja del boletín [tres|{count}] veces y siguen llegando correos
        - [Dejen de|Paren de] mandarme ofertas a {email}, por favor
        - el enlace de cancelar suscripcion al newsletter [no funciona|me lleva a una pagina rota]
        - Recibo promociones cada día y no recuerdo [haberlas pedido|haberme apuntado]
        - ¿Se pueden quitar los mails comerciales pero [mantener|seguir recibiendo] los de mis pedidos?
        - Ruego retiren mi dirección de su lista de envíos publicitarios
        - me llenais la bandeja de entrada, [basta ya|ya esta bien]
      reply
        - Hemos anotado tu petición. También puedes pulsar «Darme de baja» al pie del boletín; los avisos de pedidos seguirán llegando.

    intent where-is-my-order
      subject
        - Pedido {order}
        - ¿Dónde está mi pedido?
      ask
        - ¿Dónde está mi pedido {order}? Lo hice [hace una semana|el {date}]
        - Todavía no sé nada de lo que compré, ¿[lo han enviado|ya salió] o no?
        - en mi cuenta pone [preparando|en proceso] y quiero saber para cuando llega
        - Compré un {product} y no he tenido [ni una noticia|ninguna información] desde entonces
        - ¿Me [decís|pueden decir] en qué fase va el pedido? Es para un regalo
        - Quisiera conocer la [situación|fecha prevista] de mi compra número {order}
        - ya pagué, me disteis las gracias y luego silencio, ¿qué pasa con mi encargo?
        - Hola, pregunto por el paquete que pedí, ¿para qué día [lo espero|sería]?
      reply
        - En Cuenta > Pedidos verás el estado y la fecha prevista de {order}; en cuanto salga del almacén recibirás el número de seguimiento por correo.

    intent cancel-order
      subject
        - Anular pedido {order}
        - Cancelación
      ask
        - Quiero [anular|cancelar] el pedido {order} antes de que lo manden
        - Acabo de comprar por error, ¿se puede [echar atrás|deshacer]?
        - ya no necesito el {product}, [no lo envien|paren el pedido] por favor
        - He encontrado lo mismo más barato, ¿cómo [cancelo|quito] mi compra de esta mañana?
        - El botón de cancelar [no aparece|ha desaparecido] en mi pedido, ¿lo hacéis vosotros?
        - Solicito la anulación de la orden {order} y que [no se cobre|se libere el cargo]
        - Pedí dos veces sin querer la semana pasada, [una de ellas|la segunda] no la quiero
        - Si aún no ha salido del almacén, detengan el envío; cambié de opinión
      reply
        - Mientras el pedido no esté en preparación puedes cancelarlo en Cuenta > Pedidos > Cancelar; si ya salió, recházalo en la entrega o devuélvelo.

    intent change-order
      subject
        - Modificar mi pedido
        - Error en pedido {order}
      ask
        - ¿Puedo [cambiar|modificar] el color del {product} en el pedido {order}?
        - Me equivoqué de [cantidad|modelo], quería dos y solo puse uno
        - Quiero [añadir|agregar] otra cosa al pedido que hice hace un rato
        - aun estoy a tiempo de quitar un articulo del pedido {order}?
        - En lugar del {product} prefiero el [grande|negro], ¿lo podéis corregir sin hacer otro pedido?
        - Elegí la versión equivocada y me di cuenta [al leer|cuando vi] la confirmación
        - [Necesito|Quisiera] ajustar mi compra: una unidad menos y otro accesorio
        - ¿Se puede editar un encargo ya pagado o hay que [cancelarlo|empezar de cero]?
      reply
        - Mientras el estado sea «Recibido» puedes modificar artículos y cantidades en Cuenta > Pedidos > Editar; después ya no es posible cambiarlo.

    intent parcel-not-arrived
      subject
        - No ha llegado el paquete
        - Envío retrasado
      ask
        - El paquete tenía que llegar [ayer|el {date}] y no ha venido nadie
        - Estoy esperando el envío desde hace {days} días, ¿se ha [perdido|extraviado]?
        - No me ha llegado [nada|la caja] y la fecha de entrega ya pasó
        - mi paquete no llega, [{carrier} no sabe nada|el transportista pasa de mi]
        - ¿Qué hago si la entrega lleva [una semana|tantos días] de retraso?
        - Me quedé en casa todo el día [para nada|en balde], el repartidor no apareció con lo mío
        - Salió de vuestro almacén hace mucho y todavía no lo tengo; [investíguenlo|abran una reclamación]
        - Prometíais 48 horas. Han pasado {days} días y [nada|ni rastro]
      reply
        - Lamentamos la espera. Si han pasado varios días hábiles de la fecha prevista, abrimos una investigación con {carrier} y te informamos del resultado.

    intent tracking-not-updating
      subject
        - Seguimiento parado
        - Número {tracking}
      ask
        - El seguimiento {tracking} lleva {days} días [sin moverse|igual]
        - En la página de {carrier} mi número [no existe|no da resultados]
        - pone en tránsito desde [el lunes|hace una semana] y no cambia
        - ¿Por qué no se actualiza el [rastreo|localizador] de mi envío?
        - El enlace para seguir el paquete [me da error|sale vacío], ¿es correcto el código?
        - Última actualización: centro logístico de {city}, y de ahí [no pasa|no avanza]
        - me mandaron un tracking pero solo dice informacion recibida
        - Consulto el localizador cada mañana y el estado es siempre el mismo, ¿es normal?
      reply
        - A veces pasan unas horas o un par de días entre dos lecturas del transportista. Si el seguimiento no cambia después, pedimos que localicen el paquete.

    intent delivered-not-received
      subject
        - Figura entregado y no lo tengo
        - Paquete entregado ¿a quién?
      ask
        - Pone que está entregado pero yo [no he recibido nada|no tengo ningún paquete]
        - Según {carrier} lo dejaron a las {time}, y en casa [no había nadie|no apareció nadie]
        - me sale como entregado y es mentira, [a quien se lo dieron|donde esta]
        - Hay una firma en el albarán que no es [mía|de nadie de mi familia]
        - He preguntado a los vecinos y al portero y [ninguno|nadie] tiene mi caja, aunque figura entregada
        - ¿Tienen foto de la entrega del pedido {order}? Aquí no [está|llegó]
        - El repartidor marcó la entrega sin [llamar al timbre|pasar por aquí]
        - Consta como recibido el {date}, [sin embargo|pero] ese día estábamos de viaje
      reply
        - Comprueba primero con vecinos y el aviso del buzón; si no aparece, pedimos a {carrier} la prueba de entrega y abrimos una reclamación.

    intent return-item
      subject
        - Devolver un producto
        - Devolución {order}
      ask
        - Quiero devolver el {product}, ¿qué [pasos|tengo que] seguir?
        - No me gusta [cómo queda|lo que me llegó], ¿cómo lo mando de vuelta?
        - como hago una devolucion del pedido {order}
        - Compré dos y me sobra uno, ¿[admiten|aceptan] que devuelva solo ese?
        - ¿[Dónde|A qué dirección] envío un artículo que no quiero quedarme?
        - El aparato funciona, pero no es para mí; desearía [retornarlo|devolverlo]
        - [Abrí|Saqué] el {product} de la caja, lo probé y prefiero no quedármelo
        - ¿Puedo llevarlo a una tienda o tiene que ser por correo? Es para devolver
      reply
        - En Cuenta > Pedidos > Devolver eliges el artículo y el motivo; después te enviamos la etiqueta y las instrucciones.

    intent return-label
      subject
        - Etiqueta de devolución
        - No tengo la etiqueta
      ask
        - ¿Me [mandáis|envían] la etiqueta para devolver el pedido {order}?
        - No me ha llegado el [PDF|correo con la etiqueta] de la devolución
        - no tengo impresora, [como imprimo la etiqueta|hay un codigo QR]
        - La etiqueta que descargué [está caducada|no se lee], necesito otra
        - He perdido el papel que había que pegar en [la caja|el paquete]
        - ¿Dónde se [descarga|encuentra] la pegatina para el envío de vuelta?
        - En correos me dicen que el código de barras [no es válido|no lo reconoce el sistema]
        - Ya registré la devolución pero falta lo que hay que pegar encima
      reply
        - Puedes descargar de nuevo la etiqueta en Cuenta > Devoluciones; si no tienes impresora, muestra el código QR en el punto de entrega.

    intent exchange-size
      subject
        - Cambio de talla
        - Me queda pequeño
      ask
        - La correa me queda [pequeña|grande], ¿me la cambian por otra talla?
        - Pedí la M y necesito la [L|S], ¿cómo hago el cambio?
        - quiero cambiar la talla del {product}, [me aprieta|me baila]
        - ¿Tengo que devolver primero o me [enviáis|mandan] ya el otro tamaño?
        - Los auriculares van bien pero la diadema es [demasiado corta|enorme] para mi cabeza, busco otra medida
        - Se me ha ido la mano con la medida, me gustaría [el mismo modelo|lo mismo] pero más chico
        - ¿El cambio por otro tamaño tiene [coste|gastos de envío]?
        - A mi hijo no le entra, [necesitaría|haría falta] un número más
      reply
        - En Cuenta > Pedidos > Cambiar eliges la nueva talla; el cambio es gratis una vez y la reservamos mientras vuelve la otra.

    intent device-broken
      subject
        - Aparato averiado
        - No funciona el {device}
      ask
        - Mi {device} ha dejado de funcionar [de repente|de un día para otro]
        - El {device} [no enciende|está muerto] y solo tiene unos meses
        - se me estropeo el {product}, [entra en garantia|que puedo hacer]
        - Aprieto el botón y [no pasa nada|ni una luz], ¿está roto?
        - Desde la última semana el {device} [se apaga solo|hace cosas raras] y ya no arranca
        - Compré un {device} en {date} y ya está averiado; [pido|solicito] reparación
        - ¿Cómo [tramito|abro] una garantía? El cacharro se quedó frito
        - Le hemos cambiado el cable, el enchufe y todo, sigue sin responder
      reply
        - Sentimos la avería. Prueba primero a reiniciarlo como indica la guía; si sigue igual, registra la reparación en Cuenta > Dispositivos > Garantía con la factura.

    intent repair-status
      subject
        - Estado de la reparación
        - ¿Y mi {device}?
      ask
        - ¿Cómo va la reparación de mi {device}? Lo [mandé|envié] el {date}
        - Llevo {days} días sin saber nada del [servicio técnico|taller]
        - Quiero saber si ya [arreglaron|repararon] lo que les envié
        - me dijeron dos semanas y ya van cuatro, [cuando me lo devuelven|para cuando esta]
        - En la web el parte {code} sigue [en diagnóstico|en espera de pieza], ¿qué significa?
        - ¿Ha llegado siquiera mi aparato a [vuestro taller|su centro]?
        - Necesito el {device} para trabajar, [díganme|confírmenme] una fecha
        - Nadie me avisa de si tiene arreglo o no, y lo tienen ustedes desde hace tiempo
      reply
        - Puedes ver cada paso en Cuenta > Reparaciones; te escribimos en cuanto el taller termine el diagnóstico y cuando salga de vuelta.

    intent warranty-length
      subject
        - Duración de la garantía
        - ¿Sigue en garantía?
      ask
        - ¿Cuánto [dura|tiempo tiene] la garantía del {device}?
        - Lo compré el {date}, ¿todavía [está cubierto|entra en garantía]?
        - quisiera saber si son dos o tres años de garantia en {product}
        - ¿Desde cuándo [cuenta|empieza] la garantía, desde la compra o desde la entrega?
        - Perdí la caja, ¿cómo [averiguo|compruebo] hasta qué fecha tengo cobertura?
        - Si me dan uno nuevo por avería, ¿[vuelve a empezar|se renueva] el plazo?
        - Los accesorios y la batería ¿tienen [el mismo plazo|la misma cobertura] que el aparato?
        - Antes de comprar me gustaría conocer por cuántos años responden ustedes
      reply
        - El plazo cuenta desde la entrega; la fecha exacta de tu {device} está en Cuenta > Dispositivos > Garantía.

    intent app-crashes
      subject
        - La app se cierra
        - {app} falla
      ask
        - {app} se [cierra|sale] sola cada vez que la abro
        - Desde la actualización la aplicación [peta|se bloquea] al arrancar en {os}
        - abro la app, sale el logo y [pum se cierra|vuelve al inicio del telefono]
        - Estoy en medio de algo y de repente [se va todo|pantalla negra], con error {error}
        - ¿Hay algún fallo conocido con {app} en [móviles Android|{os}]? No aguanta abierta ni diez segundos
        - La he desinstalado y vuelto a instalar [dos veces|mil veces] y sigue crasheando
        - Al pulsar en [ajustes|mi perfil] la aplicación deja de funcionar
        - Imposible usarla: se cuelga y me echa fuera
      reply
        - Actualiza {app} a la última versión, borra la caché y reinicia el teléfono; si se sigue cerrando, envíanos el informe desde Ajustes > Ayuda.

    intent sync-not-working
      subject
        - No sincroniza
        - Datos distintos en móvil y ordenador
      ask
        - Lo que hago en el móvil no [aparece|sale] en el ordenador
        - {app} no sincroniza desde [ayer|hace {days} días]
        - tengo dos dispositivos y cada uno muestra [cosas distintas|datos diferentes]
        - La sincronización se queda [pensando|al 99 %] y nunca termina
        - ¿Por qué mis notas nuevas no [pasan|llegan] a la tablet? Uso la misma cuenta
        - Le doy a sincronizar ahora y sale [{error}|un aviso rojo]
        - Edité una lista en casa y en la oficina sigo viendo [la vieja|la versión de la semana pasada]
        - Los cambios de mi mujer no me llegan a mí, aunque compartimos {plan}
      reply
        - Comprueba que ambos dispositivos usan la misma cuenta y pulsa Ajustes > Sincronización > Sincronizar ahora; cerrar sesión y volver a entrar suele resolverlo.

    intent app-slow
      subject
        - Va muy lento
        - lentitud {app}
      ask
        - {app} va [lentísima|a pedales], tarda un minuto en abrirse
        - Desde la última versión todo [se arrastra|va a tirones]
        - la aplicacion tarda muchisimo en cargar [las listas|cualquier cosa]
        - ¿Se puede hacer algo para que [vaya más rápida|responda antes]? Mi móvil es nuevo
        - Escribo una letra y aparece [tres segundos después|cuando le da la gana]
        - No se cierra ni da errores, [simplemente|solo que] es desesperadamente lenta
        - Cada pantalla me deja mirando la ruedecita [un buen rato|medio minuto]
        - Con otras aplicaciones no tengo retrasos, solo con la vuestra
      reply
        - Vacía la caché en Ajustes > Almacenamiento y deja espacio libre en el teléfono; la última versión también mejora la velocidad.

    intent bluetooth-pairing
      subject
        - No se empareja
        - Bluetooth {device}
      ask
        - No consigo [emparejar|vincular] el {device} con el móvil por Bluetooth
        - El teléfono no [encuentra|ve] los auriculares aunque están encendidos
        - se conecta y se desconecta el bluetooth [todo el rato|a cada minuto]
        - ¿Cómo se pone el {device} en modo [emparejamiento|visible]?
        - Antes iba con mi tablet, ahora quiero usarlo con [el portátil|otro móvil] y no hay forma
        - Sale en la lista, lo toco y dice [no se pudo conectar|emparejamiento rechazado]
        - Me pide un PIN para [enlazarlo|vincularlo] y no viene ninguno en el manual
        - He borrado el dispositivo y vuelto a buscar; sigue sin aparecer
      reply
        - Mantén pulsado el botón hasta que la luz parpadee en azul, borra el vínculo antiguo en el teléfono y vuelve a buscar.

    intent wifi-connection
      subject
        - Problema de wifi
        - {device} sin conexión
      ask
        - El {device} no se [conecta|engancha] al wifi de casa
        - Cambié de [router|compañía] y ahora el aparato no entra en la red
        - la contraseña del wifi es correcta pero el {device} dice [que no|error {error}]
        - ¿Funciona con redes de 5 GHz? No [ve|encuentra] la mía
        - Pierde la conexión inalámbrica [cada noche|varias veces al día] y hay que desenchufarlo
        - El resto de la casa navega bien, [solo|únicamente] este cacharro se queda sin internet
        - Quiero [pasarlo|conectarlo] a otra red y no sé por dónde
        - En la app pone sin conexión y la lucecita está naranja
      reply
        - Conéctalo a una red de 2,4 GHz: abre la app, Dispositivo > Red y sigue el asistente con el {device} cerca del router.

    intent firmware-update
      subject
        - Actualización de firmware
        - Se quedó actualizando
      ask
        - La actualización del {device} se queda [parada|atascada] a la mitad
        - ¿Cómo [instalo|pongo] el firmware nuevo en mi {device}?
        - lleva dos horas actualizando, [lo apago|que hago]
        - Me sale que hay una versión nueva, pero al darle [falla|dice {error}]
        - Después de actualizarse el {device} [ya no responde|perdió funciones], ¿se puede volver a la anterior?
        - ¿Dónde veo qué versión de [software interno|firmware] tiene?
        - No me ofrece ninguna actualización y a mi hermano, con el mismo modelo, [sí|ya le llegó]
        - ¿Es obligatorio instalar lo que [me pide|propone] el aparato o puedo dejarlo como está?
      reply
        - Deja el {device} enchufado y cerca del router y actualiza en la app, Dispositivo > Firmware; no lo apagues mientras la luz parpadee.

    intent video-not-playing
      subject
        - No se ve el vídeo
        - Pantalla negra
      ask
        - Los vídeos no [arrancan|se reproducen], se queda la rueda girando
        - Le doy al play y sale [pantalla negra|error {error}]
        - no puedo ver ninguna pelicula en [{browser}|el televisor], solo el menu
        - El capítulo se [para|corta] al minuto y no sigue
        - ¿Por qué se oye pero [no se ve imagen|sale todo negro]?
        - Pagué {plan} para ver series y no [carga|se abre] ni una
        - En el ordenador va y en la tablet [no hay manera|imposible], siempre da fallo de reproducción
        - Anoche queríamos ver algo y la película no empezaba nunca
      reply
        - Cierra la app por completo, comprueba la conexión y actualízala; en el navegador, borra la caché y desactiva las extensiones.

    intent download-limit
      subject
        - Límite de descargas
        - No me deja descargar más
      ask
        - Me dice que he [alcanzado|superado] el límite de descargas, ¿cuál es?
        - ¿Cuántas [películas|series] puedo bajar a la vez con {plan}?
        - quiero descargar mas capitulos para el avion y [no me deja|sale un aviso]
        - Borré lo que tenía bajado y [sigue|aún me sale] el tope
        - ¿En cuántos [aparatos|móviles] puedo tener cosas guardadas para ver sin conexión?
        - Un título me avisa de que ya no se puede [volver a bajar|descargar otra vez] este año
        - Nos vamos de viaje y con {count} descargas [no llegamos a nada|nos quedamos cortos]
        - ¿Cambiando de plan se [amplía|sube] el máximo para ver offline?
      reply
        - El máximo depende del plan y cuenta todos los dispositivos; libera espacio en Descargas > Gestionar y el cupo vuelve al momento.

    intent casting-to-tv
      subject
        - Ver en la tele
        - enviar a la TV
      ask
        - ¿Cómo [paso|envío] lo que veo en el móvil a la televisión?
        - El icono de [transmitir|enviar] ha desaparecido de {app}
        - mi tele no sale en la lista [para duplicar|de dispositivos]
        - Se conecta con la tele pero [se corta|vuelve al móvil] a los pocos minutos
        - Desde el teléfono al salón solo pasa el sonido, [la imagen no|sin vídeo]
        - Tengo una tele de las nuevas y quiero ver ahí las películas en vez de [la pantallita|el portátil]
        - ¿Hace falta algún [cable|aparato] para verlo en pantalla grande?
        - Ayer funcionaba el envío a la pantalla del comedor y hoy nada
      reply
        - Conecta el móvil y la tele a la misma red wifi, abre el vídeo y toca el icono de transmitir; si no sale, reinicia ambos.

    intent storage-full
      subject
        - Sin espacio
        - Almacenamiento lleno
      ask
        - Me sale que el almacenamiento está [lleno|al 100 %] y no puedo guardar nada
        - ¿Cómo [libero|consigo] espacio en la nube sin perder fotos?
        - borre un monton de cosas y sigue diciendo [que no queda sitio|memoria llena]
        - ¿Qué es lo que me está [ocupando|comiendo] tantos gigas?
        - Recibo cada día el aviso de que [me quedo sin|se agota el] espacio
        - Según vosotros tengo {count} GB usados y yo solo guardo [documentos|cuatro fotos]
        - No me entra ni un archivo más, ¿qué [puedo|debo] quitar?
        - ¿La papelera también cuenta para el [total|límite]?
      reply
        - En Archivos > Uso ves qué ocupa más; vacía también la papelera, porque su contenido cuenta hasta que se elimina del todo.

    intent files-deleted-recover
      subject
        - Recuperar archivos
        - He borrado algo sin querer
      ask
        - Borré una carpeta [sin querer|por accidente], ¿se puede recuperar?
        - Han [desaparecido|volado] mis fotos de las vacaciones, ¿dónde están?
        - elimine un documento y [vacie la papelera|ya no esta en la papelera], socorro
        - ¿Cuánto tiempo [guardáis|conservan] lo eliminado?
        - Mi hijo tiró a la papelera todo el trabajo de [un mes|mi tesis]
        - Necesito [restaurar|volver a tener] unos ficheros que había el {date}
        - Abro mi espacio y [la mitad de|casi todas] las cosas ya no están
        - Por limpiar me pasé de frenada y quité lo que no era
      reply
        - Mira en Archivos > Papelera, donde lo eliminado se conserva un tiempo; selecciona y pulsa Restaurar y vuelve a su carpeta.

    intent shared-folder-access
      subject
        - Carpeta compartida
        - No tengo acceso
      ask
        - Me han compartido una carpeta y me dice que no tengo [permiso|acceso]
        - Mi compañera no puede [abrir|ver] la carpeta que le compartí
        - acepte la invitacion a la carpeta pero [no aparece|sale vacia]
        - ¿Cómo doy acceso a otra persona, {email}, a mis [documentos|fotos]?
        - De un día para otro he dejado de ver la carpeta del [equipo|colegio]
        - Pide iniciar sesión con otra cuenta para entrar en lo que [me pasó|compartió] mi jefe
        - Somos cuatro en la familia y solo uno [entra|consigue ver] lo común
        - El propietario jura que me invitó, [yo no veo nada|a mí no me llega]
      reply
        - Comprueba que la invitación se envió al mismo correo con el que inicias sesión; el propietario puede reenviarla desde Compartir > Miembros.

    intent points-missing
      subject
        - Faltan puntos
        - Puntos no abonados
      ask
        - No me han [sumado|dado] los puntos del pedido {order}
        - Compré por {amount} y mi saldo de puntos [sigue igual|no ha subido]
        - me faltan puntos, deberia tener [muchos mas|{count}] y salen menos
        - ¿Cuándo se [apuntan|abonan] los puntos de una compra?
        - Hice el pedido sin [iniciar sesión|entrar en mi cuenta], ¿me podéis poner los puntos igual?
        - La promoción era de puntos dobles y solo veo [los normales|la mitad]
        - Mi última compra no [aparece|cuenta] en el programa de fidelidad
        - Llevo {days} días mirando el club y el {product} no ha generado nada
      reply
        - Los puntos se abonan pasado el plazo de devolución; si ya pasó, dinos el número de pedido y los revisamos.

    intent redeem-points
      subject
        - Canjear puntos
        - ¿Cómo uso mis puntos?
      ask
        - ¿Cómo [canjeo|gasto] los puntos que tengo?
        - Quiero pagar [parte|una parte] del pedido con puntos y no veo dónde
        - tengo {count} puntos, [cuanto es en euros|para que sirven]
        - La casilla de usar puntos [no sale|está desactivada] al pagar
        - ¿Se pueden [cambiar|convertir] por un vale o solo por descuentos?
        - Me gustaría [aprovechar|utilizar] lo acumulado en un {product}
        - ¿Hay un mínimo para poder [usarlos|canjearlos]? No me deja
        - A la hora de pagar me cobró todo y yo quería descontar con lo del club
      reply
        - Al pagar, marca «Usar puntos» y elige cuántos; a partir del mínimo también puedes convertirlos en un vale en Cuenta > Club.

    intent points-expired
      subject
        - Puntos caducados
        - Han desaparecido mis puntos
      ask
        - Se me han [caducado|vencido] los puntos sin avisar
        - Ayer tenía {count} puntos y hoy [cero|ninguno], ¿qué ha pasado?
        - ¿Cada cuánto [caducan|expiran] los puntos del club?
        - no los use a tiempo, [me los pueden devolver|hay forma de recuperarlos]
        - Estaba ahorrando para un {device} y al entrar [vi que se habían perdido|ya no estaban]
        - Nadie me [avisó|informó] de que tenían fecha de vencimiento
        - ¿Se puede [alargar|ampliar] la validez? Vencen el {date}
        - Me parece injusto que borren lo que [junté|acumulé] en dos años
      reply
        - Los puntos caducan tras el periodo sin actividad que indica el programa; enviamos un aviso antes y la fecha se ve en Cuenta > Club.

    intent hacked-account
      subject
        - Me han hackeado
        - URGENTE cuenta robada
      ask
        - Alguien ha [entrado en|robado] mi cuenta y ha cambiado el correo
        - Me han hackeado, hay [compras|pedidos] que yo no hice
        - no puedo entrar y me llego un aviso de que [cambiaron mi clave|mi email ya no es el mio]
        - Veo sesiones abiertas desde [otro país|una ciudad que no conozco], ¿qué hago?
        - [Bloqueen|Paren] mi cuenta {email} ya, la está usando otra persona
        - Un desconocido pidió un {product} con mi tarjeta desde [mi perfil|mi usuario]
        - Mis amigos reciben mensajes míos que yo [no envié|jamás escribí]
        - Creo que han conseguido mi contraseña, aparecen cosas que no son mías
      reply
        - Hemos puesto la cuenta en modo protegido. Cambia la contraseña desde un dispositivo seguro y cierra todas las sesiones; antes verificaremos tu identidad.

    intent phishing-email
      subject
        - Correo sospechoso
        - ¿Esto es vuestro?
      ask
        - He recibido un correo de Lumenia que [parece falso|me huele mal], ¿es vuestro?
        - Me piden los datos de la tarjeta [por email|en un SMS], ¿sois vosotros?
        - me llego un mensaje diciendo que mi cuenta se cierra si no [pincho|hago clic] en {url}
        - Os reenvío un intento de [estafa|phishing] que usa vuestro logo
        - El remitente es rarísimo y tiene [faltas|errores], pero pone vuestro nombre
        - Pinché en el enlace y [puse mi contraseña|di mis datos], ahora tengo miedo
        - ¿Cómo distingo un mensaje [auténtico|de verdad] de uno falso?
        - Me llamaron diciendo que eran de Lumenia y querían un código
      reply
        - No es nuestro: nunca pedimos contraseñas ni tarjetas por correo. No pulses el enlace y reenvíanoslo; si diste datos, cambia la clave ya.

    intent fake-shop-report
      subject
        - Tienda falsa
        - Web fraudulenta
      ask
        - He visto una web, {url}, que [se hace pasar por|copia a] vuestra tienda
        - ¿Es [oficial|vuestra] la tienda {url}? Los precios son ridículos
        - compre en una pagina que parecia Lumenia y [no llega nada|era falsa]
        - Quiero denunciar una [tienda|cuenta de red social] que vende con vuestra marca
        - Hay un anuncio con un {device} al 90 % y vuestro logo, [me da mala espina|¿es fiable?]
        - Pagué {amount} en un sitio igualito al vuestro y aquí [no consta mi pedido|no me conocen]
        - La dirección no es la de siempre pero el diseño [es idéntico|está calcado], tened cuidado
        - Les aviso de un vendedor que dice ser distribuidor autorizado y no contesta a nadie
      reply
        - Gracias por avisar: esa web no es nuestra. La hemos pasado al equipo legal; si pagaste, contacta con tu banco y denúncialo.
    """#
}
