// Portuguese phrases of the planted-truth catalogue: what customers in Portugal and Brazil write for the desk's most frequent intents.
// Not a translation of the English phrases, and not the definition of the intents: articles, popularity and defect rates live with the English ones.

extension CatalogueSource {
  static let portuguese: String = #"""
    common
      greeting
        - Olá,
        - Bom dia,
        - Boa tarde,
        - Boa noite,
        - oi
        - Oi, tudo bem?
        - Caros senhores,
        - Olá equipa Lumenia,
      closing
        - Obrigado
        - Obrigada
        - Desde já agradeço, {firstname}
        - [Cumprimentos|Atenciosamente], {firstname}
        - Fico à espera de [resposta|notícias].
        - Abraço, {firstname}
        - obg
        - Muito obrigado pela ajuda
      vague
        - Preciso de [ajuda|uma ajudinha], tem alguém aí?
        - Podem [ligar-me|me ligar] [hoje|amanhã] para o {phone}?
        - alo??? [alguem responde|ninguem ai]
        - Tenho uma [dúvida|pergunta] rápida
        - Já escrevi [ontem|na semana passada] e ninguém respondeu
        - Isto não está bem, [vejam por favor|verifiquem]
        - Quero falar com uma pessoa [de verdade|real], não com robô
        - ok obrigado
        - [deixe estar|deixa pra lá], já consegui
        - Qual é o vosso [horário|horário de sábado]?
        - Estou a enviar [outra vez|de novo] porque não sei se chegou
        - Desculpe, [janela errada|enganei-me no formulário]
        - Não percebi o que a sua colega [disse|escreveu]
        - Segue [anexo|print], dá para ver melhor
        - continua na mesma
        - É [urgente|muito urgente], respondam
        - Isto é lido por [alguém|gente] ou é automático?
        - Só mais uma coisinha e já não incomodo
      reply-frame
        - Olá {firstname}, obrigado pela sua mensagem.
        - Obrigado por contactar a Lumenia, vamos [ajudar|ver isso consigo].
        - Bom dia {firstname}, lemos o seu pedido com atenção.
        - Se precisar de mais alguma coisa, responda a esta mensagem.
        - Com os melhores cumprimentos, equipa Lumenia
        - Estamos à disposição.

    intent charged-twice
      subject
        - Cobrança duplicada
        - Débito a dobrar
        - Pagamento
      ask
        - Fui [cobrado|debitado] duas vezes no valor de {amount} em {date}
        - No extrato aparecem dois lançamentos iguais da Lumenia, [porquê|por quê]?
        - paguei uma vez so e saiu [dobrado|duas vezes] da conta
        - O pedido {order} foi [passado|lançado] duas vezes no cartão final {card4}, quero uma das parcelas de volta
        - Deu erro na hora de pagar, tentei de novo e agora [foram dois débitos|ficou tudo em duplicado]
        - A mensalidade do {plan} veio [a dobrar|duplicada] este mês
        - Às {time} saíram {amount} e um minuto depois [outro tanto|a mesma quantia]
        - Para um {product} apenas, meteram a mão duas vezes no meu bolso
      reply
        - Normalmente um dos lançamentos é só uma autorização que o banco liberta em poucos dias; se ambos ficarem definitivos, devolvemos o segundo para o mesmo meio de pagamento.
        - Indique a data e o valor dos dois débitos e verificamos se o segundo é definitivo.

    intent refund-status
      subject
        - Cadê meu reembolso
        - Reembolso {order}
      ask
        - Quando [recebo|cai] o reembolso do pedido {order}?
        - Disseram {days} dias para devolver o dinheiro e [até agora nada|ainda não vi nada]
        - A devolução já chegou ao vosso armazém, mas o valor [não entrou|não apareceu]
        - cade os meus {amount}, [ta preso onde|ja passou o prazo]
        - Gostaria de saber [em que ponto está|o andamento] do meu estorno
        - O banco garante que não há [nenhuma transferência|nada] vossa a caminho
        - Tenho o e-mail a dizer que foi aprovado, só que na fatura do cartão [não consta|nem sinal]
        - Quanto tempo leva até o crédito ficar visível? O meu está demorado
      reply
        - O reembolso já foi emitido; conforme o banco, demora alguns dias úteis. Acompanhe em Conta > Pedidos > Reembolsos.

