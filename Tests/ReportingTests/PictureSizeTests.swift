import Geometry
import Testing

@testable import Reporting

@Test(
  arguments: [
    (
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44, 0, 0, 0, 200],
      Size(width: 300, height: 200)
    ),
    ([0x89, 0x50, 0x4E, 0x47, 13, 10], nil),
    (
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 200, 1, 44, 3, 0, 0, 0],
      Size(width: 300, height: 200)
    ),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 200, 1, 44, 3], nil),
    ([0xFF, 0xD8, 0xFF], nil), ([], nil), ([0x47, 0x49, 0x46], nil),
  ] as [([UInt8], Size?)])
func theHeadOfAPictureTellsItsSize(bytes: [UInt8], size: Size?) {
  #expect(pictureSize(bytes) == size)
}
