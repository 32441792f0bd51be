// A thin C interface over simdjson.
#pragma once
