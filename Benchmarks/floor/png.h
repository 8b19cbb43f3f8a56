/* Writes an opaque 32-bit picture as PNG the quick way: each row filtered by the one above, a row that equals it known by
   comparing the pixels, runs of equal pixels as matches at distance 3 with the fixed Huffman codes of deflate, sums by
   libdeflate. Lossless; larger than zlib's. */
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { uint8_t *at; uint64_t bits; int count; } Bits;

static inline void put(Bits *b, uint32_t value, int count) {
  b->bits |= (uint64_t)value << b->count;
  b->count += count;
  if (b->count >= 32) { memcpy(b->at, &b->bits, 4); b->at += 4; b->bits >>= 32; b->count -= 32; }
}

/* The codes of bytes, and of matches of each length with their distance of 3. */
static uint32_t literal_code[256], match_code[259];
static uint8_t literal_bits[256], match_bits[259];

static uint32_t reversed(uint32_t code, int count) {
  uint32_t out = 0;
  for (int i = 0; i < count; i++) out |= ((code >> i) & 1) << (count - 1 - i);
  return out;
}

__attribute__((constructor)) static void prepare(void) {
  for (int i = 0; i < 256; i++) {
    literal_bits[i] = i < 144 ? 8 : 9;
    literal_code[i] = reversed((uint32_t)(i < 144 ? 0x30 + i : 0x190 + i - 144), literal_bits[i]);
  }
  for (int symbol = 257, length = 3; length < 259; symbol++) {
    int extra = symbol < 265 ? 0 : symbol == 285 ? 0 : (symbol - 261) / 4, bits = symbol < 280 ? 7 : 8;
    uint32_t code = reversed((uint32_t)(symbol < 280 ? symbol - 256 : 0xC0 + symbol - 280), bits);
    for (int i = 0; i < 1 << extra && (length < 258 || symbol == 285); i++, length++) {
      match_code[length] = code | (uint32_t)i << bits | reversed(2, 5) << (bits + extra);
      match_bits[length] = (uint8_t)(bits + extra + 5);
    }
  }
}

static inline void put_match(Bits *b, size_t count) {
  for (; count > 0; count -= count > 258 ? 258 : count) {
    size_t length = count > 258 ? 258 : count;
    put(b, match_code[length], match_bits[length]);
  }
}

static inline void put_pixel(Bits *b, uint32_t p) {
  for (int shift = 16; shift >= 0; shift -= 8) put(b, literal_code[p >> shift & 255], literal_bits[p >> shift & 255]);
}

static void chunk(FILE *f, const char *name, const uint8_t *data, size_t count) {
  uint8_t head[8] = {(uint8_t)(count >> 24), (uint8_t)(count >> 16), (uint8_t)(count >> 8), (uint8_t)count};
  memcpy(head + 4, name, 4);
  uint32_t sum = libdeflate_crc32(0, head + 4, 4);
  if (count) sum = libdeflate_crc32(sum, data, count);
  uint8_t tail[4] = {(uint8_t)(sum >> 24), (uint8_t)(sum >> 16), (uint8_t)(sum >> 8), (uint8_t)sum};
  fwrite(head, 1, 8, f); fwrite(data, 1, count, f); fwrite(tail, 1, 4, f);
}

static int write_png(const char *path, const uint8_t *pixels, int width, int height, int stride, int dpi) {
  size_t row = 1 + (size_t)width * 3;
  uint8_t *filtered = malloc(row + 4), *packed = malloc(row * (size_t)height * 9 / 8 + 1024);
  uint32_t *change = malloc((size_t)width * 4), *zero = calloc((size_t)width, 4);
  Bits b = {packed, 0, 0};
  put(&b, 0x0178, 16); put(&b, 3, 3);
  uint32_t sum = 1;
  filtered[0] = 2;
  const uint32_t *above = zero;
  for (int y = 0; y < height; y++) {
    const uint32_t *now = (const uint32_t *)(pixels + (size_t)y * (size_t)stride);
    put(&b, literal_code[2], literal_bits[2]);
    if (y && !memcmp(above, now, (size_t)width * 4)) {
      uint32_t low = ((sum & 0xFFFF) + 2) % 65521, high = (uint32_t)(((sum >> 16) + (uint64_t)low * row) % 65521);
      sum = high << 16 | low;
      put_pixel(&b, 0);
      put_match(&b, row - 4);
      above = now;
      continue;
    }
    for (int x = 0; x < width; x++) {
      uint32_t p = now[x] | 0x1000000, q = above[x];
      uint32_t c = (((p & 0xFF00FF) + 0x1000100 - (q & 0xFF00FF)) & 0xFF00FF) | (((p & 0xFF00) + 0x10000 - (q & 0xFF00)) & 0xFF00);
      change[x] = c;
      uint32_t turned = __builtin_bswap32(c << 8);
      memcpy(filtered + 1 + 3 * (size_t)x, &turned, 4);
    }
    sum = libdeflate_adler32(sum, filtered, row);
    for (int x = 0; x < width;) {
      int end = x + 1;
      while (end < width && change[end] == change[x]) end++;
      put_pixel(&b, change[x]);
      put_match(&b, (size_t)(end - x - 1) * 3);
      x = end;
    }
    above = now;
  }
  put(&b, 0, 7);
  put(&b, 0, 7 & -b.count);
  while (b.count > 0) { *b.at++ = (uint8_t)b.bits; b.bits >>= 8; b.count -= 8; }
  for (int i = 3; i >= 0; i--) *b.at++ = (uint8_t)(sum >> (8 * i));
  FILE *f = fopen(path, "wb");
  if (!f) return 1;
  fwrite("\x89PNG\r\n\x1a\n", 1, 8, f);
  uint32_t per_metre = (uint32_t)(dpi / 0.0254 + 0.5);
  uint8_t head[13] = {(uint8_t)(width >> 24), (uint8_t)(width >> 16), (uint8_t)(width >> 8), (uint8_t)width, (uint8_t)(height >> 24), (uint8_t)(height >> 16), (uint8_t)(height >> 8), (uint8_t)height, 8, 2};
  uint8_t physical[9] = {(uint8_t)(per_metre >> 24), (uint8_t)(per_metre >> 16), (uint8_t)(per_metre >> 8), (uint8_t)per_metre, (uint8_t)(per_metre >> 24), (uint8_t)(per_metre >> 16), (uint8_t)(per_metre >> 8), (uint8_t)per_metre, 1};
  chunk(f, "IHDR", head, 13); chunk(f, "pHYs", physical, 9); chunk(f, "IDAT", packed, (size_t)(b.at - packed)); chunk(f, "IEND", NULL, 0);
  free(filtered); free(packed); free(change); free(zero);
  return fclose(f);
}
