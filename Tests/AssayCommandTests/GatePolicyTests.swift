// The standard policy from the real binary.
import Foundation
import Testing

@Suite struct GatePolicyTests {
  @Test func `the standard policy is printed, or written once`() throws {
    let place = try Workplace()
    let printed = try place.assay("gate", "policy")
    #expect(printed.exitCode == 0 && printed.errors.isEmpty)
    #expect(printed.output.hasPrefix("# The policy of 'assay gate'") && printed.output.hasSuffix("alarm holds: yes\n"))

    let written = try place.assay("gate", "policy", "--output", "policy.yaml")
    #expect(written.exitCode == 0 && written.output.isEmpty)
    #expect(try place.read("policy.yaml") == printed.output)

    // A desk's own policy is never written over.
    try place.write("attempts: 2\n", to: "policy.yaml")
    let again = try place.assay("gate", "policy", "--output", "policy.yaml")
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("policy.yaml: there is a file of this name already"))
    #expect(again.errors.contains("[file-exists]"))
    #expect(try place.read("policy.yaml") == "attempts: 2\n")
  }

  /// Verdicts need no name of their own.
  @Test func `gate alone and with the name give verdicts`() throws {
    let place = try Workplace()
    let (alone, named) = (try place.assay("gate"), try place.assay("gate", "verdicts"))
    #expect(alone.exitCode == 1 && alone.errors == named.errors && alone.errors.contains("assay ingest"))
  }
}
