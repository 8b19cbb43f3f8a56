#include "CQPDF.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// The names under which systems keep the library, newest first; the ABI of the functions used here has
// not changed between them.
static const char *const names[] = {
#ifdef __APPLE__
  "libqpdf.30.dylib", "libqpdf.29.dylib", "libqpdf.dylib",
  "/opt/homebrew/lib/libqpdf.dylib", "/usr/local/lib/libqpdf.dylib",
#else
  "libqpdf.so.30", "libqpdf.so.29", "libqpdf.so",
#endif
};

static CQPDFLibrary library;
static int is_complete;

static void load(void) {
  void *handle = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !handle; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  is_complete = 1;
#define CQPDF_FIND(name) \
  if (!(library.name = (__typeof__(library.name))dlsym(handle, "qpdf_" #name))) is_complete = 0;
  CQPDF_FUNCTIONS(CQPDF_FIND)
#undef CQPDF_FIND
}

const CQPDFLibrary *cqpdf_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_complete ? &library : NULL;
}

void cqpdf_free(void *buffer) { free(buffer); }
