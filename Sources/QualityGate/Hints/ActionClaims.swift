// Phrases by which an answer says that something was done, in English, German, French, Spanish and Portuguese, and the
// names that exports give such actions.

/// What an answer says was done for the customer.
enum ActionClaim: String, Sendable, CaseIterable {
  case refund, cancellation, change, deletion, replacement

  /// For a sentence: `says that a refund was made`.
  var description: String {
    switch self {
    case .refund: "a refund was made"
    case .cancellation: "something was cancelled"
    case .change: "details or a plan were changed"
    case .deletion: "something was deleted"
    case .replacement: "a replacement was sent"
    }
  }

  /// Beginnings of words in the names of actions that do this.
  private var stems: [String] {
    switch self {
    case .refund: ["refund", "credit", "reimburs", "erstatt", "gutschr", "rembours", "reembols", "estorn", "payout"]
    case .cancellation: ["cancel", "storn", "kündig", "annul", "résili", "anul", "baja"]
    case .change: ["chang", "updat", "änder", "modif", "cambi", "alter", "switch", "upgrad", "downgrad", "edit"]
    case .deletion: ["delet", "eras", "remov", "lösch", "supprim", "borr", "elimin", "exclu", "apag"]
    case .replacement:
      ["replac", "resend", "reship", "ship", "ersatz", "versand", "remplac", "renvo", "reenv", "substitu"]
    }
  }

  /// What a recorded action does, by its name; empty for a name that says nothing.
  static func named(_ name: String) -> Set<ActionClaim> {
    let words = name.lowercased().split { !$0.isLetter }
    return Set(allCases.filter { claim in words.contains { word in claim.stems.contains(where: word.hasPrefix) } })
  }

  static let phrases = PhraseTable<ActionClaim>(
    """
    refund:
    i|we have *1 refunded|reimbursed|credited
    i've|we've *1 refunded|reimbursed|credited
    i|we have *1 issued|made|processed *2 refund
    i've|we've *1 issued|made|processed *2 refund
    has|have been refunded|reimbursed
    refund has been issued|processed|made
    i|we refunded|reimbursed
    habe|haben *6 erstattet|zurückerstattet|gutgeschrieben|überwiesen
    wurde|wurden *5 erstattet|zurückerstattet|gutgeschrieben
    ist erstattet|gutgeschrieben
    ai|avons|j'ai|l'avons *1 remboursé|remboursée|recrédité
    a|ont été remboursé|remboursée|remboursés
    he|hemos *1 reembolsado|devuelto|abonado
    ha|han sido reembolsado|reembolsada|devuelto
    reembolsei|reembolsamos|estornei|estornamos
    foi|foram reembolsado|reembolsada|estornado|estornada
    cancellation:
    i|we have *1 cancelled|canceled
    i've|we've *1 cancelled|canceled
    has been cancelled|canceled
    habe|haben *6 storniert|gekündigt
    wurde *5 storniert|gekündigt
    ai|avons|j'ai *1 annulé|résilié
    a été annulé|annulée|résilié
    he|hemos *1 cancelado|anulado
    ha sido cancelado|cancelada|anulado
    cancelei|cancelamos
    foi cancelado|cancelada
    change:
    i|we have *1 changed|updated|switched|upgraded|downgraded
    i've|we've *1 changed|updated|switched|upgraded|downgraded
    habe|haben *6 geändert|aktualisiert|umgestellt
    ai|avons|j'ai *1 modifié|changé|mis
    he|hemos *1 cambiado|modificado|actualizado
    alterei|alteramos|atualizei|atualizamos|mudei|mudamos
    deletion:
    i|we have *1 deleted|erased
    i've|we've *1 deleted|erased
    habe|haben *6 gelöscht
    ai|avons|j'ai *1 supprimé|effacé
    he|hemos *1 borrado|eliminado
    apaguei|apagamos|excluí|excluímos
    replacement:
    i|we have *2 sent|shipped|posted *2 replacement
    i've|we've *2 sent|shipped|posted *2 replacement
    replacement has been sent|shipped
    habe|haben *4 ersatz|ersatzgerät|ersatzlieferung *3 verschickt|versendet|geschickt|versandt
    ai|avons|j'ai *2 envoyé *3 remplacement
    he|hemos *2 enviado *3 reemplazo|repuesto|sustituto
    enviei|enviamos *3 substituição|substituto
    """)

  /// Words that make a statement something that may be or is yet to come.
  static let conditions: Set<String> = [
    "once", "if", "when", "after", "until", "unless", "whether", "not", "haven't", "before", "sobald", "wenn",
    "nachdem", "falls", "ob", "bis", "nicht", "cuando", "si", "después", "no", "hasta", "dès", "quand", "lorsque",
    "après", "ne", "n'avons", "n'ai", "quando", "se", "assim", "depois", "não", "caso",
  ]
}
