// The labels that osTicket writes over the columns of a queue, by the language of the agent who exports it, and the
// names of its statuses. Its JSON has keys instead, which are the same in every language.
import TicketModel

enum OsTicketLabels {
  /// Labels by key, in English, German, French, Spanish and Portuguese. The English ones are osTicket's own; language
  /// packs of different age word the others differently, so several forms are known.
  private static let labels: [String: [String]] = [
    "number": [
      "Ticket Number", "Ticketnummer", "Ticket-Nummer", "Numéro du ticket", "Numéro de ticket", "Número de ticket",
      "Número del ticket", "Número do ticket", "Número do chamado",
    ],
    "created": [
      "Date Created", "Erstellungsdatum", "Erstellt am", "Datum der Erstellung", "Date de création",
      "Fecha de creación", "Data de criação",
    ],
    "cdata.subject": ["Subject", "Issue Summary", "Betreff", "Sujet", "Objet", "Asunto", "Assunto"],
    "user.name": ["From", "Von", "Absender", "De"],
    "user.default_email.address": [
      "From Email", "Von E-Mail", "Absender-E-Mail", "E-Mail des Absenders", "Courriel de l'expéditeur",
      "Adresse e-mail de l'expéditeur", "Correo del remitente", "Email do remetente", "E-mail do remetente",
    ],
    "dept::getLocalName": ["Department", "Abteilung", "Département", "Service", "Departamento"],
    "topic::getName": [
      "Help Topic", "Hilfethema", "Hilfe-Thema", "Rubrique d'aide", "Sujet d'aide", "Tema de ayuda", "Tópico de ajuda",
    ],
    "source": ["Source", "Quelle", "Fuente", "Origen", "Fonte", "Origem"],
    "status::getName": [
      "Current Status", "Aktueller Status", "Statut actuel", "État actuel", "Estado actual", "Status atual",
      "Estado atual",
    ],
    "lastupdate": [
      "Last Updated", "Zuletzt aktualisiert", "Letzte Aktualisierung", "Dernière mise à jour", "Última actualización",
      "Última atualização",
    ],
    "closed": [
      "Closed Date", "Date Closed", "Abschlussdatum", "Geschlossen am", "Date de fermeture", "Date de clôture",
      "Fecha de cierre", "Data de fechamento", "Data de encerramento",
    ],
    "staff::getName": [
      "Agent Assigned", "Zugewiesener Agent", "Agent zugewiesen", "Agent assigné", "Agent affecté", "Agente asignado",
      "Agente atribuído", "Agente designado",
    ],
    "team::getName": [
      "Team Assigned", "Zugewiesenes Team", "Team zugewiesen", "Équipe assignée", "Équipe affectée", "Equipo asignado",
      "Equipe atribuída", "Equipe designada", "Equipa atribuída",
    ],
    "thread_count": [
      "Thread Count", "Anzahl der Nachrichten", "Nombre de messages", "Número de mensajes", "Número de mensagens",
    ],
    "reopen_count": [
      "Reopen Count", "Anzahl Wiedereröffnungen", "Anzahl der Wiedereröffnungen", "Nombre de réouvertures",
      "Número de reaperturas", "Número de reaberturas",
    ],
  ]

  private static let keys: [String: String] = labels.reduce(into: [:]) { table, entry in
    for label in entry.value { table[label.lowercased()] = entry.key }
  }

  /// The key of each column that is known by its label; other names as they are.
  static func keys(_ names: [String]) -> [String] { names.map { keys[$0.lowercased()] ?? $0 } }

  /// A status by its name, or by its state in the database.
  static func status(_ name: String?) -> TicketStatus {
    switch name?.lowercased() {
    case "open", "offen", "ouvert", "abierto", "aberto": return .open
    case "resolved", "gelöst", "résolu", "resuelto", "resolvido": return .solved
    case "closed", "geschlossen", "fermé", "clos", "cerrado", "fechado", "encerrado": return .closed
    case "archived", "archiviert", "archivé", "archivado", "arquivado": return .closed
    case "deleted", "gelöscht", "supprimé", "eliminado", "borrado", "excluído": return .deleted
    default: return .unknown
    }
  }

  /// The statuses that every installation begins with, by their keys.
  static func status(key: String?) -> TicketStatus {
    switch key {
    case "1": return .open
    case "2": return .solved
    case "3", "4": return .closed
    case "5": return .deleted
    default: return .unknown
    }
  }
}
