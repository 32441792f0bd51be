// A thin C interface over CLD2. All decisions about short or uncertain texts are made by the caller.
#include "assay_language.h"

#include <climits>
#include <cstdio>
#include <cld2/public/compact_lang_det.h>

assay_language_result assay_language_detect(const char *text, size_t length) {
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int letters = 0;
  int validBytes = 0;
  bool reliable = false;
  const int bytes = length > static_cast<size_t>(INT_MAX) ? INT_MAX : static_cast<int>(length);
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text, bytes, true, nullptr, CLD2::kCLDFlagBestEffort, languages, percents,
                                          scores, nullptr, &letters, &reliable, &validBytes);
  return {CLD2::LanguageCode(languages[0]), reliable ? 1 : 0, percents[0], letters};
}
