// What HarfBuzz alone takes to shape the paragraphs of texts: milliseconds of CPU for 1,000 words, the median of the
// rounds, for each font file. A round begins with a font that has shaped one word.
//   floor-shaping FONT… -- TEXT…
#include <ctype.h>
#include <hb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 31, MOST = 1 << 22 };
static char text[MOST];
static char *paragraphs[1 << 16];
static int count, words;

// Paragraphs are what blank lines part; headings, tables and directives are short or begin with a sign.
static void collect(const char *path) {
  static size_t used;
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  char *next = text + used;
  used += fread(next, 1, MOST - 1 - used, file);
  text[used++] = 0;
  fclose(file);
  while (next) {
    char *end = strstr(next, "\n\n");
    if (end) *end = 0;
    if (strlen(next) > 200 && isalpha((unsigned char)*next)) {
      paragraphs[count++] = next;
      words++;
      for (char *c = next; *c; c++) {
        if (*c == '\n') *c = ' ';
        words += *c == ' ';
      }
    }
    next = end ? end + 2 : NULL;
  }
}

static void shape(hb_font_t *font, hb_buffer_t *buffer, const char *paragraph) {
  hb_buffer_reset(buffer);
  hb_buffer_add_utf8(buffer, paragraph, -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, NULL, 0);
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  int first = 1;
  while (first < argc && strcmp(argv[first], "--")) first++;
  for (int i = first + 1; i < argc; i++) collect(argv[i]);
  if (!words) { fputs("no text\n", stderr); return 1; }
  for (int i = 1; i < first; i++) {
    double times[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      hb_blob_t *blob = hb_blob_create_from_file(argv[i]);
      hb_face_t *face = hb_face_create(blob, 0);
      hb_font_t *font = hb_font_create(face);
      hb_buffer_t *buffer = hb_buffer_create();
      shape(font, buffer, "A");
      clock_t start = clock();
      for (int p = 0; p < count; p++) shape(font, buffer, paragraphs[p]);
      times[round] = (double)(clock() - start) / CLOCKS_PER_SEC * 1e6 / words;
      hb_buffer_destroy(buffer);
      hb_font_destroy(font);
      hb_face_destroy(face);
      hb_blob_destroy(blob);
    }
    qsort(times, ROUNDS, sizeof *times, ascending);
    const char *name = strrchr(argv[i], '/');
    printf("  HarfBuzz alone, %s: %.2f ms per 1,000 words\n", name ? name + 1 : argv[i], times[ROUNDS / 2]);
  }
}