    intent refund-request
      subject
        - Pedido de reembolso
        - Quero meu dinheiro de volta
        - estorno
      ask
        - Quero [o reembolso|a devolução] dos {amount} que gastei em {app}, não era o que eu pensava
        - Dá para [reembolsar|estornar] uma compra feita por engano?
        - meu filho comprou sem querer no tablet, [devolvem|da pra reaver]?
        - Não usei o serviço [um único dia|nada] este mês, peço a mensalidade de volta
        - Venho solicitar a restituição [integral|total] do valor da encomenda {order}
        - Renovaram sem eu querer, [exijo|quero] essa quantia
        - O que faço para [reaver|recuperar] o que paguei? Comprei ontem e já me arrependi
        - O produto é uma desilusão, devolvam-me o que gastei
      reply
        - Peça em Conta > Pedidos > Pedir reembolso dentro do prazo; após análise, o valor volta para o meio de pagamento original.

    intent cancel-subscription
      subject
        - Cancelar assinatura
        - Cancelamento
        - Rescisão
      ask
        - Quero [cancelar|encerrar] a minha assinatura {plan}
        - Não acho onde se [cancela|termina] a subscrição, está escondido
        - nao quero mais pagar todo mes, [cancela tudo|podem cancelar]
        - Se cancelar hoje [perco|fico sem] o resto do mês que já paguei?
        - Peço que confirmem [por escrito|por e-mail] o fim do meu contrato
        - Por motivos financeiros tenho de [deixar|largar] o {plan}
        - Já cliquei {count} vezes em cancelar e a assinatura [continua ativa|volta sempre]
        - Mudei para outro serviço, [podem desligar|por isso acabou]
      reply
        - Cancele em Conta > Assinatura > Cancelar; o acesso mantém-se até ao fim do período pago.

    intent upgrade-plan
      subject
        - Mudar para {plan2}
        - Plano superior
      ask
        - Tenho o {plan} e queria [passar|mudar] para o {plan2}
        - Quanto [fica|custa] subir de plano a meio do mês?
        - meu plano ficou pequeno, [quero o maior|como aumento]
        - O que já paguei do {plan} é [descontado|abatido] se eu mudar para melhor?
        - O botão para fazer upgrade no {app} [está cinzento|não clica]
        - Por favor [ativem|coloquem] a versão completa na minha conta
        - Agora somos mais em casa e precisamos do plano [acima|seguinte]
        - As funções extra ficam disponíveis [na hora|logo] ou só no próximo mês?
      reply
        - Em Conta > Assinatura > Mudar plano passe para {plan2}; é imediato e paga só a diferença proporcional.

    intent cancel-free-trial
      subject
        - Teste grátis
        - Período experimental
      ask
        - Estou no teste grátis e não quero que [cobrem|debitem] depois
        - Até que dia posso [cancelar|terminar] o período experimental sem pagar?
        - O meu mês de teste acaba [amanhã|em {date}], como [saio|desligo]?
        - so queria experimentar, [nao vou assinar|tirem antes de cobrar]
        - Pus o cartão para experimentar o {app} e tenho medo que [vire pago|passe a assinatura]
        - Se eu cancelar o teste já, posso [usar até o fim|aproveitar os dias que restam]?
        - Experimentei o {plan}, não gostei, [não quero continuar|parem antes da fatura]
        - Os {days} dias de borla estão a acabar e não vejo onde recusar
      reply
        - Cancele o teste em Conta > Assinatura antes da data indicada; nada é cobrado e pode usar até lá.

    intent reset-password
      subject
        - Esqueci a senha
        - Palavra-passe
        - não consigo entrar
      ask
        - Esqueci a minha [senha|palavra-passe], como crio outra?
        - A senha da conta {email} [não é aceite|dá errada]
        - O link para redefinir [expirou|não abre]
        - nao lembro a senha de jeito nenhum, [me ajuda|e agora]
        - Podem enviar-me [um link|maneira] de trocar a palavra-passe?
        - Clico em esqueci a senha e [não acontece nada|a página fica branca]
        - Há meses que não abro o {app} e [não faço ideia|nem sonho] do que pus
        - Criei uma nova e continua [dados inválidos|login incorreto]
      reply
        - Na página de entrada toque em «Esqueci a palavra-passe»; enviamos um link e só o mais recente funciona.

