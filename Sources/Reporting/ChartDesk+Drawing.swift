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
        return try renderer.render(scene, as: format, options: RenderOptions(dpi: options.dpi))
      } catch {
        throw DiagnosticList(Messages.notDrawn(error))
      }
    }
  }
}
