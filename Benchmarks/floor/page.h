/* What the floors share: a page as picture or PDF, text by FreeType, axes at round numbers, columns of a CSV file.
   Every choice is the quick one: fonts by file, one canvas for each thread, our own rows writer for PNG. */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "png.h"

enum { DPI = 300 };

typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_font_face_t *regular, *bold;
  double width, height;
  int pdf;
  const char *path;
} Page;

typedef struct { double left, right, top, bottom, x0, x1, y0, y1; } Frame;
static double across(Frame f, double x) { return f.left + (x - f.x0) / (f.x1 - f.x0) * (f.right - f.left); }
static double up(Frame f, double y) { return f.bottom - (y - f.y0) / (f.y1 - f.y0) * (f.bottom - f.top); }

static cairo_font_face_t *face(FT_Library library, const char *file) {
  FT_Face face;
  if (FT_New_Face(library, file, 0, &face)) { fprintf(stderr, "no font %s\n", file); exit(1); }
  return cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
}

static Page page(int pdf, const char *path, double width, double height) {
  static __thread unsigned char *pixels;
  static __thread cairo_font_face_t *regular, *bold;
  if (!regular) {
    FT_Library library;
    FT_Init_FreeType(&library);
    regular = face(library, "/usr/share/fonts/truetype/lato/Lato-Regular.ttf");
    bold = face(library, "/usr/share/fonts/truetype/lato/Lato-Bold.ttf");
  }
  Page p = {NULL, NULL, regular, bold, width, height, pdf, path};
  if (pdf) {
    p.surface = cairo_pdf_surface_create(path, width, height);
  } else {
    int w = (int)(width * DPI / 72), h = (int)(height * DPI / 72);
    if (!pixels) pixels = malloc((size_t)w * h * 4);
    memset(pixels, 255, (size_t)w * h * 4);
    p.surface = cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, w, h, w * 4);
  }
  p.cr = cairo_create(p.surface);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(p.cr, options);
  cairo_font_options_destroy(options);
  if (!pdf) cairo_scale(p.cr, DPI / 72.0, DPI / 72.0);
  return p;
}

static int finish(Page p) {
  cairo_destroy(p.cr);
  int failed = 0;
  if (!p.pdf) {
    cairo_surface_flush(p.surface);
    failed = write_png(p.path, cairo_image_surface_get_data(p.surface), cairo_image_surface_get_width(p.surface),
                       cairo_image_surface_get_height(p.surface), cairo_image_surface_get_stride(p.surface), DPI);
  }
  cairo_surface_finish(p.surface);
  failed |= cairo_surface_status(p.surface) != CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(p.surface);
  return failed;
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

/* Grid and labels at about five round numbers each way. */
static double step(double span) {
  double power = pow(10, floor(log10(span / 5))), part = span / 5 / power;
  return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
}
static inline void axes(Page p, Frame f) {
  char words[32];
  double by = step(f.y1 - f.y0), bx = step(f.x1 - f.x0);
  for (double y = ceil(f.y0 / by) * by; y <= f.y1; y += by) {
    snprintf(words, sizeof words, "%g", y + 0.0);
    line(p.cr, 0.35, 0.84, 0, up(f, y), f.right, up(f, y));
    text(p.cr, p.regular, 7, 0.29, 0, up(f, y) - 2, 0, words);
  }
  line(p.cr, 0.6, 0.1, f.left, f.bottom, f.right, f.bottom);
  for (double x = ceil(f.x0 / bx) * bx; x <= f.x1; x += bx) {
    snprintf(words, sizeof words, "%g", x + 0.0);
    line(p.cr, 0.5, 0.1, across(f, x), f.bottom, across(f, x), f.bottom + 2.5);
    text(p.cr, p.regular, 7, 0.29, across(f, x), f.bottom + 11, 0.5, words);
  }
}

/* Columns of plain decimal numbers below a header; the number of rows. */
static inline int read_columns(const char *path, int columns, double **out) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(size + 1);
  if (fread(bytes, 1, size, file) != size) exit(1);
  bytes[size] = 0;
  fclose(file);
  int rows = -1;
  for (size_t i = 0; i < size; i++) rows += bytes[i] == '\n';
  if (rows < 1) exit(1);
  for (int c = 0; c < columns; c++) out[c] = malloc(sizeof(double) * (size_t)rows);
  const char *at = strchr(bytes, '\n') + 1;
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < columns; c++, at++) {
      int minus = *at == '-';
      double value = 0, unit = 1;
      for (at += minus; *at >= '0' && *at <= '9'; at++) value = value * 10 + (*at - '0');
      if (*at == '.') for (at++; *at >= '0' && *at <= '9'; at++) { value = value * 10 + (*at - '0'); unit *= 10; }
      out[c][r] = (minus ? -value : value) / unit;
    }
  free(bytes);
  return rows;
}