    intent reset-two-factor-code
      subject
        - Verificação em duas etapas
        - Código inválido
      ask
        - O código de seis dígitos do autenticador é sempre [recusado|inválido]
        - Como [reponho|redefino] a verificação em duas etapas?
        - a senha entra mas o codigo [nao passa|da erro]
        - Tenho de [configurar de novo|refazer] o segundo fator, os códigos não batem
        - Onde ficam os códigos de [recuperação|reserva]? Nunca os guardei
        - Fico preso [no segundo passo|na tela do código] depois da palavra-passe
        - Desde que restaurei o telemóvel os números [não servem|são rejeitados]
        - Por favor [retirem|desativem] a dupla autenticação, já não consigo gerar nada
      reply
        - Entre com um código de recuperação e configure de novo em Conta > Segurança; sem código, verificamos antes a sua identidade.

    intent account-locked
      subject
        - Conta bloqueada
        - Acesso suspenso
      ask
        - A minha conta está [bloqueada|travada] e não sei porquê
        - Errei a senha {count} vezes, quanto tempo [fica|dura] o bloqueio?
        - Podem [desbloquear|liberar] o acesso de {email}?
        - diz muitas tentativas, [to esperando faz horas|que faço]
        - As crianças andaram a adivinhar senhas e agora [ninguém entra|ficámos de fora]
        - Aparece acesso suspenso por [segurança|precaução]
        - Preciso entrar [ainda hoje|com urgência] e está tudo fechado
        - Não fiz nada de errado e puseram-me na rua
      reply
        - O bloqueio termina sozinho ao fim de algum tempo; para já, redefina a palavra-passe pelo link do e-mail.

    intent delete-account
      subject
        - Excluir conta
        - Eliminar conta
      ask
        - Quero [excluir|apagar] a minha conta e todos os dados
        - Como [encerro|elimino] de vez o registo {email}?
        - nao uso mais a lumenia, [apaga meu cadastro|me tirem daí]
        - Não é só a assinatura, quero que o meu perfil [desapareça|deixe de existir]
        - Depois de [apagar|encerrar], quanto tempo guardam as minhas coisas?
        - Tenho uma conta antiga que [não uso|não serve], fechem por favor
        - Não encontro nas definições a opção para [eliminar tudo|apagar o perfil]
        - Solicito a eliminação do meu registo com confirmação
      reply
        - Inicie em Conta > Privacidade > Eliminar conta; há um prazo de reflexão em que ainda pode voltar atrás.

    intent change-address
      subject
        - Mudança de morada
        - Novo endereço
      ask
        - Mudei de casa, onde [altero|atualizo] a morada?
        - Meu novo endereço é {street}, {zip} {city}, [troquem|atualizem] por favor
        - No perfil ainda está a [casa antiga|morada anterior]
        - o site nao aceita meu endereço, [cep invalido|nao salva]
        - A partir de {date} vou morar em {city}, [tomem nota|alterem a ficha]
        - Como ponho outro local como [principal|predefinido]?
        - Enganei-me no número da [porta|rua] quando me registei
        - A correspondência continua a ir para casa dos meus pais
      reply
        - Altere em Conta > Moradas > Editar; encomendas já enviadas mantêm a antiga.

    intent newsletter-unsubscribe
      subject
        - Sair da newsletter
        - Parem os e-mails
      ask
        - Não quero mais receber [promoções|a newsletter]
        - Já me descadastrei {count} vezes e os e-mails [continuam|não param]
        - Retirem {email} da vossa lista de [envio|marketing]
        - o link de cancelar inscriçao [nao funciona|da erro]
        - Todo dia uma oferta, [chega|já cansou]
        - Dá para desligar a publicidade e [manter|continuar com] os avisos das encomendas?
        - Nunca [autorizei|dei consentimento para] este tipo de mensagens
        - A minha caixa está cheia das vossas campanhas
      reply
        - Está feito. Também há «Anular subscrição» no fundo de cada envio; os avisos de encomenda continuam.

    intent where-is-my-order
      subject
        - Encomenda {order}
        - Onde está meu pedido?
      ask
        - Onde [está|anda] a minha encomenda {order} de {date}?
        - Comprei há {days} dias e [nenhuma novidade|não sei de nada]
        - quando chega meu {product}, [ja foi enviado|saiu ou nao]
        - Na conta só diz em [preparação|processamento], para quando é?
        - Podem dizer-me [em que pé está|o estado] da compra? É um presente
        - Paguei, recebi a confirmação e depois [silêncio|mais nada]
        - Qual a data [prevista|estimada] do meu pedido?
        - Venho saber novidades do que encomendei no outro dia
      reply
        - O estado e a data prevista de {order} estão em Conta > Pedidos; o número de rastreio segue por e-mail quando sair do armazém.

