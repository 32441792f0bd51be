// Which intent each cluster is: an earlier one that goes on under its id and name, or a new one.
import IntentClustering
import TicketModel

/// The identities of a run's clusters, and what became of the intents of the run before.
struct IntentIdentities {
  /// Per cluster the earlier intent that it is; `nil` for a new one.
  private(set) var earlier: [Intent?]
  /// Per cluster its id.
  private(set) var ids: [String]
  /// Per cluster the theme that it goes on in: its own, or for a new one that of the intent it came from or is most
  /// like.
  private(set) var themes: [String?]
  private(set) var changes: [IntentChange] = []

  /// - Parameters:
  ///   - order: The clusters that have tickets, by falling volume: new ids are given in this order.
  ///   - volumes: Tickets per cluster.
  ///   - highest: The highest number that any id ever had.
  init(_ clusters: CorpusClusters, order: [Int32], volumes: [Int], origin: DiscoveryOrigin, highest: Int) {
    earlier = [Intent?](repeating: nil, count: clusters.clusters)
    ids = [String](repeating: "", count: clusters.clusters)
    themes = [String?](repeating: nil, count: clusters.clusters)
    var matching: ClusterMatching?
    switch origin {
    case .first: break
    case .continuing(let before):
      for place in before.intents.indices { earlier[place] = before.intents[place] }
    case .fresh(let before, _):
      let found = ClusterMatching(
        earlier: before.labels, earlierClusters: before.intents.count, now: clusters.nearestLabels,
        clusters: clusters.clusters)
      for cluster in earlier.indices where found.heirs[cluster] >= 0 && volumes[cluster] > 0 {
        earlier[cluster] = before.intents[Int(found.heirs[cluster])]
      }
      matching = found
    }
    var next = highest
    let width = max(3, String(highest + order.count).count)
    for cluster in order.map(Int.init) {
      if let same = earlier[cluster] {
        ids[cluster] = same.id
      } else {
        next += 1
        let number = String(next)
        ids[cluster] = "I" + String(repeating: "0", count: max(width - number.count, 0)) + number
      }
    }
    switch origin {
    case .first: break
    case .continuing(let before): continued(clusters.changes, before, volumes: volumes)
    case .fresh(let before, _): matched(matching!, before, order: order, volumes: volumes)
    }
  }

  /// The steps of a continuation in terms of ids.
  private mutating func continued(_ steps: [Continuation.Change], _ before: EarlierDiscovery, volumes: [Int]) {
    var gone = Set<Int>()
    for (place, intent) in before.intents.enumerated() { themes[place] = intent.theme }
    for step in steps {
      switch step {
      // Its tickets turned out too unlike it: no intent.
      case .born(let cluster, _, _, _) where volumes[Int(cluster)] == 0: continue
      case .split(let cluster, _, _, _) where volumes[Int(cluster)] == 0: continue
      case .born(let cluster, let rows, let nearest, let likeness):
        themes[Int(cluster)] = nearest.flatMap { themes[Int($0)] }
        changes.append(
          IntentChange(
            kind: .born, intentID: ids[Int(cluster)], otherID: nearest.map { id(of: $0, before) }, tickets: rows,
            likeness: likeness))
      case .split(let cluster, let rows, let from, let likeness):
        themes[Int(cluster)] = themes[Int(from)]
        changes.append(
          IntentChange(
            kind: .split, intentID: ids[Int(cluster)], otherID: id(of: from, before), tickets: rows, likeness: likeness)
        )
      case .merged(let cluster, let rows, let into, let likeness):
        gone.insert(Int(cluster))
        changes.append(
          IntentChange(
            kind: .merged, intentID: id(of: cluster, before), otherID: id(of: into, before), tickets: rows,
            likeness: likeness))
      }
    }
    for place in before.intents.indices where volumes[place] == 0 && !gone.contains(place) {
      changes.append(
        IntentChange(kind: .died, intentID: before.intents[place].id, tickets: before.intents[place].volume))
    }
  }

  private func id(of cluster: Int32, _ before: EarlierDiscovery) -> String {
    Int(cluster) < before.intents.count ? before.intents[Int(cluster)].id : ids[Int(cluster)]
  }

  /// What a fresh start made of earlier intents, by the tickets they share.
  private mutating func matched(
    _ matching: ClusterMatching, _ before: EarlierDiscovery, order: [Int32], volumes: [Int]
  ) {
    for cluster in order where earlier[Int(cluster)] == nil {
      let origin = matching.origins[Int(cluster)]
      let volume = volumes[Int(cluster)]
      changes.append(
        IntentChange(
          kind: origin < 0 ? .born : .split, intentID: ids[Int(cluster)],
          otherID: origin < 0 ? nil : before.intents[Int(origin)].id, tickets: volume,
          overlap: origin < 0 ? nil : Double(matching.rows(of: origin, in: cluster)) / Double(max(volume, 1))))
    }
    let continuing = Set(earlier.compactMap { $0?.id })
    for (place, intent) in before.intents.enumerated() where !continuing.contains(intent.id) {
      let heir = matching.destinations[place]
      let destination = heir >= 0 && ids[Int(heir)].isEmpty ? -1 : heir
      changes.append(
        IntentChange(
          kind: destination < 0 ? .died : .merged, intentID: intent.id,
          otherID: destination < 0 ? nil : ids[Int(destination)], tickets: intent.volume,
          overlap: destination < 0
            ? nil : Double(matching.rows(of: Int32(place), in: destination)) / Double(max(intent.volume, 1))))
    }
  }
}
