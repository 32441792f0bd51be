// Function words of the five main languages, and the rule for all others. Not a list of frequent words: what is
// frequent in a desk's tickets ("order", "Rechnung") is weighted by its document frequency, not dropped.

/// Which words carry no intent.
enum StopWords {
  /// Languages with a list of their own, in a fixed order.
  static let languages = ["en", "de", "es", "fr", "pt"]

  /// Words of at most this many letters are taken for function words where there is no list.
  static let longestUnlisted = 3

  /// The list of a language, in lower case, without apostrophes; `nil` without a list. In Spanish, French and
  /// Portuguese also without accents, because customers leave them out.
  static func list(for language: String) -> Set<[UInt8]>? { lists[language] }

  private static let lists: [String: Set<[UInt8]>] = [
    "en": words(english, isAccentOptional: false), "de": words(german, isAccentOptional: false),
    "es": words(spanish, isAccentOptional: true), "fr": words(french, isAccentOptional: true),
    "pt": words(portuguese, isAccentOptional: true),
  ]

  private static func words(_ text: String, isAccentOptional: Bool) -> Set<[UInt8]> {
    var set: Set<[UInt8]> = []
    for word in text.utf8.split(whereSeparator: { $0 <= 32 }) {
      set.insert(Array(word))
      if isAccentOptional { set.insert(LatinFolding.folded(Array(word))) }
    }
    return set
  }

  private static let english = """
    a about above across after afterwards again against all almost along already also although always am among an and
    another any anybody anyhow anyone anything anyway anywhere are arent around as at be became because become been
    before being below between both but by came can cannot cant could couldnt did didnt do does doesnt doing done dont
    down during each either else enough etc even ever every everybody everyone everything everywhere few for from
    further get gets getting give go goes going gone got gotten had hadnt has hasnt have havent having he hello help
    hence her here hers herself hey hi him himself his how however i if im in indeed instead into is isnt it its itself
    ive just keep kindly know least less let lets like made make many may maybe me might mine more moreover most much
    must my myself need needs neither never nevertheless no nobody none nor not nothing now nowhere of off often on once
    one ones only onto or other others otherwise our ours ourselves out over own per perhaps please put quite rather re
    really same see seem seemed seems she should shouldnt since so some somebody somehow someone something sometimes
    somewhere still such sure take tell than thank thanks that thats the their theirs them themselves then there
    therefore theres these they theyre thing things think this those though through thus to together too toward towards
    try trying under until unless up upon us use very via want wanted wants was wasnt way we went were werent weve what
    whatever whats when whenever where wherever whether which while who whoever whole whom whose why will with within
    without wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve
    """

  private static let german = """
    ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus außer bei
    beide beiden beim bereits bevor bin bis bist bitte bitten brauche brauchen braucht da dabei dadurch dafür dafuer
    dagegen daher damit danach daneben dank danke dann daran darauf daraus darf darin darüber darum das dass daß davon
    dazu dein deine deinem deinen deiner dem den denen denn dennoch der deren des deshalb dessen deswegen dich die dies
    diese diesem diesen dieser dieses dir doch dort du durch dürfen eben ein eine einem einen einer eines einfach einige
    einigen einmal er erst es etwa etwas euch euer eure eurem euren eurer für fuer gab ganz gar geben gegen gehen geht
    gemacht genau gerade gern gerne gibt ging habe haben habt hallo hat hatte hatten hätte haette hätten her hier hin
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins irgendwie ist ja je jede jedem jeden jeder jedes
    jedoch jemand jetzt kann kannst kein keine keinem keinen keiner können koennen könnte koennte könnten konnte konnten
    lassen leider liebe lieber mache machen macht mal man mein meine meinem meinen meiner meines mich mir mit möchte
    moechte möchten mögen muss muß müssen muessen musste nach nachdem nein nicht nichts nie noch nun nur ob obwohl oder
    ohne schon sehr sei seid sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sodass solche
    soll sollen sollte sollten somit sondern sonst sowie trotzdem über ueber um und uns unser unsere unserem unseren
    unserer unter usw viel viele vielen vielleicht vom von vor wann war waren warum was weder weil weiter welche welchem
    welchen welcher welches wem wen wenn wer werde werden weshalb wie wieder wieso will wir wird wirklich wo wobei
    wodurch woher wohin wollen wollte worden würde wuerde würden wurde wurden zu zum zur zwar zwischen
    """

