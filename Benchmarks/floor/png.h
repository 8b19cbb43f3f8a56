/* Writes an opaque 32-bit picture as PNG the quick way: each row filtered by the one above, runs of equal
   bytes as matches at distance 1 with the fixed Huffman codes of deflate. Lossless; larger than zlib's. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { uint8_t *data; size_t count; uint64_t bits; int filled; } Bits;

static void put(Bits *b, uint32_t value, int count) {
  b->bits |= (uint64_t)value << b->filled;
  b->filled += count;
  while (b->filled >= 8) { b->data[b->count++] = (uint8_t)b->bits; b->bits >>= 8; b->filled -= 8; }
}

static uint32_t reversed(uint32_t code, int count) {
  uint32_t out = 0;
  for (int i = 0; i < count; i++) out |= ((code >> i) & 1) << (count - 1 - i);
  return out;
}

static uint32_t literal_code[288]; static int literal_bits[288];
static int length_symbol[259], length_extra[259], length_base[259];

static void make_tables(void) {
  for (int i = 0; i < 288; i++) {
    int code = i < 144 ? 0x30 + i : i < 256 ? 0x190 + i - 144 : i < 280 ? i - 256 : 0xC0 + i - 280;
    literal_bits[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    literal_code[i] = reversed((uint32_t)code, literal_bits[i]);
  }
  int length = 3;
  for (int symbol = 257; symbol < 285; symbol++) {
    int extra = symbol < 265 ? 0 : (symbol - 261) / 4;
    for (int i = 0; i < 1 << extra && length < 258; i++, length++) {
      length_symbol[length] = symbol; length_extra[length] = extra; length_base[length] = length - i;
    }
  }
  length_symbol[258] = 285; length_extra[258] = 0; length_base[258] = 258;
}

static void put_run(Bits *b, uint8_t value, size_t count) {
  put(b, literal_code[value], literal_bits[value]);
  for (count--; count >= 3;) {
    int n = count > 258 ? 258 : (int)count;
    if (count - (size_t)n < 3 && count != (size_t)n) n -= n > 6 ? 3 : 0;
    int s = length_symbol[n];
    put(b, literal_code[s], literal_bits[s]);
    put(b, (uint32_t)(n - length_base[n]), length_extra[n]);
    put(b, 0, 5);
    count -= (size_t)n;
  }
  for (; count; count--) put(b, literal_code[value], literal_bits[value]);
}

static uint32_t crc_table[8][256];
static void make_crc(void) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t c = i;
    for (int k = 0; k < 8; k++) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    crc_table[0][i] = c;
  }
  for (uint32_t i = 0; i < 256; i++)
    for (int t = 1; t < 8; t++) crc_table[t][i] = crc_table[0][crc_table[t - 1][i] & 255] ^ (crc_table[t - 1][i] >> 8);
}
static uint32_t crc(uint32_t c, const uint8_t *p, size_t n) {
  for (; n >= 8; n -= 8, p += 8) {
    uint32_t a = c ^ (p[0] | p[1] << 8 | p[2] << 16 | (uint32_t)p[3] << 24);
    c = crc_table[7][a & 255] ^ crc_table[6][a >> 8 & 255] ^ crc_table[5][a >> 16 & 255] ^ crc_table[4][a >> 24] ^
        crc_table[3][p[4]] ^ crc_table[2][p[5]] ^ crc_table[1][p[6]] ^ crc_table[0][p[7]];
  }
  for (; n; n--) c = crc_table[0][(c ^ *p++) & 255] ^ (c >> 8);
  return c;
}

static void chunk(FILE *f, const char *name, const uint8_t *data, size_t count) {
  uint8_t head[8] = {(uint8_t)(count >> 24), (uint8_t)(count >> 16), (uint8_t)(count >> 8), (uint8_t)count};
  memcpy(head + 4, name, 4);
  uint32_t c = ~crc(crc(~0u, head + 4, 4), data, count);
  uint8_t tail[4] = {(uint8_t)(c >> 24), (uint8_t)(c >> 16), (uint8_t)(c >> 8), (uint8_t)c};
  fwrite(head, 1, 8, f); fwrite(data, 1, count, f); fwrite(tail, 1, 4, f);
}

static void adler(uint32_t *a, uint32_t *b, const uint8_t *p, size_t n) {
  while (n) {
    size_t step = n > 5552 ? 5552 : n;
    for (size_t i = 0; i < step; i++) { *a += p[i]; *b += *a; }
    *a %= 65521; *b %= 65521; p += step; n -= step;
  }
}

static int write_png(const char *path, const uint8_t *pixels, int width, int height, int stride, int dpi) {
  make_tables(); make_crc();
  size_t row = 1 + (size_t)width * 3;
  uint8_t *rows[2] = {calloc(1, row), calloc(1, row)}, *filtered = malloc(row);
  Bits b = {malloc(row * (size_t)height * 9 / 8 + 1024), 0, 0, 0};
  b.data[b.count++] = 0x78; b.data[b.count++] = 0x01;
  put(&b, 1, 1); put(&b, 1, 2);
  uint32_t s1 = 1, s2 = 0;
  const uint32_t *last = NULL;
  for (int y = 0; y < height; y++) {
    const uint32_t *source = (const uint32_t *)(pixels + (size_t)y * (size_t)stride);
    filtered[0] = 2;
    if (last && !memcmp(last, source, (size_t)width * 4)) {
      memset(filtered + 1, 0, row - 1);
      s1 = (s1 + 2) % 65521; s2 = (uint32_t)((s2 + (uint64_t)row * s1) % 65521);
      put(&b, literal_code[2], literal_bits[2]); put_run(&b, 0, row - 1);
      continue;
    }
    uint8_t *now = rows[y & 1], *before = rows[~y & 1];
    if (last) for (int x = 0; x < width; x++) { uint32_t p = last[x]; before[3 * x] = (uint8_t)(p >> 16); before[3 * x + 1] = (uint8_t)(p >> 8); before[3 * x + 2] = (uint8_t)p; }
    for (int x = 0; x < width; x++) { uint32_t p = source[x]; now[3 * x] = (uint8_t)(p >> 16); now[3 * x + 1] = (uint8_t)(p >> 8); now[3 * x + 2] = (uint8_t)p; }
    for (size_t i = 0; i < row - 1; i++) filtered[i + 1] = (uint8_t)(now[i] - before[i]);
    adler(&s1, &s2, filtered, row);
    for (size_t i = 0; i < row;) {
      size_t end = i + 1;
      while (end < row && filtered[end] == filtered[i]) end++;
      put_run(&b, filtered[i], end - i);
      i = end;
    }
    last = source;
  }
  put(&b, literal_code[256], literal_bits[256]); put(&b, 0, 7 & -b.filled);
  uint32_t sum = s2 << 16 | s1;
  for (int i = 3; i >= 0; i--) b.data[b.count++] = (uint8_t)(sum >> (8 * i));
  FILE *f = fopen(path, "wb");
  if (!f) return 1;
  fwrite("\x89PNG\r\n\x1a\n", 1, 8, f);
  uint32_t per_metre = (uint32_t)(dpi / 0.0254 + 0.5);
  uint8_t head[13] = {(uint8_t)(width >> 24), (uint8_t)(width >> 16), (uint8_t)(width >> 8), (uint8_t)width, (uint8_t)(height >> 24), (uint8_t)(height >> 16), (uint8_t)(height >> 8), (uint8_t)height, 8, 2};
  uint8_t physical[9] = {(uint8_t)(per_metre >> 24), (uint8_t)(per_metre >> 16), (uint8_t)(per_metre >> 8), (uint8_t)per_metre, (uint8_t)(per_metre >> 24), (uint8_t)(per_metre >> 16), (uint8_t)(per_metre >> 8), (uint8_t)per_metre, 1};
  chunk(f, "IHDR", head, 13); chunk(f, "pHYs", physical, 9); chunk(f, "IDAT", b.data, b.count); chunk(f, "IEND", NULL, 0);
  return fclose(f);
}
