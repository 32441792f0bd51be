// Phrases that lay the fault at the customer's door, in English, German, French, Spanish and Portuguese.

/// Kinds of tone that phrases give away.
enum Tone: String, Sendable { case blame }

enum TonePhrases {
  static let blame = PhraseTable<Tone>(
    """
    blame:
    you should|could have *2 read|known|checked|noticed|thought|asked|looked|paid
    you should've|could've *2 read|known|checked|noticed
    as i|we *1 already told|said|explained|mentioned|wrote
    as i've|we've *1 already told|said|explained|mentioned
    like i|we *1 said|told
    i|we already told|explained you|this
    that's|this|that is? your *2 fault|mistake
    your own *1 fault|mistake|responsibility|problem
    you obviously|clearly *2 did|didn't|don't|have|haven't|failed
    you failed to
    if you had *1 read|listened|bothered|paid
    had you *1 read|listened|bothered|paid
    you *1 bother|bothered to
    didn't|don't you *1 read
    learn to read
    sie hätten *5 sollen|müssen|können|lesen
    hätten sie *5 gelesen|beachtet|aufgepasst
    wie ich|wir *2 ihnen? *1 bereits|schon *2 gesagt|geschrieben|erklärt|mitgeteilt
    wie bereits|schon *1 gesagt|erklärt|geschrieben|mitgeteilt
    das ist *1 ihre *1 schuld
    ihr eigener|eigenes fehler|verschulden
    sie haben *1 offensichtlich|anscheinend nicht
    vous auriez dû|pu
    comme je|nous *1 vous? l'ai|l'avons *1 déjà? dit|expliqué|écrit
    comme je|nous vous? l'ai|l'avons
    c'est|est *1 votre faute
    si vous aviez *1 lu
    debería|deberías haber leído|sabido|mirado|pensado|comprobado
    tendría|tendrías que haber leído|sabido|mirado|comprobado
    como ya le|te? *1 dije|dijimos|expliqué|explicamos|indiqué
    como ya le|te? he|hemos dicho|explicado
    es *1 culpa suya|tuya
    es su|tu culpa
    si hubiera|hubieras leído
    deveria|devia|deverias ter *1 lido|sabido|visto|pensado|verificado
    como já *1 disse|dissemos|expliquei|explicamos|falei
    a culpa é sua
    é culpa sua
    se tivesse|tivesses lido
    """)
}
