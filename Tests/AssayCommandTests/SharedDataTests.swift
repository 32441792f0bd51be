// Real labelled questions, where the data is beside the project.
import Foundation
import Testing

private let banking = Workplace.root + "/../shared/data/banking77/"

@Suite struct SharedDataTests {
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: banking + "train.csv"), "skipped: the data is not beside the project"))
  func `banking77 as a plain table beats scikit-learn's tf-idf and k-means`() throws {
    let place = try Workplace()
    // Ids and labels are made here: the files hold text and category only.
    let split = try place.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        """
        import csv, sys
        rows = [r for n in ("train", "test") for r in csv.DictReader(open(sys.argv[1] + n + ".csv", encoding="utf-8"))]
        t = csv.writer(open("tickets.csv", "w", encoding="utf-8")); t.writerow(["id", "text"])
        l = csv.writer(open("labels.csv", "w", encoding="utf-8")); l.writerow(["ticket_id", "label"])
        for i, r in enumerate(rows): t.writerow([i, r["text"]]); l.writerow([i, r["category"]])
        """, banking,
      ])
    #expect(split.exitCode == 0, "\(split.errors)")
    for arguments in [
      ["ingest", "tickets.csv"], ["mine", "--intents", "77", "--vectorizer", "lexical", "--seed", "1"],
    ] { #expect(try place.run(Workplace.binary, arguments + ["--quiet"]).exitCode == 0) }
    let outcome = try place.assay("evaluate", "--labels", "labels.csv", "--format", "json")
    let figures = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(figures["tickets"] as? Int == 13_083)
    // scikit-learn's tf-idf, stop words out, SVD 100, k-means: 0.562 and 0.345 (mean of three seeds).
    #expect(try #require(figures["nmi"] as? Double) > 0.562)
    #expect(try #require(figures["accuracy"] as? Double) > 0.345)
  }
}
