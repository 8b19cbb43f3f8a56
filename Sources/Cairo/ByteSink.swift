internal import CCairo

/// Where the bytes of a document go: kept, or handed on to a closure in pieces of 64 KiB.
///
/// cairo calls it from C, so that it neither throws nor traps: the first failure is kept, cairo is told that
/// writing failed, and the Swift call that finishes the document throws.
final class ByteSink {
  private(set) var bytes: [UInt8] = []
  private(set) var failure: (any Error)?
  private let write: ((Span<UInt8>) throws -> Void)?
  /// False once the document was given up: cairo ends it all the same, and what it writes then is dropped.
  private var isOpen = true
  private static let pieceSize = 1 << 16

  init(_ write: ((Span<UInt8>) throws -> Void)?) { self.write = write }

  /// The function that cairo calls, with an unretained sink as its closure.
  static let callback: cairo_write_func_t = { closure, data, length in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    return sink.receive(UnsafeBufferPointer(start: data, count: Int(length)))
  }

  /// The sink as C carries it about. Valid while the sink lives.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private func receive(_ piece: UnsafeBufferPointer<UInt8>) -> cairo_status_t {
    guard isOpen else { return CAIRO_STATUS_SUCCESS }
    guard failure == nil else { return CAIRO_STATUS_WRITE_ERROR }
    bytes.append(contentsOf: piece)
    if write != nil, bytes.count >= ByteSink.pieceSize { flush() }
    return failure == nil ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }

  /// Hands on what is left. Nothing happens where the bytes are kept.
  func flush() {
    guard let write, isOpen, failure == nil, !bytes.isEmpty else { return }
    do { try write(bytes.span) } catch { failure = error }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Takes the bytes out, so that a caller owns them without a copy.
  func takeBytes() -> [UInt8] {
    let all = bytes
    bytes = []
    return all
  }

  /// From now on what comes is dropped.
  func close() {
    isOpen = false
    bytes = []
  }
}
