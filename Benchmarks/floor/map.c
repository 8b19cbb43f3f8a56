/* map png|pdf WORLD.topojson OUT: reads the countries' arcs, projects them by Equal Earth, fills and outlines each country. */
#include "page.h"

typedef struct { int start, count; } Run;

static double *xs, *ys;
static Run *arcs;
static int arc_count;

static long number(const char **at) {
  int minus = **at == '-';
  long value = 0;
  for (*at += minus; **at >= '0' && **at <= '9'; (*at)++) value = value * 10 + (**at - '0');
  return minus ? -value : value;
}

static double setting(const char *text, const char *name, int index) {
  const char *at = strchr(strstr(text, name), '[') + 1;
  char *end;
  double value = strtod(at, &end);
  return index ? strtod(end + 1, NULL) : value;
}

/* Equal Earth (Šavrič, Patterson and Jenny 2018), 482 points wide. */
static void project(double longitude, double latitude, double *x, double *y) {
  const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796, m = 0.8660254037844386;
  double l = asin(m * sin(latitude * M_PI / 180)), l2 = l * l, l6 = l2 * l2 * l2;
  *x = 252 + 92 * longitude * M_PI / 180 * cos(l) / (m * (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2)));
  *y = 144 - 92 * l * (a1 + a2 * l2 + l6 * (a3 + a4 * l2));
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  FILE *file = fopen(argv[2], "rb");
  if (!file) { perror(argv[2]); return 1; }
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(size + 1);
  if (fread(bytes, 1, size, file) != size) return 1;
  bytes[size] = 0;
  fclose(file);
  const char *last = NULL;
  for (const char *at = bytes; (at = strstr(at, "\"arcs\":")); at++) last = at;
  double sx = setting(bytes, "\"scale\"", 0), sy = setting(bytes, "\"scale\"", 1);
  double tx = setting(bytes, "\"translate\"", 0), ty = setting(bytes, "\"translate\"", 1);
  xs = malloc(size * sizeof *xs / 4);
  ys = malloc(size * sizeof *ys / 4);
  arcs = malloc(size * sizeof *arcs / 8);
  int points = 0;
  const char *at = last + 8;
  while (*at == '[' || *at == ',') {
    if (*at == ',') at++;
    long x = 0, y = 0;
    arcs[arc_count].start = points;
    for (at++; *at == '[' || *at == ','; at++) {
      if (*at == ',') at++;
      at++;
      x += number(&at);
      at++;
      y += number(&at);
      project(x * sx + tx, y * sy + ty, &xs[points], &ys[points]);
      points++;
    }
    arcs[arc_count].count = points - arcs[arc_count].start;
    arc_count++;
    at++;
  }
  Page p = page(!strcmp(argv[1], "pdf"), argv[3], 504, 288);
  cairo_set_line_width(p.cr, 0.35);
  for (const char *shape = bytes; (shape = strstr(shape, "\"arcs\":")) && shape != last; shape++) {
    int depth = 0, first = 1;
    for (at = shape + 7; *at; at++) {
      if (*at == '[') { depth++; first = 1; }
      else if (*at == ']') { if (!first) cairo_close_path(p.cr); first = 1; if (!--depth) break; }
      else if (*at != ',') {
        long which = number(&at);
        at--;
        Run run = arcs[which < 0 ? ~which : which];
        for (int i = 0; i < run.count; i++) {
          int k = which < 0 ? run.start + run.count - 1 - i : run.start + i;
          if (first) cairo_move_to(p.cr, xs[k], ys[k]);
          else if (i) cairo_line_to(p.cr, xs[k], ys[k]);
          first = 0;
        }
      }
    }
    cairo_set_source_rgb(p.cr, 0.898, 0.886, 0.863);
    cairo_fill_preserve(p.cr);
    cairo_set_source_rgb(p.cr, 1, 1, 1);
    cairo_stroke(p.cr);
  }
  return finish(p);
}
