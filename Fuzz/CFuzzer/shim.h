#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop, from the compiler's own archive.
int LLVMFuzzerRunDriver(
  int *argc, char ***argv, int (*run)(const uint8_t *data, size_t size));
