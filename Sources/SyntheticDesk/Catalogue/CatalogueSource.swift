// The texts of the planted truth, in the line format that CatalogueParser reads. Each extension holds one domain or
// one language.

/// Where the catalogue's source stands.
enum CatalogueSource {
  /// A source with the name that an error gives it.
  struct Text: Sendable {
    var name: String
    var text: String
  }

  /// English, one a domain.
  static var domains: [Text] {
    [
      Text(name: "Billing.swift", text: billing), Text(name: "Subscription.swift", text: subscription),
      Text(name: "Login.swift", text: login), Text(name: "Account.swift", text: account),
      Text(name: "Orders.swift", text: orders), Text(name: "Delivery.swift", text: delivery),
      Text(name: "Returns.swift", text: returns), Text(name: "Warranty.swift", text: warranty),
      Text(name: "AppProblems.swift", text: app), Text(name: "Devices.swift", text: devices),
      Text(name: "Media.swift", text: media), Text(name: "Storage.swift", text: storage),
      Text(name: "Loyalty.swift", text: loyalty), Text(name: "Safety.swift", text: safety),
    ]
  }

  /// The most frequent intents in the other languages.
  static var translations: [(language: DeskLanguage, text: Text)] {
    [
      (.spanish, Text(name: "Spanish.swift", text: spanish)), (.german, Text(name: "German.swift", text: german)),
      (.french, Text(name: "French.swift", text: french)),
      (.portuguese, Text(name: "Portuguese.swift", text: portuguese)),
    ]
  }
}
