import CDeflate

/// Bytes packed as a zlib stream.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  // For a few kilobytes the tables of a thorough search cost more than they save.
  let compressor = libdeflate_alloc_compressor(bytes.count < 8_192 ? 1 : 6)
  defer { libdeflate_free_compressor(compressor) }
  return [UInt8](unsafeUninitializedCapacity: libdeflate_zlib_compress_bound(compressor, bytes.count)) {
    buffer, count in
    count = bytes.withUnsafeBytes {
      libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
    }
  }
}

/// What a zlib stream holds; nil where it is damaged.
func inflated(_ bytes: [UInt8]) -> [UInt8]? {
  let decompressor = libdeflate_alloc_decompressor()
  defer { libdeflate_free_decompressor(decompressor) }
  // The stream does not say how much it holds: room is doubled until it fits, up to 1,032 times the bytes,
  // the most that deflate can save.
  var room = bytes.count * 6 + 1024
  while room <= bytes.count * 1100 + 2048 {
    var result = LIBDEFLATE_SUCCESS
    let content = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      result = bytes.withUnsafeBytes {
        libdeflate_zlib_decompress(
          decompressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count, &count)
      }
      if result != LIBDEFLATE_SUCCESS { count = 0 }
    }
    if result == LIBDEFLATE_SUCCESS { return content }
    guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { return nil }
    room *= 2
  }
  return nil
}
