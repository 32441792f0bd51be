// Debian's libxml2 is built with ICU, and its headers bring ICU's in only for a converter's inner fields, which nothing here reads.
// They stay out: Swift's Foundation has an ICU of its own, and two definitions of one type do not compile side by side.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
