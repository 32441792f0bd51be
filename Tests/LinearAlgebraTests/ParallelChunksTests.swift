// Every item is visited once, by the chunk it belongs to, on any number of threads.

import LinearAlgebra
import Testing

@Suite struct ParallelChunksTests {
  @Test func everyItemOnce() {
    for count in [0, 1, 2, 7, 8, 9, 100] {
      for size in [1, 3, 8, 200] {
        for threads in [1, 2, 5] {
          var visits = [Int](repeating: 0, count: count)
          forEachChunk(writing: &visits, chunkSize: size, threads: threads) { chunk, range, slice in
            for index in slice.indices { slice[index] += 1 + (range.lowerBound + index) / size - chunk }
          }
          #expect(visits.allSatisfy { $0 == 1 }, "count \(count), chunk size \(size), threads \(threads)")
        }
      }
    }
  }

  @Test func mappedChunksComeInOrder() {
    let ranges = mapChunks(count: 10, chunkSize: 4, threads: 3) { _, range in range }
    #expect(ranges == [0..<4, 4..<8, 8..<10])
  }

  @Test func rowChunksHoldWholeRows() {
    var matrix = Matrix(rows: 5, columns: 3)
    forEachRowChunk(writing: &matrix, chunkSize: 2, threads: 2) { _, rows, slice in
      for index in slice.indices { slice[index] = Float(rows.lowerBound + index / 3) }
    }
    #expect(matrix.values == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
  }
}
