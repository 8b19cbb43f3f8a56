import Cairo
import Geometry
import SceneGraph

extension Painter {
  /// Draws pictures, each stretched to its rectangle. Those that cannot be read are left out, with a warning.
  func paint(_ batch: ImageBatch) {
    for (rect, file) in zip(batch.rects, batch.files) {
      let box = rect.normalized
      guard box.width > 0, box.height > 0, !file.isEmpty else { continue }
      do throws(CairoError) {
        if drawVectors(file, box) { continue }
        guard let image = try picture(file) else { continue }
        let pattern = SurfacePattern(image)
        // Beyond its edge an image of pixels goes on, so that no pixel at the edge is half empty. On a page edges are
        // exact, and to go on Cairo would draw the picture anew.
        if case .pixels = canvas { pattern.extend = .pad }
        pattern.transform = Affine.translation(-box.x, -box.y).then(
          .scale(Double(image.width) / box.width, Double(image.height) / box.height))
        context.append(Path(rect: box))
        context.setSource(pattern)
        context.fill()
      } catch {
        diagnostics.append(Messages.unreadableImage(error.description))
      }
    }
  }

  /// Draws a picture of lines and letters; says whether the file was one.
  private func drawVectors(_ file: [UInt8], _ box: Rect) -> Bool {
    do throws(VectorPicture.Failure) {
      switch ImageKind(of: file) {
      case .svg: try VectorPicture(svg: file).draw(in: context, box)
      case .pdf: try VectorPicture(pdf: file).draw(in: context, box)
      case .png, .jpeg, nil: return false
      }
    } catch {
      diagnostics.append(Messages.unreadableImage(error.description))
    }
    return true
  }

  private func picture(_ file: [UInt8]) throws(CairoError) -> ImageSurface? {
    switch ImageKind(of: file) {
    case .png:
      if let picture = try pictures?.standIn(for: file) { return picture }
      return try ImageSurface(png: file)
    case .jpeg:
      guard case .page = canvas else {
        diagnostics.append(Messages.jpegOnPixels)
        return nil
      }
      guard let size = JPEGSize(of: file) else {
        diagnostics.append(Messages.unreadableImage("its JPEG file is damaged."))
        return nil
      }
      // The file goes into the document as it is: the surface only says how large it is.
      let image = try ImageSurface(width: size.width, height: size.height, format: .rgb24)
      try image.setMIMEData(.jpeg, file)
      return image
    case .svg, .pdf, nil:
      diagnostics.append(Messages.unknownImage)
      return nil
    }
  }
}

/// The extent of a JPEG picture, from the frame header of its file (ITU T.81, B.2.2).
struct JPEGSize {
  /// Pixels.
  var width: Int, height: Int

  /// Looks through the segments of a file; nil where there is no frame.
  init?(of file: [UInt8]) {
    var at = 2
    while at + 9 < file.count, file[at] == 0xFF {
      let marker = file[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      // SOF0 to SOF15, without the tables that share their numbers.
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        height = Int(file[at + 5]) << 8 | Int(file[at + 6])
        width = Int(file[at + 7]) << 8 | Int(file[at + 8])
        if width > 0, height > 0 { return }
        return nil
      }
      at += 2 + (Int(file[at + 2]) << 8 | Int(file[at + 3]))
    }
    return nil
  }
}
