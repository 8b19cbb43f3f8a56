/* figure png|pdf DATA OUT: the figure of 25 bars drawn by hand with cairo and FreeType.
   The floor that the command is measured against: no chart file, no layout, every place a constant. */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include "png.h"

enum { WIDTH = 504, HEIGHT = 324, DPI = 300 };
static const double LEFT = 30, RIGHT = 504, TOP = 52, BOTTOM = 290, HIGHEST = 3200;

static cairo_font_face_t *face(FT_Library library, const char *file) {
  FT_Face face;
  if (FT_New_Face(library, file, 0, &face)) { fprintf(stderr, "no font %s\n", file); exit(1); }
  return cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
}

static void text(cairo_t *cr, cairo_font_face_t *face, double size, double grey, double x, double y, double align, const char *words) {
  cairo_text_extents_t e;
  cairo_set_font_face(cr, face);
  cairo_set_font_size(cr, size);
  cairo_set_source_rgb(cr, grey, grey, grey);
  if (align > 0) { cairo_text_extents(cr, words, &e); x -= e.x_advance * align; }
  cairo_move_to(cr, x, y);
  cairo_show_text(cr, words);
}

static void line(cairo_t *cr, double width, double grey, double x1, double y1, double x2, double y2) {
  cairo_set_line_width(cr, width);
  cairo_set_source_rgb(cr, grey, grey, grey);
  cairo_move_to(cr, x1, y1);
  cairo_line_to(cr, x2, y2);
  cairo_stroke(cr);
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  int pdf = !strcmp(argv[1], "pdf"), count = 0, years[64];
  double values[64];
  FILE *data = fopen(argv[2], "r");
  char row[256];
  if (!data || !fgets(row, sizeof row, data)) return 1;
  while (count < 64 && fgets(row, sizeof row, data)) if (sscanf(row, "%d,%lf", &years[count], &values[count]) == 2) count++;
  fclose(data);

  double scale = pdf ? 1 : DPI / 72.0;
  cairo_surface_t *surface = pdf ? cairo_pdf_surface_create(argv[3], WIDTH, HEIGHT)
                                 : cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(WIDTH * scale), (int)(HEIGHT * scale));
  cairo_t *cr = cairo_create(surface);
  cairo_scale(cr, scale, scale);
  cairo_set_source_rgb(cr, 1, 1, 1);
  if (!pdf) cairo_paint(cr);

  FT_Library library;
  FT_Init_FreeType(&library);
  const char *folder = getenv("LATO") ? getenv("LATO") : "/usr/share/fonts/truetype/lato";
  char file[512];
  snprintf(file, sizeof file, "%s/Lato-Regular.ttf", folder);
  cairo_font_face_t *regular = face(library, file);
  snprintf(file, sizeof file, "%s/Lato-Bold.ttf", folder);
  cairo_font_face_t *bold = face(library, file);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cr, options);

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

  cairo_destroy(cr);
  int failed = 0;
  if (!pdf) {
    cairo_surface_flush(surface);
    failed = write_png(argv[3], cairo_image_surface_get_data(surface), cairo_image_surface_get_width(surface),
                       cairo_image_surface_get_height(surface), cairo_image_surface_get_stride(surface), DPI);
  }
  cairo_surface_finish(surface);
  return failed || cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS;
}
