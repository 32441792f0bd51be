// Invented people: first and last names that are common in each language, put together by chance. No one is meant.

enum PersonNames {
  static func first(_ language: DeskLanguage) -> [String] { lists[language.rawValue].first }
  static func last(_ language: DeskLanguage) -> [String] { lists[language.rawValue].last }

  private static let lists: [(first: [String], last: [String])] = [
    (
      words(
        "Amy Ben Carla Dan Ella Frank Grace Harry Isla Jack Kate Liam Mia Noah Olive Peter Quinn Rose Sam Tina Umar Vera "
        + "Will Zoe Priya Arjun Mei Chen Fatima Omar Kofi Ada Nadia Ivan Yuki Kenji Aisha Tom Lucy Joan"),
      words(
        "Abbot Baker Carver Dunn Ellis Forde Grant Hurst Ibsen Jarvis Keane Lowell Marsh Nolan Orton Pike Quill Rowan "
          + "Stone Tyler Usher Vance Walsh Yates Nair Mehta Okoro Mensah Sato Tanaka Wong Haddad Kovac Novak Larsen Berg Reed Frost"
      )
    ),
    (
      words(
        "Ana Beatriz Carlos Diego Elena Fernando Gabriela Hugo Irene Javier Laura Manuel Nuria Pablo Raquel Sergio Teresa Iker"
      ),
      words(
        "Alonso Bravo Castro Duarte Espino Ferrer Galán Herrero Iglesias Lozano Molina Navarro Ortega Prieto Rubio Santos Vega"
      )
    ),
    (
      words(
        "Anke Bernd Clara Dieter Eva Felix Greta Holger Ines Jonas Katrin Lukas Maren Nils Petra Ralf Sabine Uwe Jürgen Zita"
      ),
      words(
        "Ackermann Bauer Conrad Dorn Engel Fuchs Graf Hahn Jäger Köhler Lang Möller Neumann Otto Pohl Richter Schütz Vogt Weiß"
      )
    ),
    (
      words(
        "Aline Benoît Camille Denis Élodie Fabien Gaëlle Hervé Inès Julien Karine Louis Margaux Nicolas Odile Paul Sandrine Yves"
      ),
      words(
        "Arnaud Barbier Chevalier Dupuis Ferrand Garnier Hubert Jacquet Lambert Marchand Noël Perrin Renard Simon Vasseur"
      )
    ),
    (
      words(
        "Aline Bruno Catarina Davi Eduarda Fábio Gisele Heitor Isabela João Larissa Mateus Natália Otávio Paula Rafael Sônia"
      ),
      words(
        "Almeida Barros Cardoso Dias Esteves Fonseca Gomes Lacerda Macedo Nunes Pacheco Queiroz Ramos Souza Teles Viana"
      )
    ),
  ]

  private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}

/// Places and streets, invented as well.
enum PlaceNames {
  static let cities = [
    "Northwick", "Port Ellery", "Ashcombe", "Lindgate", "Marlow Bay", "Eastmere", "Villanova del Río", "Puerto Sereno",
    "Altenbrück", "Seefelden", "Neustett", "Saint-Aubert", "Montclair-sur-Lys", "Vila Serena", "Porto Claro",
    "Harrowby",
  ]
  static let streets = [
    "Linden Road", "Mill Lane", "Harbour Street", "Orchard Row", "Station Road", "Calle del Olmo", "Ahornweg",
    "Am Brunnen",
    "rue des Tilleuls", "rua das Flores", "Chapel Hill", "Quarry Close",
  ]
}
