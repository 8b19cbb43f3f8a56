internal import CCairo

/// How what is drawn is put together with what is there.
///
/// The first fourteen are Porter and Duff's and their kin, the others the blend modes of PDF 1.4.
/// The default is ``over``. Raw values are those of `cairo_operator_t`.
public enum Operator: UInt32, Sendable, Hashable, CaseIterable {
  /// Takes away what is there, within the shape drawn.
  case clear
  /// Replaces what is there, within the shape drawn.
  case source
  /// Covers what is there.
  case over
  /// Keeps the source where there is something. Unbounded: clears what lies outside.
  case `in`
  /// Keeps the source where there is nothing. Unbounded: clears what lies outside.
  case out
  /// Covers what is there, only where there is something.
  case atop
  /// Leaves what is there.
  case destination
  /// Goes below what is there.
  case destinationOver
  /// Keeps what is there where the source is. Unbounded: clears what lies outside.
  case destinationIn
  /// Keeps what is there where the source is not.
  case destinationOut
  /// Goes below what is there, and keeps it only where the source is. Unbounded: clears what lies outside.
  case destinationAtop
  /// Keeps each where the other is not.
  case xor
  /// Adds both.
  case add
  /// As ``over``, for shapes that adjoin.
  case saturate
  /// Multiplies both: never lighter.
  case multiply
  /// Multiplies the complements: never darker.
  case screen
  /// Multiplies or screens, by what is there.
  case overlay
  /// Keeps the darker.
  case darken
  /// Keeps the lighter.
  case lighten
  /// Brightens what is there by the source.
  case colorDodge
  /// Darkens what is there by the source.
  case colorBurn
  /// Multiplies or screens, by the source.
  case hardLight
  /// Darkens or lightens softly, by the source.
  case softLight
  /// Takes the darker from the lighter.
  case difference
  /// As ``difference``, with less contrast.
  case exclusion
  /// Hue of the source; saturation and luminosity of what is there.
  case hslHue
  /// Saturation of the source; hue and luminosity of what is there.
  case hslSaturation
  /// Hue and saturation of the source; luminosity of what is there.
  case hslColor
  /// Luminosity of the source; hue and saturation of what is there.
  case hslLuminosity
}
