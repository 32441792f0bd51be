// Whether pages can be tried in a real browser here. Tests that need one are skipped, with the reason, where it is not.
import Foundation

public enum BrowserPresence {
  /// Why such a test is skipped.
  public static let missing = "Chromium, its driver or python3-selenium is not installed: scripts/setup --for-tests"

  public static var isBrowserThere: Bool {
    ["/usr/bin/chromium", "/usr/bin/chromedriver"].allSatisfy(FileManager.default.isExecutableFile)
      && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/selenium")
  }
}