    intent cancel-order
      subject
        - Cancelar {order}
        - Anular encomenda
      ask
        - Quero [cancelar|anular] a encomenda {order} antes de sair
        - Comprei por engano, dá para [voltar atrás|desfazer]?
        - nao preciso mais do {product}, [nao mandem|cancela por favor]
        - Achei mais barato noutro lado, como [cancelo|anulo] a compra desta manhã?
        - O botão de cancelar [sumiu|não aparece], façam isso por mim
        - Solicito a anulação do pedido {order} e que [não cobrem|libertem o valor]
        - Carreguei duas vezes sem querer, [um dos pedidos|o segundo] é para tirar
        - Se ainda não embalaram, segurem, mudei de ideias
      reply
        - Enquanto não estiver em preparação: Conta > Pedidos > Cancelar; depois, recuse a entrega ou devolva.

    intent change-order
      subject
        - Alterar encomenda
        - Pedido errado {order}
      ask
        - Posso [mudar|trocar] a cor no pedido {order}?
        - Errei na [quantidade|versão], eram dois
        - da pra [colocar mais uma coisa|juntar um cabo] no pedido de agora ha pouco?
        - Em vez do {product} prefiro o [preto|maior], sem ter de fazer tudo de novo
        - Ao ler a confirmação vi que escolhi [o modelo errado|outra coisa]
        - Uma compra já paga pode ser [editada|corrigida]?
        - Tirem [um artigo|uma linha] de {order} e deixem o resto
        - Queria ajustar o que encomendei há pouco
      reply
        - Enquanto o estado for «Recebido», altere em Conta > Pedidos > Editar; depois já não é possível.

    intent parcel-not-arrived
      subject
        - Encomenda não chegou
        - Entrega atrasada
      ask
        - A encomenda devia chegar [ontem|em {date}] e nada
        - Espero a entrega há {days} dias, [perdeu-se|extraviou]?
        - nao chegou meu pacote, [a {carrier} nao sabe|ninguem veio]
        - O prazo já [passou|venceu] e aqui não apareceu ninguém
        - Por favor abram uma [averiguação|reclamação], o volume nunca cá chegou
        - Fiquei o dia todo em casa [à toa|à espera do estafeta]
        - Saiu daí há [séculos|duas semanas] e nem sombra da caixa
        - Prometeram 48 horas, já vamos em {days} dias
      reply
        - Lamentamos a espera. Passados alguns dias úteis da data, abrimos averiguação com a {carrier} e damos notícias.

    intent tracking-not-updating
      subject
        - Rastreio parado
        - Código {tracking}
      ask
        - O rastreio {tracking} não [mexe|muda] há {days} dias
        - No site da {carrier} o número [não existe|não é encontrado]
        - so diz em transito, [nao anda|faz uma semana]
        - Por que o rastreamento não [atualiza|avança]?
        - O link de seguimento dá [erro|página vazia], o código está certo?
        - Último registo: centro de {city}, [depois nada|e parou]
        - Deram-me um código mas só aparece [informação recebida|objeto aguardando postagem]
        - Vejo todas as manhãs e o estado é igual
      reply
        - Pode haver um ou dois dias entre leituras. Se depois não mudar, pedimos que localizem o volume.

    intent delivered-not-received
      subject
        - Consta entregue e não recebi
        - Entregue a quem?
      ask
        - Diz entregue mas eu [não recebi|não tenho nada]
        - Segundo a {carrier} foi deixado às {time}, e [estava cá|não havia ninguém]
        - aparece entregue, [mentira|pra quem entregaram]
        - A assinatura no comprovativo não é [minha|de ninguém cá de casa]
        - Perguntei a vizinhos e ao porteiro, [nenhum|ninguém] ficou com a caixa dada como entregue
        - Há [foto|prova] da entrega? À minha porta não estava nada
        - No dia {date}, em que teria recebido, estávamos [fora|de férias]
        - O motorista deu baixa sem sequer tocar à campainha
      reply
        - Veja primeiro com os vizinhos; se não aparecer, pedimos à {carrier} a prova de entrega e abrimos reclamação.

    intent return-item
      subject
        - Devolução
        - Devolver {order}
      ask
        - Quero devolver o {product}, [como faço|quais os passos]?
        - Não gostei, [aceitam de volta|como mando de volta]?
        - fazer devoluçao do {order} [como|por favor]
        - Comprei dois e [um sobra|só fico com um], posso devolver o outro?
        - Para que [morada|loja] envio um artigo que não quero?
        - O aparelho funciona, mas não é [para mim|o que preciso]; exerço o direito de livre resolução
        - Abri, testei, desiludiu. Como vos [entrego|reenvio] isto?
        - Posso levar a uma loja ou tem de ser pelos correios?
      reply
        - Em Conta > Pedidos > Devolver escolha artigo e motivo; a etiqueta e as instruções seguem depois.

