import ArgumentParser

@main
struct Assay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Decides, intent by intent, whether automatic resolution may ship.")
}
