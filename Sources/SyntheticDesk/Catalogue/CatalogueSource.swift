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
  static var domains: [Text] { [] }

  /// The most frequent intents in the other languages.
  static var translations: [(language: DeskLanguage, text: Text)] { [] }
}