  private static let spanish = """
    a acá ahí ahora al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes aquel aquella
    aquellas aquello aquellos aquí así aun aún aunque ayuda ayudar bajo bastante bien buenas buenos cabe cada casi como
    cómo con conmigo contra cual cuál cuales cuáles cualquier cuando cuándo cuanto cuánto cuantos cuántos da dan dar de
    deben debe debo decir del demás dentro desde después día días dice donde dónde dos durante e el él ella ellas ello
    ellos en entonces entre era eran eres es esa esas ese eso esos esta está estaba estado están estar estas estás este
    esto estos estoy favor fue fueron gracias gustaría ha haber había habían hace hacen hacer hacia hago han has hasta
    hay he hecho hemos hola hoy incluso ir junto la las le les lo los luego mas más me mediante menos mi mí mía mientras
    mío mis misma mismo mucha muchas mucho muchos muy nada nadie necesito ni ningún ninguna ninguno no nos nosotros
    nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para parece pero poco podéis podemos poder podría
    podrían por porque porqué posible pronto pude puede pueden puedo pues que qué querer quería quien quién quienes
    quiero quisiera saber se sé sea según ser si sí sido siempre siendo sigue sin sino so sobre sois solo sólo somos son
    soy su sus suya suyo tal también tampoco tan tanto te tenemos tener tengo ti tiene tienen toda todas todavía todo
    todos tras tu tú tus tuve tuvo un una unas uno unos usted ustedes va vamos van varias varios vez voy vosotros
    vuestra vuestro y ya yo
    """

  private static let french = """
    à afin ai aide aider ainsi ait alors après as au aucun aucune aujourd aussi autre autres aux avaient avais avait
    avant avec avez avoir avons bien bonjour bonsoir bref c ça car ce ceci cela celle celles celui cependant certain
    certains ces cet cette ceux chaque chez ci combien comme comment contre d dans de déjà depuis dernier derrière des
    dès désormais deux devant devez devoir devrait dit dois doit doivent donc dont du durant elle elles en encore enfin
    ensuite entre envers es est et étaient étais était étant été êtes être eu eux fait faire faites faut fois font hui
    ici il ils j jamais je jusqu jusque l la là laquelle le lequel les lesquels leur leurs lors lorsqu lorsque lui m ma
    maintenant mais malgré me même mêmes merci mes mieux moi moins mon n ne ni non nos notre nôtre nous on ont or ou où
    oui par parce parfois parmi pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi pourrais pourrait
    pourriez pouvais pouvait pouvez pouvoir près puis puisqu puisque qu quand quant que quel quelle quelles quelqu
    quelque quelques quels qui quoi rien s sa sais sans sauf se selon sera serait ses seulement si sien soit son sont
    sous souhaite suis sur svp t ta tel telle tes toi ton toujours tous tout toute toutes très trop tu un une va vais
    vers veuillez veut veux voici voilà voir vont vos votre vôtre voudrais vouloir vous vraiment y
    """

  private static let portuguese = """
    a à acerca agora ai aí ainda ajuda ajudar além algo alguém algum alguma algumas alguns ali ambos ante antes ao aos
    apenas após aquela aquelas aquele aqueles aqui aquilo as às assim até através bem boa bom cada cá caso coisa com
    como contra contudo da dá dado daquele das de dela delas dele deles dentro depois desde dessa desse desta deste deve
    devem devo dia disso disto do dois dos duas durante e é ela elas ele eles em embora enquanto então entre era eram és
    essa essas esse esses esta está estamos estão estar estas estava este estes estive esteve estou eu favor faz fazer
    feito fez fiz foi for foram fosse fui gostaria há havia isso isto já la lá lhe lhes lo logo mais mas me mesma mesmo
    meu meus minha minhas muita muitas muito muitos na nada não nas nem nenhum nenhuma nessa nesse nesta neste ninguém
    no nos nós nossa nossas nosso nossos num numa nunca o obrigada obrigado oi olá onde os ou outra outras outro outros
    para pela pelas pelo pelos perante pode podem poder poderia podia pois por porém porque porquê posso pouca pouco
    pra precisa preciso própria próprio quais qual qualquer quando quanto quantos quão quase que quê quem quer quero sem
    sempre sendo ser será seria seu seus si sido sim só sob sobre sois somos sou sua suas tal também tampouco tanto tão
    te tem têm temos tenho ter teu tive teve tinha toda todas todavia todo todos tu tua tudo um uma umas uns vai vamos
    vão vez você vocês vos vossa vosso vou
    """
}
