import ChartModel
import Diagnostics
import SceneGraph

extension MarkContext {
  /// Says of places that lie beyond a pole or many times around the globe: longitude and latitude may be exchanged, or
  /// the numbers are no degrees.
  mutating func reportPlaces() {
    guard map != nil, plan.projection?.string("type") != "identity" else { return }
    for (longitude, latitude) in [(Channel.longitude, Channel.latitude), (.longitude2, .latitude2)] {
      guard let definition = plan.encoding[latitude], definition.isData, let y = numbers(latitude) else { continue }
      let x = numbers(longitude)
      var beyond = 0, isSwapped = true
      for index in rows.indices {
        guard let latitude = y[index], latitude.isFinite else { continue }
        if abs(latitude) > 90 {
          beyond += 1
          if abs(latitude) > 180 || abs((x?[index]).flatMap { $0 } ?? 0) > 90 { isSwapped = false }
        }
      }
      if beyond > 0 { frame.sink.report(Messages.beyondPole(beyond, isSwapped: isSwapped, definition.place)) }
    }
  }
}
