// simdjson's DOM behind C functions. Values cross the border as the 16 bytes of simdjson's own element.
#include "assay_json.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string>
#include <type_traits>
#include <vector>

namespace dom = simdjson::dom;

struct assay_json_parser {
  dom::parser parser;
};

namespace {

static_assert(ASSAY_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "the padding promised to simdjson");

template <class Inner>
assay_json_value wrap(const Inner &inner) {
  static_assert(sizeof(Inner) == sizeof(assay_json_value), "a document and an index");
  static_assert(std::is_trivially_copyable<Inner>::value, "copied as bytes");
  assay_json_value value;
  std::memcpy(&value, &inner, sizeof value);
  return value;
}

template <class Inner>
Inner unwrap(assay_json_value value) {
  static_assert(sizeof(Inner) == sizeof(assay_json_value), "a document and an index");
  Inner inner;
  std::memcpy(static_cast<void *>(&inner), &value, sizeof value);
  return inner;
}

// Iterators have no default constructor: room for one, copied over.
template <class Iterator>
struct Room {
  alignas(Iterator) unsigned char bytes[sizeof(Iterator)];
  explicit Room(assay_json_value value) {
    static_assert(sizeof(Iterator) == sizeof(assay_json_value), "a document and an index");
    std::memcpy(bytes, &value, sizeof value);
  }
  Iterator &iterator() { return *reinterpret_cast<Iterator *>(bytes); }
};

size_t bucket(const char *name, size_t count) {
  if (count == 0) return 0;
  auto first = static_cast<unsigned char>(name[0]);
  auto middle = static_cast<unsigned char>(name[count / 2]);
  auto last = static_cast<unsigned char>(name[count - 1]);
  return (count * 41 + first * 7 + middle * 29 + last * 13) & 255;
}

template <class Iterator>
bool step(assay_json_cursor *cursor) {
  Room<Iterator> position(cursor->position), end(cursor->end);
  if (!(position.iterator() != end.iterator())) return false;
  ++position.iterator();
  cursor->position = wrap(position.iterator());
  return true;
}

}  // namespace

struct assay_json_keys {
  std::vector<std::string> names;
  std::vector<int16_t> next;
  int16_t head[256];
};

assay_json_parser *assay_json_parser_new(void) { return new (std::nothrow) assay_json_parser; }

void assay_json_parser_free(assay_json_parser *parser) { delete parser; }

assay_json_status assay_json_parse(
    assay_json_parser *parser, const uint8_t *bytes, size_t count, assay_json_value *root) {
  dom::element element;
  auto error = parser->parser.parse(bytes, count, false).get(element);
  switch (error) {
    case simdjson::SUCCESS: *root = wrap(element); return ASSAY_JSON_OK;
    case simdjson::UTF8_ERROR: return ASSAY_JSON_BAD_UTF8;
    case simdjson::STRING_ERROR: return ASSAY_JSON_BAD_STRING;
    case simdjson::DEPTH_ERROR: return ASSAY_JSON_TOO_DEEP;
    default: return ASSAY_JSON_BAD;
  }
}

assay_json_type assay_json_type_of(assay_json_value value) {
  if (value.document == nullptr) return ASSAY_JSON_MISSING;
  switch (unwrap<dom::element>(value).type()) {
    case dom::element_type::ARRAY: return ASSAY_JSON_ARRAY;
    case dom::element_type::OBJECT: return ASSAY_JSON_OBJECT;
    case dom::element_type::INT64: return ASSAY_JSON_INTEGER;
    case dom::element_type::UINT64: return ASSAY_JSON_UNSIGNED;
    case dom::element_type::DOUBLE: return ASSAY_JSON_DOUBLE;
    case dom::element_type::STRING: return ASSAY_JSON_STRING;
    case dom::element_type::BOOL: return ASSAY_JSON_BOOL;
    default: return ASSAY_JSON_NULL;
  }
}

