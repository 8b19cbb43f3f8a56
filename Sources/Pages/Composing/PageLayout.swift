import Geometry

/// What stands where on a page, before anything is drawn. Heights count from the top of the page's body.
struct PageLayout {
  /// A column of a flow.
  struct Column {
    var flow: Int
    /// The left edge from the page's, the top from the body's, and the height in which notes find their foot.
    var x: Double, y: Double, width: Double, height: Double
    var filled: FilledColumn
  }
  /// A float over the full width.
  struct PlacedFloat {
    var flow: Int, float: Int
    var y: Double
  }
  var columns: [Column] = []
  var floats: [PlacedFloat] = []

  var isEmpty: Bool {
    columns.allSatisfy { $0.filled.placed.isEmpty && $0.filled.notes.isEmpty } && floats.isEmpty
  }
}
