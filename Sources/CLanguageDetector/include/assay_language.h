// A thin C interface over CLD2.
#pragma once
