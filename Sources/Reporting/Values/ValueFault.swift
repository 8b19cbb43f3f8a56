/// Why a value cannot be told: a sentence, and how far into the formula its cause stands.
struct ValueFault: Error, Hashable {
  /// A whole sentence.
  var message: String
  /// How many characters of the formula stand before the cause.
  var offset = 0
  /// What would mend it.
  var hint: String?
}