    intent return-label
      subject
        - Etiqueta de devolução
        - Falta a etiqueta
      ask
        - Podem mandar a etiqueta para [devolver|reenviar] {order}?
        - O [PDF|papel] da devolução não veio no e-mail
        - nao tenho impressora, [tem qr code|como faço]
        - A etiqueta está [fora de prazo|ilegível], preciso doutra
        - Deitei fora [sem querer|por distração] a folha que vinha na caixa para o retorno
        - Onde [descarrego|imprimo de novo] a etiqueta?
        - No balcão dizem que o código de barras [não é válido|não passa]
        - Devolução registada, mas o que colo no pacote?
      reply
        - Descarregue de novo em Conta > Devoluções; sem impressora, mostre o código QR no ponto de entrega.

    intent exchange-size
      subject
        - Troca de tamanho
        - Ficou pequeno
      ask
        - A pulseira ficou [pequena|grande|apertada], posso trocar o tamanho?
        - Pedi M e preciso de [L|S], como [troco|faço a troca]?
        - nao serviu, [quero um numero maior|manda menor]
        - Tenho de devolver primeiro ou mandam já [o outro|a outra medida]?
        - O mesmo modelo, mas [um número abaixo|mais largo]
        - Trocar por outro tamanho [tem custo|paga portes]?
        - O arco aperta a cabeça, há [mais largo|em XL] para troca?
        - No pulso da minha filha cai sozinho
      reply
        - Escolha o novo tamanho em Conta > Pedidos > Trocar; a primeira troca é grátis e fica reservado.

    intent device-broken
      subject
        - Aparelho avariado
        - {device} com defeito
      ask
        - O meu {device} [avariou|quebrou], o que faço?
        - O {device} não [liga|acende] desde ontem
        - morreu do nada, [nem uma luz|nao da sinal]
        - Com apenas [cinco|oito] meses o {product} parou, quero acionar a garantia
        - [Desliga-se sozinho|Fica doido] e agora não volta a arrancar
        - Como [abro|registo] uma avaria em garantia?
        - Troquei cabo e tomada, [continua morto|nada], está estragado
        - Comprado em {date} e já com defeito: peço reparação
      reply
        - Lamentamos a avaria. Tente primeiro o reinício do guia; se não resolver, registe com a fatura em Conta > Aparelhos > Garantia.

    intent repair-status
      subject
        - Estado da reparação
        - Conserto {code}
      ask
        - Como vai a reparação do {device} que [enviei|mandei] em {date}?
        - {days} dias na assistência e [nem uma palavra|nenhum retorno]
        - quando recebo meu {device} [de volta|consertado]?
        - O processo {code} está em [diagnóstico|espera de peça], o que significa?
        - Ao menos [chegou|deram entrada] o aparelho na oficina?
        - Falaram em duas semanas, [já passou um mês|e nada]
        - Tem [conserto|arranjo] ou não? Preciso dele para trabalhar
        - Gostava de uma data para levantar o que deixei a arranjar
      reply
        - Cada passo está em Conta > Reparações; escrevemos após o diagnóstico e no envio.

    intent warranty-length
      subject
        - Prazo de garantia
        - Ainda tem garantia?
      ask
        - Quanto tempo [dura|tem] a garantia do {device}?
        - Comprado em {date}, ainda estou [coberto|na garantia]?
        - sao dois ou tres anos de garantia no {product}
        - O prazo [conta|começa] da compra ou da entrega?
        - Depois de uma troca, a garantia [recomeça|volta ao início]?
        - Bateria e acessórios têm [o mesmo prazo|cobertura igual]?
        - Onde vejo até quando o aparelho está [protegido|coberto]?
        - Antes de comprar: por quantos anos respondem por isto?
      reply
        - O prazo conta da entrega; a data exata do seu {device} está em Conta > Aparelhos > Garantia.

