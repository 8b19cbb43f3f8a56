/* figure png|pdf DATA OUT: the figure of 25 bars drawn by hand with cairo and FreeType.
   The floor that the command is measured against: no chart file, no layout, every place a constant. */
#include "page.h"

enum { WIDTH = 504, HEIGHT = 324 };
static const double LEFT = 30, RIGHT = 504, TOP = 52, BOTTOM = 290, HIGHEST = 3200;

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  int pdf = !strcmp(argv[1], "pdf"), count = 0, years[64];
  double values[64];
  FILE *data = fopen(argv[2], "r");
  char row[256];
  if (!data || !fgets(row, sizeof row, data)) return 1;
  while (count < 64 && fgets(row, sizeof row, data)) if (sscanf(row, "%d,%lf", &years[count], &values[count]) == 2) count++;
  fclose(data);

  Page p = page(pdf, argv[3], WIDTH, HEIGHT);
  cairo_t *cr = p.cr;
  cairo_font_face_t *regular = p.regular, *bold = p.bold;
  line(cr, 0.75, 0.1, 0, 0.375, WIDTH, 0.375);
  text(cr, bold, 9.5, 0.1, 0, 14, 0, "Russian arms deliveries to China peaked in 2005");
  text(cr, regular, 8, 0.29, 0, 26, 0, "Volume of major conventional arms, millions of trend-indicator values (TIV), 1992–2016");
  for (int value = 0; value <= 3000; value += 1000) {
    double y = BOTTOM - value / HIGHEST * (BOTTOM - TOP);
    char words[16];
    snprintf(words, sizeof words, value ? "%d,000" : "%d", value ? value / 1000 : 0);
    if (value) line(cr, 0.35, 0.84, 0, y, RIGHT, y);
    text(cr, regular, 7, 0.29, 0, y - 2, 0, words);
  }
  double step = (RIGHT - LEFT) / count;
  cairo_set_source_rgb(cr, 0.122, 0.306, 0.475);
  for (int i = 0; i < count; i++) {
    double height = values[i] / HIGHEST * (BOTTOM - TOP);
    cairo_rectangle(cr, LEFT + step * (i + 0.125), BOTTOM - height, step * 0.75, height);
  }
  cairo_fill(cr);
  line(cr, 0.6, 0.1, LEFT, BOTTOM, RIGHT, BOTTOM);
  for (int i = 0; i < count; i++) {
    if (years[i] % 5 && i + 1 < count) continue;
    if (i + 1 < count && count - 1 - i < 2) continue;
    char words[16];
    double x = LEFT + step * (i + 0.5);
    snprintf(words, sizeof words, "%d", years[i]);
    line(cr, 0.5, 0.1, x, BOTTOM, x, BOTTOM + 2.5);
    text(cr, regular, 7, 0.29, x, BOTTOM + 11, 0.5, words);
  }
  text(cr, regular, 6.5, 0.42, 0, 321, 0, "Source: SIPRI Arms Transfers Database, edition of 28 July 2022.");
  return finish(p);
}
