@testable import Cairo

/// What a body throws, if it is of a kind.
func caught<E: Error>(_ kind: E.Type, _ body: () throws -> some Any) throws -> E? {
  do { _ = try body() } catch let error as E { return error }
  return nil
}

// A closure cannot consume what it captures, so that `#expect(throws:)` does not do for finishing.

extension PDFDocument {
  /// What finishing throws.
  consuming func failure() -> CairoError? {
    do { try finish() } catch { return error }
    return nil
  }

  consuming func failure(toFile path: String) -> CairoError? {
    do { try finish(toFile: path) } catch { return error }
    return nil
  }
}

extension SVGDocument {
  /// What finishing throws.
  consuming func failure() -> CairoError? {
    do { try finish() } catch { return error }
    return nil
  }
}

extension PostScriptDocument {
  /// What finishing throws.
  consuming func failure() -> CairoError? {
    do { _ = try finish() } catch { return error }
    return nil
  }

  consuming func failure(writingTo write: (Span<UInt8>) throws -> Void) -> CairoError? {
    do { try finish(writingTo: write) } catch { return error }
    return nil
  }
}
