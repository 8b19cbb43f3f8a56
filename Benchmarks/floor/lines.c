/* lines png|pdf DATA OUT: twenty lines of 50,000 points, each thinned to the first, lowest, highest and last point
   of every column of pixels and stroked in short pieces. */
#include "page.h"

static int thinned(const double *x, const double *y, int count, double column, double *xs, double *ys) {
  int kept = 0;
  for (int start = 0; start < count;) {
    double edge = (floor(x[start] / column) + 1) * column;
    int low = start, high = start, end = start + 1;
    for (; end < count && x[end] < edge; end++) {
      if (y[end] < y[low]) low = end;
      if (y[end] > y[high]) high = end;
    }
    int picks[4] = {start, low < high ? low : high, low < high ? high : low, end - 1};
    for (int i = 0; i < 4; i++)
      if (i == 0 || picks[i] != picks[i - 1]) { xs[kept] = x[picks[i]]; ys[kept++] = y[picks[i]]; }
    start = end;
  }
  return kept;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  double *columns[21];
  int count = read_columns(argv[2], 21, columns);
  Page p = page(!strcmp(argv[1], "pdf"), argv[3], 504, 324);
  Frame f = {30, 494, 20, 290, 0, count, columns[1][0], columns[1][0]};
  for (int k = 1; k < 21; k++)
    for (int i = 0; i < count; i++) { f.y0 = fmin(f.y0, columns[k][i]); f.y1 = fmax(f.y1, columns[k][i]); }
  axes(p, f);
  double *x = malloc(sizeof(double) * count), *y = malloc(sizeof(double) * count);
  double *xs = malloc(sizeof(double) * count), *ys = malloc(sizeof(double) * count);
  cairo_set_line_join(p.cr, CAIRO_LINE_JOIN_ROUND);
  for (int k = 1; k < 21; k++) {
    for (int i = 0; i < count; i++) { x[i] = across(f, columns[0][i]); y[i] = up(f, columns[k][i]); }
    int kept = thinned(x, y, count, 72.0 / DPI, xs, ys), piece = p.pdf ? kept : 25;
    cairo_set_source_rgb(p.cr, k % 3 / 3.0, k % 5 / 5.0, k % 7 / 7.0);
    cairo_set_line_width(p.cr, 0.5);
    for (int i = 0; i + 1 < kept; i += piece) {
      for (int j = i; j <= i + piece && j < kept; j++) cairo_line_to(p.cr, xs[j], ys[j]);
      cairo_stroke(p.cr);
    }
  }
  return finish(p);
}
