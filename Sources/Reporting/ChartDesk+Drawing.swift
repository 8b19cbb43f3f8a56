import ChartEngine
public import Diagnostics
import JSON
import Rendering
public import SceneGraph

extension ChartDesk {
  /// Draws a picture that is laid out already.
  public func draw(
    _ scene: Scene, as output: ChartOutput, _ options: ChartOptions = ChartOptions()
  ) throws(DiagnosticList) -> Diagnosed<[UInt8]> {
    switch output {
    case .scene: return Diagnosed(Array(VegaSceneWriter.write(scene).text().utf8))
    case .picture(let format):
      do throws(RenderingError) {
        let options = RenderOptions(dpi: options.dpi, outlinesText: options.outlinesText)
        return try renderer.render(scene, as: format, options: options)
      } catch {
        throw DiagnosticList(Messages.notDrawn(error))
      }
    }
  }
}
