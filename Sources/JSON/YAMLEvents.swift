import CYAML
import Diagnostics

/// What libyaml's parser says next, as Swift values.
struct YAMLEvent {
  /// How a scalar was written.
  enum Style {
    case plain
    case quoted
  }

  /// What it is.
  enum Kind {
    case documentStart
    case documentEnd
    case streamEnd
    case scalar(String, Style)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case alias(String)
  }

  var kind: Kind
  /// The name given with `&`.
  var anchor: String?
  /// The type given with `!`.
  var tag: String?
  /// Line and column, from 1.
  var line: Int
  var column: Int
}

/// The one owner of a libyaml parser: bytes in, events out.
final class YAMLEvents {
  /// What the parser stumbled over.
  struct Fault: Error {
    var problem: String
    var line: Int
    var column: Int
    /// What it was reading, and the line where that begins.
    var context: String?
    var contextLine: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml reads from this memory as long as it parses.
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// A parser over a copy of some bytes. The corresponding C functions are `yaml_parser_initialize` and
  /// `yaml_parser_set_input_string`.
  init(_ bytes: [UInt8]) {
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.update(fromContentsOf: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    let isReady = yaml_parser_initialize(parser)
    precondition(isReady == 1, "There is no memory left for a YAML parser.")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event but for the start of the stream. The corresponding C function is `yaml_parser_parse`.
  func next() throws(Fault) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
      defer { yaml_event_delete(&event) }
      let place = (Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1)
      func made(
        _ kind: YAMLEvent.Kind, _ anchor: UnsafeMutablePointer<yaml_char_t>? = nil,
        _ tag: UnsafeMutablePointer<yaml_char_t>? = nil
      ) -> YAMLEvent {
        YAMLEvent(
          kind: kind, anchor: anchor.map { String(cString: $0) }, tag: tag.map { String(cString: $0) },
          line: place.0, column: place.1)
      }
      switch event.type {
      case YAML_STREAM_END_EVENT: return made(.streamEnd)
      case YAML_DOCUMENT_START_EVENT: return made(.documentStart)
      case YAML_DOCUMENT_END_EVENT: return made(.documentEnd)
      case YAML_ALIAS_EVENT: return made(.alias(String(cString: event.data.alias.anchor)))
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: YAMLEvent.Style = scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : .quoted
        return made(.scalar(String(decoding: bytes, as: UTF8.self), style), scalar.anchor, scalar.tag)
      case YAML_SEQUENCE_START_EVENT:
        return made(.sequenceStart, event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_SEQUENCE_END_EVENT: return made(.sequenceEnd)
      case YAML_MAPPING_START_EVENT:
        return made(.mappingStart, event.data.mapping_start.anchor, event.data.mapping_start.tag)
      case YAML_MAPPING_END_EVENT: return made(.mappingEnd)
      default: continue
      }
    }
  }

  private func fault() -> Fault {
    let state = parser.pointee
    // Faults of the reader have no mark of their own.
    let hasMark = state.error != YAML_READER_ERROR && state.error != YAML_MEMORY_ERROR
    let mark = hasMark ? state.problem_mark : state.mark
    return Fault(
      problem: state.problem.map { String(cString: $0) } ?? "the text cannot be read",
      line: Int(mark.line) + 1, column: Int(mark.column) + 1,
      context: state.context.map { String(cString: $0) }, contextLine: Int(state.context_mark.line) + 1)
  }
}
