// Results as comma-separated text.
import Testing

@testable import AssayPipeline

private struct Inner: Encodable {
  var share: Double?
  var at: [Int]
}

private struct Line: Encodable {
  var name: String
  var id: String
  var inner: Inner
  var isGood: Bool
  var seed: UInt64?
  var many: [Inner] = []
}

@Suite struct ResultTablesTests {
  @Test func `rows have the columns of all, named as in JSON`() throws {
    let rows = [
      Line(name: "=1, 2", id: "a", inner: Inner(share: 0.25, at: [1, 2]), isGood: true),
      Line(name: "b \"c\"", id: "-", inner: Inner(share: nil, at: []), isGood: false, seed: .max),
    ]
    #expect(
      try ResultTables.csv(rows: rows)
        == "name,id,inner.at,inner.share,isGood,seed,many\n\"'=1, 2\",a,1 | 2,0.25,true,,\n"
        + "\"b \"\"c\"\"\",'-,,,false,18446744073709551615,\n")
    #expect(try ResultTables.csv(rows: [Line]()) == "")
  }

  @Test func `a single result is listed field by field`() throws {
    let line = Line(
      name: "n", id: "a", inner: Inner(share: 0.5, at: [7]), isGood: true, many: [Inner(share: 1, at: [])])
    #expect(
      try ResultTables.csv(fieldsOf: line)
        == "field,value\nid,a\ninner.at.0,7\ninner.share,0.5\nisGood,true\nmany.0.share,1\nname,n\n")
  }
}