bool assay_json_string(assay_json_value value, const uint8_t **bytes, size_t *count) {
  if (value.document == nullptr) return false;
  std::string_view text;
  if (unwrap<dom::element>(value).get_string().get(text)) return false;
  *bytes = reinterpret_cast<const uint8_t *>(text.data());
  *count = text.size();
  return true;
}

bool assay_json_int64(assay_json_value value, int64_t *number) {
  return value.document != nullptr && !unwrap<dom::element>(value).get_int64().get(*number);
}

bool assay_json_uint64(assay_json_value value, uint64_t *number) {
  return value.document != nullptr && !unwrap<dom::element>(value).get_uint64().get(*number);
}

bool assay_json_double(assay_json_value value, double *number) {
  return value.document != nullptr && !unwrap<dom::element>(value).get_double().get(*number);
}

bool assay_json_bool(assay_json_value value, bool *truth) {
  return value.document != nullptr && !unwrap<dom::element>(value).get_bool().get(*truth);
}

assay_json_keys *assay_json_keys_new(const char *const *names, size_t count) {
  auto *keys = new assay_json_keys;
  for (auto &head : keys->head) head = -1;
  for (size_t i = 0; i < count; ++i) {
    keys->names.emplace_back(names[i]);
    auto &head = keys->head[bucket(names[i], keys->names.back().size())];
    keys->next.push_back(head);
    head = static_cast<int16_t>(i);
  }
  return keys;
}

void assay_json_keys_free(assay_json_keys *keys) { delete keys; }

bool assay_json_select(assay_json_value object, const assay_json_keys *keys, assay_json_value *values) {
  for (size_t i = 0; i < keys->names.size(); ++i) values[i] = assay_json_value{nullptr, 0};
  if (object.document == nullptr) return false;
  dom::object members;
  if (unwrap<dom::element>(object).get_object().get(members)) return false;
  for (auto member = members.begin(), end = members.end(); member != end; ++member) {
    auto key = member.key();
    for (int i = keys->head[bucket(key.data(), key.size())]; i >= 0; i = keys->next[i]) {
      if (keys->names[i].size() == key.size() && std::memcmp(keys->names[i].data(), key.data(), key.size()) == 0) {
        if (values[i].document == nullptr) values[i] = wrap(member.value());
        break;
      }
    }
  }
  return true;
}

bool assay_json_begin(assay_json_value container, assay_json_cursor *cursor) {
  if (container.document == nullptr) return false;
  auto element = unwrap<dom::element>(container);
  dom::array array;
  dom::object object;
  if (!element.get_array().get(array)) {
    *cursor = assay_json_cursor{wrap(array.begin()), wrap(array.end()), false};
    return true;
  }
  if (!element.get_object().get(object)) {
    *cursor = assay_json_cursor{wrap(object.begin()), wrap(object.end()), true};
    return true;
  }
  return false;
}

bool assay_json_next(assay_json_cursor *cursor, const uint8_t **key, size_t *key_count, assay_json_value *value) {
  auto here = cursor->position;
  if (cursor->in_object) {
    if (!step<dom::object::iterator>(cursor)) return false;
    Room<dom::object::iterator> member(here);
    if (key != nullptr) {
      auto name = member.iterator().key();
      *key = reinterpret_cast<const uint8_t *>(name.data());
      *key_count = name.size();
    }
    *value = wrap(member.iterator().value());
    return true;
  }
  if (!step<dom::array::iterator>(cursor)) return false;
  Room<dom::array::iterator> element(here);
  *value = wrap(*element.iterator());
  return true;
}

bool assay_json_is_utf8(const uint8_t *bytes, size_t count) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}

ptrdiff_t assay_bytes_find(const uint8_t *bytes, size_t count, const uint8_t *needle, size_t needle_count) {
  auto *found = static_cast<const uint8_t *>(memmem(bytes, count, needle, needle_count));
  return found == nullptr ? -1 : found - bytes;
}
