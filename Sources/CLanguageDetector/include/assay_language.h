// A thin C interface over CLD2: the language of a text. It keeps no state and may be called from any thread.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// What CLD2 says of a text.
typedef struct {
  // CLD2's code of the main language ("en", "pt", "iw", "zh-Hant", "un"): a static string.
  const char *code;
  // CLD2's own judgement: the first language is clearly ahead of the second.
  int reliable;
  // Share of the letters in that language, 0 to 100.
  int percent;
  // Bytes of letters that the judgement rests on.
  int letters;
} assay_language_result;

// Plain text in valid UTF-8; invalid text gives "un". Reads at most INT_MAX bytes.
assay_language_result assay_language_detect(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
