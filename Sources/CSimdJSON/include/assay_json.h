// A thin C interface over simdjson's DOM (one record at a time), and a byte scanner that finds where a JSON container
// ends without parsing it. No policy: what a record is, and what to do with a broken one, is the caller's.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after the text that is parsed (their value does not matter).
#define ASSAY_JSON_PADDING 64

/// A value of the text parsed last. Valid until its parser parses again. `document == NULL`: no such value.
typedef struct {
  const void *document;
  size_t index;
} assay_json_value;

typedef enum {
  ASSAY_JSON_MISSING,
  ASSAY_JSON_NULL,
  ASSAY_JSON_BOOL,
  ASSAY_JSON_INTEGER,
  ASSAY_JSON_UNSIGNED,  // above the largest int64
  ASSAY_JSON_DOUBLE,
  ASSAY_JSON_STRING,
  ASSAY_JSON_ARRAY,
  ASSAY_JSON_OBJECT,
} assay_json_type;

typedef enum {
  ASSAY_JSON_OK,
  ASSAY_JSON_BAD_UTF8,
  ASSAY_JSON_BAD_STRING,
  ASSAY_JSON_TOO_DEEP,
  ASSAY_JSON_BAD,
} assay_json_status;

typedef struct assay_json_parser assay_json_parser;

assay_json_parser *assay_json_parser_new(void);
void assay_json_parser_free(assay_json_parser *parser);

/// Parses one text of `count` bytes, followed by ASSAY_JSON_PADDING readable bytes.
assay_json_status assay_json_parse(
    assay_json_parser *parser, const uint8_t *bytes, size_t count, assay_json_value *root);

assay_json_type assay_json_type_of(assay_json_value value);
/// The text of a string, not terminated; false for any other type.
bool assay_json_string(assay_json_value value, const uint8_t **bytes, size_t *count);
bool assay_json_int64(assay_json_value value, int64_t *number);
bool assay_json_uint64(assay_json_value value, uint64_t *number);
bool assay_json_double(assay_json_value value, double *number);
bool assay_json_bool(assay_json_value value, bool *truth);

/// A set of member names to look up together.
typedef struct assay_json_keys assay_json_keys;
assay_json_keys *assay_json_keys_new(const char *const *names, size_t count);
void assay_json_keys_free(assay_json_keys *keys);
/// One pass over an object: `values[i]` becomes the first member called `names[i]`, or missing. False if it is no object.
bool assay_json_select(assay_json_value object, const assay_json_keys *keys, assay_json_value *values);

/// Walks the elements of an array or the members of an object.
typedef struct {
  assay_json_value position, end;
  bool in_object;
} assay_json_cursor;
/// False if the value is neither an array nor an object.
bool assay_json_begin(assay_json_value container, assay_json_cursor *cursor);
/// False at the end. `key` may be NULL; in an array it is left alone.
bool assay_json_next(assay_json_cursor *cursor, const uint8_t **key, size_t *key_count, assay_json_value *value);

bool assay_json_is_utf8(const uint8_t *bytes, size_t count);
/// Where `needle` first stands in the bytes, or -1. (The C library's memmem, which Swift's Glibc module leaves out.)
ptrdiff_t assay_bytes_find(const uint8_t *bytes, size_t count, const uint8_t *needle, size_t needle_count);

/// Progress through one container, carried from one piece of the input to the next.
typedef struct {
  uint64_t depth;     // open brackets; 1 after the opening bracket of the container itself
  uint64_t newlines;  // passed so far
  bool in_string;
  bool after_backslash;
} assay_json_walk;

typedef enum {
  ASSAY_JSON_WALK_MORE,     // the piece ended inside the container
  ASSAY_JSON_WALK_CLOSED,   // the last byte consumed is the container's closing bracket
  ASSAY_JSON_WALK_NEWLINE,  // stopped before a newline that may not stand here
} assay_json_walk_end;

/// Advances through a container. Stops before a newline inside a string (no JSON has one) and, if asked, before any.
/// `consumed` is set to the number of bytes passed.
assay_json_walk_end assay_json_walk_on(
    assay_json_walk *walk, const uint8_t *bytes, size_t count, bool stop_at_newline, size_t *consumed);

#ifdef __cplusplus
}
#endif