    intent app-crashes
      subject
        - App fecha sozinho
        - {app} dá erro
      ask
        - O {app} [fecha|encerra] assim que abro
        - Desde a atualização o aplicativo [trava|vai abaixo] no {os}
        - abre e [fecha na hora|volta pra tela inicial], ja reinstalei
        - No meio do uso [tela preta|sai sozinho] com {error}
        - É um erro conhecido? Não aguenta [dez segundos|quase nada] aberto
        - Toco em [definições|perfil] e sou posto fora
        - No tablet corre bem, no telemóvel [congela e some|estoura]
        - Impossível usar, cai sempre
      reply
        - Atualize o {app}, limpe a cache e reinicie o telefone; se continuar, envie o relatório em Definições > Ajuda.

    intent sync-not-working
      subject
        - Sincronização
        - Dados diferentes
      ask
        - O {app} não [sincroniza|atualiza] entre o telefone e o computador
        - O que faço no telemóvel não [aparece|chega] no PC
        - a sincronizaçao fica [presa em 99%|rodando] desde ontem
        - Dois aparelhos, a mesma conta e [coisas diferentes|listas distintas] em cada um
        - Por que as notas novas não [passam|vão] para o tablet?
        - Forço a sincronização e sai [{error}|um triângulo vermelho]
        - No trabalho ainda vejo a versão da [semana passada|segunda-feira]
        - O que a minha mulher acrescenta nunca me chega
      reply
        - Confirme que é a mesma conta e toque em Definições > Sincronizar agora; sair e entrar de novo costuma resolver.

    intent app-slow
      subject
        - Muito lento
        - {app} devagar
      ask
        - O {app} está [lentíssimo|uma carroça]
        - Leva [um minuto|uma eternidade] a abrir
        - tudo [engasga|trava um pouco] desde a versao nova
        - Dá para [acelerar|deixar mais rápido]? O telefone é novo
        - Cada página fica com a bolinha [a girar|rodando] antes de mostrar algo
        - Escrevo e a letra aparece [depois|com atraso]
        - Não fecha nem dá erro, só [arrasta-se|demora demais]
        - Os outros programas voam, só o vosso me faz esperar
      reply
        - Limpe a cache em Definições > Armazenamento e liberte espaço; a última versão também é mais rápida.

    intent bluetooth-pairing
      subject
        - Emparelhar Bluetooth
        - Conectar {device}
      ask
        - Não consigo [emparelhar|parear] o {device} por Bluetooth
        - O telemóvel não [encontra|vê] os fones ligados
        - o bluetooth [cai|desliga] toda hora
        - Como ponho o {device} em modo de [emparelhamento|pareamento]?
        - Funcionava no tablet, quero [passar|ligar] ao portátil e não dá
        - Aparece na lista, toco e diz [recusado|não foi possível]
        - Que PIN [meto|digito] para vincular? O manual não diz
        - Removi o aparelho no telefone e nunca mais apareceu
      reply
        - Mantenha o botão até piscar azul, apague o emparelhamento antigo no telefone e procure de novo.

    intent wifi-connection
      subject
        - Problema de Wi-Fi
        - {device} offline
      ask
        - O {device} não [liga|conecta] ao Wi-Fi
        - Troquei de [router|operadora] e o aparelho não acha a rede
        - a senha do wifi ta certa mas [nao aceita|da {error}]
        - Funciona em [5 GHz|mesh]? A minha rede não aparece
        - [Perde|Larga] a rede todas as noites e tenho de tirar da tomada
        - A casa inteira tem internet [menos ele|exceto o {device}]
        - Como [mudo|passo] para outra rede sem fios?
        - No app está offline e a luzinha laranja
      reply
        - Use uma rede de 2,4 GHz: no app, Aparelho > Rede, e siga o assistente perto do router.

    intent firmware-update
      subject
        - Atualização de firmware
        - Atualização parada
      ask
        - A atualização do {device} fica [parada|travada] a meio
        - Como [instalo|coloco] o firmware novo?
        - duas horas atualizando, [desligo|espero]?
        - Oferecem versão nova mas [falha|dá {error}]
        - Depois de atualizar, o {device} [perdeu funções|responde mal], dá para voltar?
        - Onde vejo a [versão|revisão] interna instalada?
        - O meu irmão tem igual e já [recebeu a nova|atualizou], a mim não aparece
        - Sou obrigado a instalar o que o aparelho insiste?
      reply
        - Deixe o {device} ligado à corrente perto do router e abra Aparelho > Firmware; não desligue enquanto piscar.

