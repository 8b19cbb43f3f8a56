extension FieldSchema {
  /// Every cell of a finished column that breaks a constraint, in order of the rows for each rule.
  ///
  /// A rule that speaks about values is asked once for each distinct text.
  func check(_ column: Column, _ report: (Rule, Int) -> Void) {
    if constraints.required, let validity = column.validity {
      for row in (!validity).setRows { report(.required, row) }
    }
    if constraints.unique { checkUnique(column, report) }
    for (rule, holds) in valueRules(column) {
      if case .string(let codes, let dictionary) = column.storage {
        let broken = dictionary.map { !holds(.string($0)) }
        guard broken.contains(true) else { continue }
        for row in 0..<column.count where !column.isMissing(row) && broken[Int(codes[row])] { report(rule, row) }
      } else {
        for row in 0..<column.count where !column.isMissing(row) && !holds(column[row]) { report(rule, row) }
      }
    }
  }

  private func checkUnique(_ column: Column, _ report: (Rule, Int) -> Void) {
    var first: [Value: Int] = [:]
    for row in 0..<column.count where !column.isMissing(row) {
      if let earlier = first[column[row]] { report(.unique(firstRow: earlier), row) } else { first[column[row]] = row }
    }
  }

  private func valueRules(_ column: Column) -> [(Rule, (Value) -> Bool)] {
    var rules: [(Rule, (Value) -> Bool)] = []
    if let bound = constraints.minimum { rules.append((.minimum(bound), { !precedes($0, bound) })) }
    if let bound = constraints.maximum { rules.append((.maximum(bound), { !precedes(bound, $0) })) }
    if let bound = constraints.exclusiveMinimum { rules.append((.exclusiveMinimum(bound), { precedes(bound, $0) })) }
    if let bound = constraints.exclusiveMaximum { rules.append((.exclusiveMaximum(bound), { precedes($0, bound) })) }
    if let length = constraints.minLength { rules.append((.minLength(length), { $0.description.count >= length })) }
    if let length = constraints.maxLength { rules.append((.maxLength(length), { $0.description.count <= length })) }
    if let allowed = constraints.allowed {
      let set = Set(allowed)
      rules.append((.allowed(allowed), { set.contains($0) || $0.number.map { set.contains(.number($0)) } ?? false }))
    }
    if let pattern = constraints.pattern, let expression = try? Regex(pattern) {
      rules.append((.pattern(pattern), { (try? expression.wholeMatch(in: $0.description)) != nil }))
    }
    if kind == .string, let holds = Self.textFormats[format] {
      rules.append((.format(format), { holds($0.description) }))
    }
    return rules
  }

  /// The formats of texts that can be told from the text alone.
  private static let textFormats: [String: @Sendable (String) -> Bool] = [
    "email": { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    },
    "uri": { text in
      guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII, first.isLetter else {
        return false
      }
      return !text.contains(" ")
        && text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    },
    "uuid": { text in
      let lengths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
      return lengths == [8, 4, 4, 4, 12] && text.allSatisfy { $0.isHexDigit || $0 == "-" }
    },
  ]
}

/// Whether a value comes before another of a comparable type; texts do not.
private func precedes(_ left: Value, _ right: Value) -> Bool {
  if case .year(let a) = left, case .year(let b) = right { return a < b }
  if case .integer(let a) = left, case .integer(let b) = right { return a < b }
  guard let a = left.number, let b = right.number else { return false }
  return a < b
}
