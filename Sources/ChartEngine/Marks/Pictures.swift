import ChartModel
import Diagnostics
import Geometry
import SceneGraph

/// Draws pictures of pixels: each in its rectangle, with the proportions of its file.
func drawPictures(_ context: inout MarkContext) -> [SceneNode] {
  let (rects, kept) = context.rects(context.spans(.x), context.spans(.y))
  let urls = context.urls()
  var files: [String: [UInt8]] = [:]
  var boxes: [Rect] = [], contents: [[UInt8]] = []
  for (rect, index) in zip(rects, kept) {
    guard let url = urls[index] else { continue }
    if files[url] == nil { files[url] = context.picture(url) }
    boxes.append(rect)
    contents.append(files[url] ?? [])
  }
  return boxes.isEmpty ? [] : [.images(ImageBatch(role: .mark, rects: boxes, files: contents))]
}

extension MarkContext {
  /// Where the picture of each row lies.
  fileprivate mutating func urls() -> [String?] {
    let found: Varying<String?>? = resolve(.url) { context, definition, channel in
      context.values(definition, channel) { $0.isNull ? nil : $0.asText }
    }
    return (found ?? property("url")?.map { $0.string } ?? .constant(nil)).expanded(count)
  }

  /// The bytes of a picture; none where it cannot be had, which is said.
  fileprivate mutating func picture(_ url: String) -> [UInt8] {
    do {
      return try frame.data.bytes(at: url, place: plan.mark.place)
    } catch {
      // Without one picture the rest is still an honest chart.
      frame.sink.report(
        error.diagnostics.map { fault in
          var fault = fault
          fault.severity = .warning
          return fault
        })
      return []
    }
  }
}