    intent video-not-playing
      subject
        - Vídeo não abre
        - Ecrã preto
      ask
        - Os vídeos não [arrancam|carregam], só a bolinha
        - Dou play e fica [tela preta|erro {error}]
        - nao passa filme no {browser}, [so o menu|no celular sim]
        - O episódio [para|congela] ao fim de um minuto
        - Há som mas [sem imagem|fica tudo preto]
        - Pago o {plan} e não consigo [ver nada|abrir uma série]
        - No computador dá, na televisão a reprodução [falha|nunca começa]
        - Ontem à noite queríamos um filminho e não começou nunca
      reply
        - Feche o app por completo, veja a ligação e atualize; no navegador, limpe a cache e desligue extensões.

    intent download-limit
      subject
        - Limite de downloads
        - Não deixa baixar
      ask
        - Diz que atingi o limite de [downloads|transferências], qual é?
        - Quantos [filmes|episódios] posso baixar ao mesmo tempo com o {plan}?
        - quero baixar pro aviao e [nao deixa|deu limite]
        - Apaguei os antigos e o aviso [fica|volta]
        - Em quantos [aparelhos|celulares] posso guardar para ver offline?
        - Um título já não pode ser [baixado|transferido] de novo este ano
        - Vou viajar sem rede e {count} vídeos [é pouco|não chegam], dá para subir?
        - Num plano maior posso levar mais comigo?
      reply
        - O máximo depende do plano, somando aparelhos; liberte em Downloads > Gerir e é imediato.

    intent casting-to-tv
      subject
        - Ver na TV
        - Transmitir
      ask
        - Como [passo|envio] o filme do telemóvel para a televisão?
        - O ícone de transmitir [sumiu|desapareceu] no {app}
        - minha tv nao [aparece|e encontrada] na lista
        - A transmissão [cai|volta ao telefone] ao fim de minutos
        - Na televisão sai som mas [imagem não|nada de vídeo]
        - Preciso de [dongle|caixinha] para ver em ecrã grande?
        - Espelhar o ecrã [engasga|não dá], há melhor?
        - No mês passado dava na sala a partir do celular, agora não
      reply
        - Telefone e TV na mesma rede Wi-Fi, abra o vídeo e toque em transmitir; se faltar, reinicie ambos.

    intent storage-full
      subject
        - Sem espaço
        - Armazenamento cheio
      ask
        - O meu armazenamento está [cheio|a 100 %], não guardo mais nada
        - Como [liberto|ganho] espaço sem perder fotos?
        - apaguei um monte e continua [cheio|sem espaço]
        - O que [ocupa|come] tantos gigas?
        - Todo dia o aviso de pouco [espaço|armazenamento]
        - Dizem {count} GB usados e só tenho [documentos|três fotos]
        - A lixeira [conta|entra] no total?
        - Não cabe nem mais um ficheiro, o que tiro?
      reply
        - Em Ficheiros > Utilização vê o que pesa; esvazie também o lixo, que conta.

    intent files-deleted-recover
      subject
        - Recuperar ficheiros
        - Apaguei sem querer
      ask
        - Apaguei uma pasta por [engano|acidente], dá para recuperar?
        - As fotos das férias [sumiram|desapareceram], onde estão?
        - excluí um arquivo e [esvaziei a lixeira|nao ta na lixeira], socorro
        - Quanto tempo dá para [restaurar|recuperar] o que se elimina?
        - O miúdo pôs [a minha tese|o trabalho todo] no lixo
        - Preciso do que [havia|estava] no dia {date}
        - A arrumar, tirei [o que não devia|demasiado]
        - Abro a minha área e falta metade dos documentos
      reply
        - Veja em Ficheiros > Lixo, onde ficam algum tempo; selecione e Restaurar.

    intent shared-folder-access
      subject
        - Pasta partilhada
        - Sem acesso
      ask
        - Partilharam uma pasta e não tenho [acesso|permissão]
        - A minha colega não consegue [abrir|ver] a pasta compartilhada
        - aceitei o convite mas a pasta [vem vazia|nao aparece]
        - Como dou [acesso|entrada] a {email} nos meus documentos?
        - Desde hoje não vejo a pasta da [equipa|associação]
        - Pede outra conta para entrar no que o meu chefe [mandou|partilhou]
        - O dono jura que me [convidou|adicionou], eu não recebo nada
        - Somos quatro na família e só um entra
      reply
        - O convite tem de ir para o e-mail com que entra; o dono pode reenviar em Partilhar > Membros.

