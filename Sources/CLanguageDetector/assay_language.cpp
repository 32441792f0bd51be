#include "assay_language.h"
