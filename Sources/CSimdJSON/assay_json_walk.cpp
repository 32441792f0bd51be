// Finds the end of a JSON container, 64 bytes at a time: one bit per byte for quotes, backslashes, brackets and
// newlines; a running exclusive-or over the quote bits tells inside from outside of strings (Langdale and Lemire,
// "Parsing gigabytes of JSON per second", 2019, doi:10.1007/s00778-019-00578-5).
#include "assay_json.h"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

struct Block {
  uint64_t quotes, backslashes, opens, closes, newlines;
};

#if defined(__SSE2__)

uint64_t bits(__m128i equal, int part) {
  return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(equal))) << (16 * part);
}

Block classify(const uint8_t *bytes) {
  Block block{0, 0, 0, 0, 0};
  for (int part = 0; part < 4; ++part) {
    auto text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * part));
    auto folded = _mm_or_si128(text, _mm_set1_epi8(0x20));  // [ and { alike, ] and } alike
    block.quotes |= bits(_mm_cmpeq_epi8(text, _mm_set1_epi8('"')), part);
    block.backslashes |= bits(_mm_cmpeq_epi8(text, _mm_set1_epi8('\\')), part);
    block.opens |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')), part);
    block.closes |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}')), part);
    block.newlines |= bits(_mm_cmpeq_epi8(text, _mm_set1_epi8('\n')), part);
  }
  return block;
}

#else

Block classify(const uint8_t *bytes) {
  Block block{0, 0, 0, 0, 0};
  for (int i = 0; i < 64; ++i) {
    uint8_t byte = bytes[i], folded = byte | 0x20;
    block.quotes |= static_cast<uint64_t>(byte == '"') << i;
    block.backslashes |= static_cast<uint64_t>(byte == '\\') << i;
    block.opens |= static_cast<uint64_t>(folded == '{') << i;
    block.closes |= static_cast<uint64_t>(folded == '}') << i;
    block.newlines |= static_cast<uint64_t>(byte == '\n') << i;
  }
  return block;
}

#endif

// The bytes that a backslash before them makes literal.
uint64_t escaped_bytes(uint64_t backslashes, bool *after_backslash) {
  uint64_t escaped = 0;
  if (*after_backslash) {
    escaped = 1;
    backslashes &= ~uint64_t{1};
    *after_backslash = false;
  }
  while (backslashes != 0) {
    int at = __builtin_ctzll(backslashes);
    if (at == 63) {
      *after_backslash = true;
      break;
    }
    escaped |= uint64_t{2} << at;
    backslashes &= ~(uint64_t{3} << at);
  }
  return escaped;
}

// Bit i: an odd number of bits is set up to and including i.
uint64_t running_parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

uint64_t below(int bit) { return bit >= 64 ? ~uint64_t{0} : (uint64_t{1} << bit) - 1; }

}  // namespace

assay_json_walk_end assay_json_walk_on(
    assay_json_walk *walk, const uint8_t *bytes, size_t count, bool stop_at_newline, size_t *consumed) {
  size_t at = 0;
  while (at < count) {
    size_t width = count - at < 64 ? count - at : 64;
    uint8_t tail[64] = {0};
    const uint8_t *start = bytes + at;
    if (width < 64) {
      std::memcpy(tail, start, width);
      start = tail;
    }
    Block block = classify(start);
    bool after_backslash = walk->after_backslash;
    uint64_t escaped = 0;
    if (block.backslashes != 0 || after_backslash) escaped = escaped_bytes(block.backslashes, &after_backslash);
    uint64_t inside = running_parity(block.quotes & ~escaped) ^ (walk->in_string ? ~uint64_t{0} : 0);
    uint64_t opens = block.opens & ~inside, closes = block.closes & ~inside;
    uint64_t stops = stop_at_newline ? block.newlines : block.newlines & inside;
    int end = stops != 0 ? __builtin_ctzll(stops) : static_cast<int>(width);
    opens &= below(end);
    closes &= below(end);
    uint64_t depth = walk->depth;
    if (static_cast<uint64_t>(__builtin_popcountll(closes)) < depth) {
      depth = depth + __builtin_popcountll(opens) - __builtin_popcountll(closes);
    } else {
      uint64_t brackets = opens | closes;
      while (brackets != 0) {
        int bit = __builtin_ctzll(brackets);
        brackets &= brackets - 1;
        if (opens >> bit & 1) {
          depth += 1;
        } else if (--depth == 0) {
          walk->newlines += __builtin_popcountll(block.newlines & below(bit));
          *walk = assay_json_walk{0, walk->newlines, false, false};
          *consumed = at + bit + 1;
          return ASSAY_JSON_WALK_CLOSED;
        }
      }
    }
    walk->depth = depth;
    walk->newlines += __builtin_popcountll(block.newlines & below(end));
    if (stops != 0) {
      walk->in_string = inside >> end & 1;
      walk->after_backslash = false;
      *consumed = at + end;
      return ASSAY_JSON_WALK_NEWLINE;
    }
    walk->in_string = inside >> (width - 1) & 1;
    // In a padded tail, a final backslash has escaped the first padding byte, which stands for the next piece's first.
    walk->after_backslash = width == 64 ? after_backslash : (escaped >> width & 1) != 0;
    at += width;
  }
  *consumed = count;
  return ASSAY_JSON_WALK_MORE;
}
