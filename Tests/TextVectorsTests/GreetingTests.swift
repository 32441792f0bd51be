// How messages begin, in five languages.

import Testing

@testable import TextVectors

@Suite struct GreetingTests {
  @Test(arguments: [
    "Hi,", "Hello team,\n", "Dear Sir or Madam,\n\n", "Hi Anna!", "Hello\n", "Good morning Mr. Example,", "Hey there -",
    "Dear Customer Service:", "HELLO,",
    "Hallo,", "Sehr geehrte Damen und Herren,\n\n", "Guten Tag Herr Müller,", "Liebes Team,\n", "Moin!",
    "Hallo zusammen,",
    "Hola,", "Buenos días:\n", "Estimado señor López,", "¡Hola!", "Buenas tardes,",
    "Bonjour,", "Madame, Monsieur,\n", "Bonjour Madame,", "Chère équipe,", "BONSOIR,",
    "Olá,", "Bom dia!", "Prezados senhores,", "Olá equipa,", "Boa tarde,",
    "Hello,\nGood morning Anna,\n",
  ])
  func greetingGoes(greeting: String) {
    #expect(Greeting.cut(greeting + " my card is blocked") == "my card is blocked")
  }

  @Test(arguments: [
    ("Hi my card was stolen, please help", "my card was stolen, please help"),
    ("hello i want to pay", "i want to pay"),
    ("HELLO MY CARD IS BROKEN, HELP", "MY CARD IS BROKEN, HELP"),
    ("Hallo Ich habe nichts bekommen, bitte helfen", "Ich habe nichts bekommen, bitte helfen"),
    ("hola quiero pagar", "quiero pagar"),
  ])
  func onlyTheGreetingGoesWhenNoAddresseeFollows(text: String, rest: String) {
    #expect(Greeting.cut(text) == rest)
  }

  @Test(arguments: [
    "History of payments", "Highest fee?", "Where is my card? Hello?", "", "Holaluz factura", "Dearest",
  ])
  func whatIsNoGreetingStays(text: String) {
    #expect(Greeting.cut(text) == text)
  }

  @Test func `whether a text begins with a greeting`() {
    for text in ["Hi Anna, thanks", "  Guten Tag Herr Weber,", "¡Hola!", "Bonjour", "Olá equipe"] {
      #expect(Greeting.opens(text), "\(text)")
    }
    for text in ["", "Thanks for your message", "The hi-fi is broken", "Press Save. Hello"] {
      #expect(!Greeting.opens(text), "\(text)")
    }
  }
}
