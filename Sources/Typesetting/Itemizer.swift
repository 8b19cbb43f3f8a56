import CFriBidi
import CHarfBuzz

/// A stretch of text in one script and one direction.
struct TextSegment: Equatable {
  /// UTF-8 bytes.
  var range: Range<Int>
  /// Even runs left to right, odd right to left.
  var level: UInt8
  /// An ISO 15924 tag, as HarfBuzz packs it.
  var script: UInt32
  var isBackward: Bool { level & 1 == 1 }
}

/// Which way a paragraph runs as a whole.
enum BaseDirection {
  /// As its first letter does.
  case automatic
  case leftToRight
  case rightToLeft
}

/// Text cut where its script or its direction changes.
struct ItemizedText {
  /// In logical order.
  var segments: [TextSegment] = []
  /// 1 where the text as a whole runs right to left.
  var baseLevel: UInt8 = 0
}

/// Cuts text where its script or its direction changes (UAX 24, UAX 9).
///
/// Characters without a script of their own, such as digits and spaces, go with what stands before them, or
/// at the start with what comes after.
func itemize(_ text: [UInt8], base: BaseDirection = .automatic) -> ItemizedText {
  if text.isEmpty { return ItemizedText() }
  let isPlain = text.allSatisfy { $0 < 0x80 }
  if isPlain && base != .rightToLeft {
    return ItemizedText(segments: [TextSegment(range: 0..<text.count, level: 0, script: latinScript)])
  }
  var offsets: [Int] = []
  var scalars: [UInt32] = []
  offsets.reserveCapacity(text.count)
  scalars.reserveCapacity(text.count)
  var offset = 0
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    offsets.append(offset)
    scalars.append(scalar.value)
    offset += UTF8.width(scalar)
  }
  offsets.append(offset)
  let needsBidi = base == .rightToLeft || scalars.contains(where: mayRunRightToLeft)
  let (levels, baseLevel) = needsBidi ? embeddingLevels(scalars, base: base) : ([], 0)
  let scripts = resolvedScripts(scalars, levels: levels)

  var segments: [TextSegment] = []
  var start = 0
  for i in 1...scalars.count {
    let isEnd =
      i == scalars.count || scripts[i] != scripts[start] || (needsBidi && levels[i] != levels[start])
    guard isEnd else { continue }
    segments.append(
      TextSegment(
        range: offsets[start]..<offsets[i], level: needsBidi ? levels[start] : 0, script: scripts[start]))
    start = i
  }
  return ItemizedText(segments: segments, baseLevel: baseLevel)
}

/// The order in which segments of one line stand from left to right (UAX 9, rule L2).
func visualOrder(levels: [UInt8]) -> [Int] {
  var order = Array(levels.indices)
  guard let highest = levels.max(), highest > 0 else { return order }
  for level in (1...highest).reversed() {
    var i = 0
    while i < order.count {
      guard levels[order[i]] >= level else {
        i += 1
        continue
      }
      var end = i
      while end < order.count, levels[order[end]] >= level { end += 1 }
      order[i..<end].reverse()
      i = end
    }
  }
  return order
}

let latinScript = HB_SCRIPT_LATIN.rawValue

/// The script of every character; `levels` is empty where all text runs left to right.
private func resolvedScripts(_ scalars: [UInt32], levels: [UInt8]) -> [UInt32] {
  let functions = hb_unicode_funcs_get_default()
  let shared = [HB_SCRIPT_COMMON.rawValue, HB_SCRIPT_INHERITED.rawValue, HB_SCRIPT_UNKNOWN.rawValue]
  var scripts = [UInt32](repeating: 0, count: scalars.count)
  var current: UInt32 = 0
  var start = 0
  for i in scalars.indices {
    if i > 0, !levels.isEmpty, levels[i] != levels[i - 1] {
      // What stands between two directions goes with the letters of its own.
      if current == 0 { for j in start..<i { scripts[j] = latinScript } }
      (current, start) = (0, i)
    }
    let scalar = scalars[i]
    let isLetter = (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
    let script =
      isLetter ? latinScript : scalar < 0x80 ? shared[0] : hb_unicode_script(functions, scalar).rawValue
    if !shared.contains(script) {
      if current == 0 { for j in start..<i { scripts[j] = script } }
      current = script
    }
    scripts[i] = current
  }
  if current == 0 { for j in start..<scalars.count { scripts[j] = latinScript } }
  return scripts
}

/// Whether a character can make text run right to left: the blocks of such scripts, and the marks that
/// embed and override.
private func mayRunRightToLeft(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x590...0x8FF, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
    0x10800...0x10FFF, 0x1E800...0x1EFFF:
    true
  default: false
  }
}

private func embeddingLevels(
  _ scalars: [UInt32], base: BaseDirection
) -> (levels: [UInt8], baseLevel: UInt8) {
  let count = FriBidiStrIndex(scalars.count)
  var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_LTR, count: scalars.count)
  var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
  var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
  var direction: FriBidiParType =
    switch base {
    case .automatic: FRIBIDI_PAR_ON
    case .leftToRight: FRIBIDI_PAR_LTR
    case .rightToLeft: FRIBIDI_PAR_RTL
    }
  fribidi_get_bidi_types(scalars, count, &types)
  fribidi_get_bracket_types(scalars, count, types, &brackets)
  _ = fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &levels)
  return (levels.map { UInt8(clamping: $0) }, direction == FRIBIDI_PAR_RTL ? 1 : 0)
}
