// Paths of a mapping: their text, and what they find.
import Testing
import TicketModel

@testable import TicketExports

@Suite struct JSONPathTests {
  private func find(_ paths: [String], in text: String) throws -> [[String]] {
    let tree = JSONPathTree(try paths.enumerated().map { (try #require(JSONPath($1)), $0) })
    let parser = JSONParser()
    var found = [[String]](repeating: [], count: paths.count)
    let root = try #require(parser.parse(copying: Array(text.utf8)))
    tree.forEach(in: root) { slot, value in found[slot].append(value.scalarText ?? "?") }
    return found
  }

  @Test func whatPathsFind() throws {
    let text = #"""
      {"id": 7, "requester": {"email": "a@b.example", "tags": ["x", "y"]}, "a.b": {"c": true}, "none": null,
       "comments": [{"body": "one", "by": {"id": 1}}, {"body": "two"}, "three"], "rows": [[1, 2], [3]]}
      """#
    let expected: [(String, [String])] = [
      ("id", ["7"]), ("$.id", ["7"]), ("requester.email", ["a@b.example"]), ("requester.tags", ["x", "y"]),
      ("requester.tags[]", ["x", "y"]), ("requester.tags[1]", ["y"]), (#"["a.b"].c"#, ["true"]),
      ("$['a.b'].c", ["true"]),
      ("none", []), ("missing.deep", []), ("id.deep", []), ("comments[].body", ["one", "two"]),
      ("comments[].by.id", ["1"]), ("comments[0].body", ["one"]), ("comments[9].body", []),
      ("rows[][]", ["1", "2", "3"]),
      ("comments[*].body", ["one", "two"]),
    ]
    #expect(try find(expected.map(\.0), in: text) == expected.map(\.1))
  }

  @Test func aRootListAndEqualPaths() throws {
    #expect(try find(["[].n", "[].n", "[1].n"], in: #"[{"n":1},{"n":2}]"#) == [["1", "2"], ["1", "2"], ["2"]])
  }

  @Test(arguments: ["", ".", "a.", ".a", "a..b", "a[", "a]", "a[x]", "a[-1]", "[\"\"]", "a[\"b]", "a[]b", "$a"])
  func whatIsNoPath(_ text: String) { #expect(JSONPath(text) == nil) }

  @Test(arguments: ["a.b", "a[].b", "[]", "[].x", "[\"a.b\"].c", "a[\"b c[]\"]", "a[2]"])
  func pathsAreWrittenAsTheyAreRead(_ text: String) throws {
    let path = try #require(JSONPath(text))
    #expect(JSONPath(path.steps).text == text)
    #expect(JSONPath(JSONPath(path.steps).text)?.steps == path.steps)
  }

  @Test func recordsAtAPath() throws {
    let text = #"{"meta": {"n": 2}, "data": {"rows": [{"id": 1, "text": "a"}, {"id": 2, "text": "b"}]}}"#
    for path in ["$.data.rows[]", "data.rows", "$.data.rows"] {
      var mapping = Mapping(name: "m.yaml", digest: "")
      mapping.layout.records = JSONPath(path)
      mapping.ticket = [
        .id: Mapping.Value(places: [.path("id")], line: 1), .text: Mapping.Value(places: [.path("text")], line: 2),
      ]
      #expect(try read(text, options: .mapped(mapping)).tickets.map(\.id) == ["1", "2"])
    }
    #expect(JSONPath("data[0].rows")?.layout == nil)
  }
}

extension ExportOptions {
  static func mapped(_ mapping: Mapping, batchBytes: Int = 2 << 20) -> ExportOptions {
    var options = ExportOptions(batchBytes: batchBytes)
    options.mapping = mapping
    return options
  }
}
