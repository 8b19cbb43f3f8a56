/// Joins the pieces of a clipped polygon along the edge that cut them.
///
/// The method is Greiner and Hormann's (1998) as d3-geo uses it. The ends of all pieces are met twice: in the
/// order of the pieces (subject) and in their order along the edge (clip). Walking along a piece, then
/// along the edge to the next piece, and so on until the start is met again, gives one ring; the walk
/// begins anew until all ends have been visited. Which way to go along the edge alternates from end to end,
/// beginning with whether the edge's own start lies inside the polygon.
func rejoin<Sink: GeoSink>(
  _ pieces: inout [[Vertex]], by precedes: (Vertex, Vertex) -> Bool, startInside: Bool,
  along follow: (Vertex?, Vertex?, Double, inout Sink) -> Void, into sink: inout Sink
) {
  var subject: [Crossing] = []
  for index in pieces.indices {
    let count = pieces[index].count
    guard count > 1 else { continue }
    let first = pieces[index][0]
    if first.isNear(pieces[index][count - 1]) {
      if !first.mark, !pieces[index][count - 1].mark {
        sink.lineStart()
        for vertex in pieces[index].dropLast() { sink.point(vertex) }
        sink.lineEnd()
        continue
      }
      // A piece that ends where it begins, on the edge: move one end so that the two have an order.
      pieces[index][count - 1].x += 2 * epsilon
    }
    subject.append(Crossing(first, piece: index, isEntry: true))
    subject.append(Crossing(pieces[index][count - 1], piece: nil, isEntry: false))
  }
  guard !subject.isEmpty else { return }

  // Where each end of a piece comes along the edge; ends at the same place keep their order.
  let order = subject.indices.sorted {
    precedes(subject[$0].vertex, subject[$1].vertex)
      || (!precedes(subject[$1].vertex, subject[$0].vertex) && $0 < $1)
  }
  var edge: [(vertex: Vertex, subject: Int, isEntry: Bool)] = []
  var placeOnEdge = [Int](repeating: 0, count: subject.count)
  var inside = startInside
  for (place, index) in order.enumerated() {
    inside.toggle()
    edge.append((subject[index].vertex, index, inside))
    placeOnEdge[index] = place
  }

  let count = subject.count
  var isVisited = [Bool](repeating: false, count: count)
  for start in 0..<count where !isVisited[start] {
    sink.lineStart()
    var current = start
    repeat {
      isVisited[current] = true
      // Along a piece of the polygon, forward from its first end or back from its last.
      if subject[current].isEntry {
        if let piece = subject[current].piece { for vertex in pieces[piece] { sink.point(vertex) } }
        current = (current + 1) % count
      } else {
        let before = (current + count - 1) % count
        if let piece = subject[before].piece { for vertex in pieces[piece].reversed() { sink.point(vertex) } }
        current = before
      }
      if isVisited[current] { break }
      isVisited[current] = true
      // Along the edge to the next piece.
      let place = placeOnEdge[current]
      let direction = edge[place].isEntry ? 1.0 : -1
      let next = (place + (edge[place].isEntry ? 1 : count - 1)) % count
      follow(edge[place].vertex, edge[next].vertex, direction, &sink)
      current = edge[next].subject
    } while !isVisited[current]
    sink.lineEnd()
  }
}

/// An end of a piece, where the polygon meets the edge.
private struct Crossing {
  let vertex: Vertex
  /// The piece that begins here.
  let piece: Int?
  let isEntry: Bool

  init(_ vertex: Vertex, piece: Int?, isEntry: Bool) {
    (self.vertex, self.piece, self.isEntry) = (vertex, piece, isEntry)
  }
}
