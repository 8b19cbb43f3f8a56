/* charts png|pdf FOLDER OUT WORKERS: the 500 small charts by so many threads, each a share in one piece.
   Even ones are two lines of 200 points with their names, odd ones 20 bars of ten rows each. */
#include <pthread.h>
#include "page.h"

static const char *format, *folder, *out;
static int workers;

static void draw(int number) {
  char path[1024], title[32];
  double *columns[3];
  snprintf(path, sizeof path, "%s/chart-%03d.csv", folder, number);
  int count = read_columns(path, 3, columns);
  snprintf(path, sizeof path, "%s/chart-%03d.%s", out, number, format);
  snprintf(title, sizeof title, "Chart %d", number);
  Page p = page(!strcmp(format, "pdf"), path, 252, 162);
  text(p.cr, p.bold, 9.5, 0.1, 0, 12, 0, title);
  Frame f = {24, 236, 30, 146, 0, count, columns[1][0], columns[1][0]};
  if (number % 2 == 0) {
    for (int c = 1; c < 3; c++)
      for (int i = 0; i < count; i++) { f.y0 = fmin(f.y0, columns[c][i]); f.y1 = fmax(f.y1, columns[c][i]); }
    axes(p, f);
    for (int c = 1; c < 3; c++) {
      cairo_set_source_rgb(p.cr, c == 1 ? 0.122 : 0.71, c == 1 ? 0.306 : 0.33, c == 1 ? 0.475 : 0.18);
      cairo_set_line_width(p.cr, 1.25);
      for (int i = 0; i < count; i++) cairo_line_to(p.cr, across(f, columns[0][i]), up(f, columns[c][i]));
      cairo_stroke(p.cr);
      text(p.cr, p.regular, 7, 0.29, f.right + 4, up(f, columns[c][count - 1]), 0, c == 1 ? "a" : "b");
    }
  } else {
    double sums[20] = {0};
    f.y0 = f.y1 = 0;
    for (int i = 0; i < count; i++) sums[i / 10] += columns[1][i];
    for (int i = 0; i < 20; i++) f.y1 = fmax(f.y1, sums[i]);
    axes(p, f);
    cairo_set_source_rgb(p.cr, 0.122, 0.306, 0.475);
    for (int i = 0; i < 20; i++)
      cairo_rectangle(p.cr, across(f, 10 * i) + 0.5, up(f, sums[i]), across(f, 10) - f.left - 1, f.bottom - up(f, sums[i]));
    cairo_fill(p.cr);
  }
  if (finish(p)) exit(1);
  for (int c = 0; c < 3; c++) free(columns[c]);
}

static void *share(void *which) {
  long k = (long)which;
  for (long i = 500 * k / workers; i < 500 * (k + 1) / workers; i++) draw((int)i);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  format = argv[1]; folder = argv[2]; out = argv[3]; workers = atoi(argv[4]);
  pthread_t threads[16];
  for (long i = 1; i < workers && i < 16; i++) pthread_create(&threads[i], NULL, share, (void *)i);
  share(0);
  for (int i = 1; i < workers && i < 16; i++) pthread_join(threads[i], NULL);
  return 0;
}
