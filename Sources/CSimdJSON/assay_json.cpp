#include "assay_json.h"
