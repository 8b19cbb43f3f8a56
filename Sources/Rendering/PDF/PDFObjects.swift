import CQPDF

/// A PDF file in memory as objects that can be read, changed and written: libqpdf behind plain Swift.
///
/// libqpdf reports what goes wrong at the end of each piece of work: ``check()`` throws it.
final class PDFObjects {
  /// An object, by libqpdf's number for it; valid as long as the file.
  typealias Object = qpdf_oh

  private let library: UnsafePointer<CQPDFLibrary>
  private var data: qpdf_data?
  private let source: [CChar]

  /// Why a file could not be read or written, as a clause.
  struct Failure: Error {
    /// libqpdf's own words.
    var reason: String
  }

  /// Whether libqpdf was found; it is looked for when first asked.
  static var isAvailable: Bool { cqpdf_library() != nil }

  /// Reads a file; nil where there is no libqpdf.
  init?(_ bytes: [UInt8]) throws(Failure) {
    guard let library = cqpdf_library() else { return nil }
    self.library = library
    source = bytes.map { CChar(bitPattern: $0) }
    data = library.pointee.`init`()
    library.pointee.silence_errors(data)
    library.pointee.set_suppress_warnings(data, 1)
    // libqpdf reads from the bytes as long as it lives: the array is not touched meanwhile.
    let status = source.withUnsafeBufferPointer {
      library.pointee.read_memory(data, "PDF", $0.baseAddress, UInt64($0.count), nil)
    }
    _ = status
    try check()
  }

  deinit { library.pointee.cleanup(&data) }

  /// Throws what went wrong since the last time.
  func check() throws(Failure) {
    guard library.pointee.has_error(data) != 0, let error = library.pointee.get_error(data) else { return }
    throw Failure(reason: library.pointee.get_error_full_text(data, error).map { String(cString: $0) } ?? "unknown")
  }

  // MARK: Finding

  /// The catalog, the trailer, and a page by its number from 0.
  var catalog: Object { library.pointee.get_root(data) }
  /// The dictionary at the end of the file.
  var trailer: Object { library.pointee.get_trailer(data) }
  /// How many pages there are.
  var pageCount: Int { Int(library.pointee.get_num_pages(data)) }
  /// A page by its number from 0.
  func page(_ number: Int) -> Object { library.pointee.get_page_n(data, number) }
  /// An object by its number in the file.
  func object(number: Int) -> Object { library.pointee.get_object_by_id(data, Int32(number), 0) }

  // MARK: Reading

  /// The value of a key, or nil.
  func value(_ key: String, of dictionary: Object) -> Object? {
    guard library.pointee.oh_has_key(data, dictionary, "/" + key) != 0 else { return nil }
    return library.pointee.oh_get_key(data, dictionary, "/" + key)
  }
  /// The elements of an array; none of anything else.
  func elements(of array: Object) -> [Object] {
    guard library.pointee.oh_is_array(data, array) != 0 else { return [] }
    return (0..<library.pointee.oh_get_array_n_items(data, array)).map {
      library.pointee.oh_get_array_item(data, array, $0)
    }
  }
  /// Whether the value of a key is a name.
  func has(_ key: String, name: String, in dictionary: Object) -> Bool {
    guard let value = value(key, of: dictionary) else { return false }
    return library.pointee.oh_is_name_and_equals(data, value, "/" + name) != 0
  }
  /// Whether an object is a dictionary.
  func isDictionary(_ object: Object) -> Bool { library.pointee.oh_is_dictionary(data, object) != 0 }
  /// The dictionary of a stream; nil of anything else.
  func dictionary(ofStream object: Object) -> Object? {
    library.pointee.oh_is_stream(data, object) != 0 ? library.pointee.oh_get_dict(data, object) : nil
  }
  /// A whole number; nil of anything else.
  func integer(_ object: Object) -> Int { Int(library.pointee.oh_get_int_value_as_int(data, object)) }

  /// What is in a stream, unpacked.
  func bytes(ofStream stream: Object) throws(Failure) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = library.pointee.oh_get_stream_data(data, stream, qpdf_dl_generalized, nil, &buffer, &count)
    defer { cqpdf_free(buffer) }
    try check()
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }

  /// An object in PDF's own notation.
  func notation(_ object: Object) -> String {
    library.pointee.oh_unparse(data, object).map { String(cString: $0) } ?? ""
  }
  /// Numbers of objects lie below this one.
  var objectLimit: Int { value("Size", of: trailer).map { integer($0) } ?? 1 }

  // MARK: Making and changing

  /// A new object from PDF's own notation, without references: `<< /S /P >>`.
  func parse(_ notation: String) -> Object { library.pointee.oh_parse(data, notation) }
  /// A new empty array.
  func array() -> Object { library.pointee.oh_new_array(data) }
  /// A new whole number.
  func integer(_ number: Int) -> Object { library.pointee.oh_new_integer(data, Int64(number)) }
  /// A new null.
  func null() -> Object { library.pointee.oh_new_null(data) }
  /// A new text, in any language.
  func text(_ text: String) -> Object {
    // A zero byte would end the text for C.
    library.pointee.oh_new_unicode_string(data, text.contains("\0") ? text.filter { $0 != "\0" } : text)
  }
  /// A text of bytes as they are.
  func byteString(_ text: String) -> Object { library.pointee.oh_new_string(data, text) }
  /// The object with a number of its own, so that others can refer to it.
  func indirect(_ object: Object) -> Object { library.pointee.make_indirect_object(data, object) }

  /// Sets a key of a dictionary.
  func set(_ key: String, _ value: Object, in dictionary: Object) {
    library.pointee.oh_replace_key(data, dictionary, "/" + key, value)
  }
  /// Takes a key out of a dictionary.
  func remove(_ key: String, from dictionary: Object) { library.pointee.oh_remove_key(data, dictionary, "/" + key) }
  /// Adds an element to an array.
  func append(_ object: Object, to array: Object) { library.pointee.oh_append_item(data, array, object) }

  /// A new stream, with a dictionary given in PDF's notation and bytes that are packed already or not.
  func stream(_ bytes: [UInt8], _ keys: [(String, Object)], isDeflated: Bool) -> Object {
    let stream = library.pointee.oh_new_stream(data)
    replace(stream, with: bytes, isDeflated: isDeflated)
    let dictionary = library.pointee.oh_get_dict(data, stream)
    for (key, value) in keys { set(key, value, in: dictionary) }
    return stream
  }
  /// Puts other bytes into a stream.
  func replace(_ stream: Object, with bytes: [UInt8], isDeflated: Bool) {
    let filter = isDeflated ? library.pointee.oh_new_name(data, "/FlateDecode") : null()
    bytes.withUnsafeBufferPointer {
      library.pointee.oh_replace_stream_data(data, stream, $0.baseAddress, $0.count, filter, null())
    }
  }

  // MARK: Writing

  /// The file: version 1.7, small objects packed together, and an identifier that depends on the content alone.
  func write() throws(Failure) -> [UInt8] {
    try check()
    _ = library.pointee.init_write_memory(data)
    library.pointee.set_deterministic_ID(data, 1)
    library.pointee.set_minimum_pdf_version(data, "1.7")
    library.pointee.set_object_stream_mode(data, qpdf_o_generate)
    library.pointee.set_stream_data_mode(data, qpdf_s_preserve)
    _ = library.pointee.write(data)
    try check()
    guard let start = library.pointee.get_buffer(data) else { throw Failure(reason: "nothing was written") }
    return Array(UnsafeBufferPointer(start: start, count: library.pointee.get_buffer_length(data)))
  }
}
