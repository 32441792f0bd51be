// What is taken for a person's name in texts of others, near their tickets and elsewhere.
import Testing

@testable import AssayPipeline

@Suite struct RedactionTests {
  private let redaction = Redaction(ids: ["551007", "zq@shop.example"], names: ["Zélda Maria Quarmby"])

  @Test(arguments: [
    ("Zelda Maria Quarmby", "[name]"),
    ("quarmby, zelda called", "[name] called"),
    ("of Zelda Quarmby.", "of [name]."),
    ("mail Zelda.Quarmby@example.org!", "mail [removed]!"),
    ("zelda_quarmby+desk@example.org.", "[removed]."),
    ("mail ZQ@Shop.example now", "mail [removed] now"),
  ]) func `full names and addresses are found in any text`(text: String, left: String) {
    #expect(redaction.cleared(text) == left)
    #expect(redaction.clearedElsewhere(text) == left)
  }

  @Test(arguments: [
    ("Zelda wrote", "[name] wrote"), ("ask Quarmby, then Zelda", "ask [name], then [name]"),
  ]) func `part of a name is found near their tickets only`(text: String, left: String) {
    #expect(redaction.cleared(text) == left)
    #expect(redaction.clearedElsewhere(text) == text)
  }

  @Test(arguments: [
    "zq@shop.example.org", "zelda.other@example.org", "@", "a@b@c", "a@ @b", "", "551007 of Zelda-like",
  ]) func `what is somebody else's stays`(text: String) {
    #expect(redaction.clearedElsewhere(text) == text)
  }

  @Test func `where one text names them in full, all of it is cleared`() {
    #expect(redaction.clearedElsewhere("Zelda Quarmby asked. Zelda again") == "[name] asked. [name] again")
  }
}
