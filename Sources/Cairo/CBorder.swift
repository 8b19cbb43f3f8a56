internal import CCairo

/// Hands an object to C: it lives until ``releaseObject`` is called with the pointer.
///
/// The address of the object itself serves as cairo's user data key, which only has to be an address that
/// nothing else uses; so there is no global key, and an object may be attached in several places.
func retainedKey(_ object: AnyObject) -> (
  key: UnsafePointer<cairo_user_data_key_t>, data: UnsafeMutableRawPointer
) {
  let data = Unmanaged.passRetained(object).toOpaque()
  return (UnsafePointer(data.assumingMemoryBound(to: cairo_user_data_key_t.self)), data)
}

/// Ends what ``retainedKey`` began; given to C as the destroy function.
func releaseObject(_ data: UnsafeMutableRawPointer?) {
  guard let data else { return }
  Unmanaged<AnyObject>.fromOpaque(data).release()
}

/// Gives C a text that ends where it says: one with a zero byte inside would be cut there silently.
func withCText<R>(
  _ text: String, _ action: @autoclosure () -> String, _ body: (UnsafePointer<CChar>) -> R
) throws(CairoError) -> R {
  guard !text.utf8.contains(0) else { throw CairoError(.invalidString, action()) }
  return text.withCString(body)
}