    intent points-missing
      subject
        - Faltam pontos
        - Pontos não creditados
      ask
        - Os pontos do pedido {order} não foram [creditados|somados]
        - Gastei {amount} e o saldo de pontos [não mexeu|está igual]
        - ta faltando ponto, [era pra ter {count}|confere ai]
        - Quando é que os pontos [entram|caem] depois da compra?
        - Comprei sem [fazer login|entrar na conta], podem pôr os pontos?
        - Era pontos a dobrar e só vi [os normais|metade]
        - A última compra não [conta|aparece] no clube
        - O {product} dava muito segundo a campanha, e nada
      reply
        - Os pontos entram após o prazo de devolução; se já passou, indique o número do pedido.

    intent redeem-points
      subject
        - Trocar pontos
        - Usar pontos
      ask
        - Como [uso|troco] os meus pontos?
        - Quero pagar uma parte com pontos e não vejo [onde|a opção]
        - tenho {count} pontos, [quanto vale|serve pra que]
        - A opção de usar pontos [não aparece|está cinzenta] no pagamento
        - Posso [converter|transformar] em vale?
        - Há um [mínimo|limite] para gastar?
        - Queria que o acumulado [pagasse|abatesse] um {product}
        - No caixa cobraram tudo e eu pensava descontar com o clube
      reply
        - No pagamento marque «Usar pontos»; a partir do mínimo, Conta > Clube permite também um vale.

    intent points-expired
      subject
        - Pontos expirados
        - Pontos sumiram
      ask
        - Os meus pontos [expiraram|venceram] sem aviso
        - Ontem {count} pontos, hoje [zero|nenhum], o que houve?
        - Ao fim de quanto tempo os pontos [caducam|vencem]?
        - nao vi a data, [devolvem|tem jeito]?
        - Juntava para um {device} e [foi tudo à vida|evaporou]
        - Dá para [prolongar|adiar] a validade? É em {date}
        - Ninguém me [avisou|disse] que aquilo tinha prazo
        - Dois anos a juntar e apagam, é injusto
      reply
        - Os pontos caducam após o período sem atividade; avisamos antes e a data está em Conta > Clube.

    intent hacked-account
      subject
        - Conta invadida
        - URGENTE conta roubada
      ask
        - A minha conta foi [invadida|hackeada] e mudaram o e-mail
        - Alguém fez [compras|pedidos] na minha conta, não fui eu
        - nao consigo entrar, [trocaram minha senha|o email nao e mais meu]
        - Há acessos de [outro país|uma cidade estranha], que faço?
        - [Bloqueiem|Travem] {email} já, está lá outra pessoa
        - Os meus amigos recebem mensagens que [não mandei|nunca escrevi]
        - Compraram um {product} com o meu cartão [guardado|salvo]
        - Coisas estranhas no perfil, temo o pior
      reply
        - A conta está protegida. Mude a palavra-passe num aparelho seguro e feche as sessões; antes verificamos a identidade.

    intent phishing-email
      subject
        - E-mail suspeito
        - É mesmo vosso?
      ask
        - Recebi um e-mail vosso que [parece falso|cheira mal], são vocês?
        - Pedem o cartão por [SMS|e-mail], é a Lumenia?
        - dizem que fecham minha conta se eu nao [clicar|entrar] em {url}
        - Aviso de tentativa de [burla|golpe] com o vosso logótipo
        - O remetente é esquisito, cheio de [erros|gralhas], mas em vosso nome
        - Cliquei no link e [pus a senha|dei os dados], estou preocupada
        - Como sei se uma mensagem é [verdadeira|autêntica]?
        - Ligaram a dizer que eram da Lumenia e queriam um código
      reply
        - Não é nosso: nunca pedimos senhas nem cartões por e-mail. Não clique, reencaminhe e mude a palavra-passe se a escreveu.

    intent fake-shop-report
      subject
        - Loja falsa
        - Site fraudulento
      ask
        - O site {url} [faz-se passar pela|copia a] vossa loja
        - {url} é [oficial|de vocês]? Os preços são absurdos
        - comprei num site igual ao da lumenia, [nao chega|era golpe]
        - Quero denunciar um [vendedor|perfil] que usa a vossa marca
        - Anúncio de {device} com 90 % e o vosso logótipo, [é sério|dá para confiar]?
        - Paguei {amount} e aqui o pedido [não existe|não consta], acho que caí numa
        - O desenho é [igualzinho|copiado], mas o endereço é outro, cuidado
        - Um suposto revendedor autorizado sumiu depois de receber
      reply
        - Obrigado pelo aviso: não é nosso e já foi encaminhado. Se pagou, fale com o banco e apresente queixa.
    """#
}
