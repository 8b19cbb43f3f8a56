import Diagnostics
import Geometry
import SceneGraph
import Testing

@testable import Typesetting

/// Text in scripts for which another font steps in. What needs a font that is not among the standard ones is looked at
/// where one is installed.
@Suite struct ScriptTests {
  /// Whether some font has the characters.
  private static func isInstalled(_ characters: String) -> Bool {
    let book = FontBook()
    _ = book.shape(characters, .vollkorn(), paint: black)
    return !book.takeDiagnostics().contains { $0.message.hasPrefix("No font has") }
  }

  static let ideographs: [(language: String, text: String)] = [
    (
      "zh-CN",
      "中国和俄罗斯的安全合作，自二十世纪九十年代初以来发生了很大变化。本报告统计了三类事件：交付的武器、在已知地点和日期举行的演习，"
        + "以及会议和投票（“记录在案”）。从1992年到2021年，SIPRI的趋势指标值衡量军事能力而非金钱。Su-35战斗机的合同于2015年签订；"
        + "中国是后者的第一个外国买家。"
    ),
    (
      "ja",
      "日本語の組版では、行頭に句読点や閉じ括弧を置くことはできません。「これは例です」と書かれた文が、段の端で正しく改行されるかどうかを"
        + "確かめます。ラーメン、チョコレート、コンピューターなどの長音記号や小書きの仮名も、行頭に来てはいけません。"
    ),
    ("ko", "중국과 러시아의 안보 협력은 1990년대 초부터 크게 변했다. 이 보고서는 세 가지 사건을 센다(무기, 훈련, 회담)."),
  ]

  @Test(
    "Lines of ideographs break between them, end at the edge and begin with no closing mark",
    .enabled(if: isInstalled("中の한"), "No installed font has ideographs; on Debian they are in fonts-noto-cjk."),
    arguments: ideographs, [90.0, 137, 181, 230])
  func ideographLines(row: (language: String, text: String), width: Double) throws {
    let book = FontBook()
    let style = ParagraphStyle(width: width, protrudes: false)
    let paragraph = ParagraphTests.paragraph(row.text, ParagraphTests.body(language: row.language))
    let lines = book.lines(of: paragraph, style)
    #expect(lines.flatMap(\.runs).map(\.glyphs.text).joined() == row.text)
    #expect(lines.allSatisfy { $0.ending != .hyphen && $0.ending != .emergency })
    for line in lines.dropFirst() {
      let first = try #require(line.runs.first?.glyphs.text.first)
      #expect(!"，。、：；！？」』）】〉》”ー々ァィゥェォッャュョぁぃぅぇぉっゃゅょ,.;:!?)".contains(first), "\(first)")
    }
    for line in lines.dropLast() {
      let last = try #require(line.runs.map(\.glyphs.text).joined().last { $0 != " " })
      #expect(!"「『（【〈《“(".contains(last), "\(last)")
      let end = line.runs.map { $0.glyphs.origin.x + $0.advance }.max() ?? 0
      #expect(abs(end - width) < 0.01, "\(end) of \(width)")
    }
    // That another font steps in is said; that no dictionary divides such words is not.
    #expect(Set(book.takeDiagnostics().map(\.code)).isSubset(of: ["typesetting.missing-glyph"]))
  }

  static let backward: [(text: String, order: [String])] = [
    ("The word שלום means peace.", ["The word ", "שלום", " means peace."]),
    // Numbers keep their order within words that run to the left; a mark belongs to the words around it.
    ("See (בדיקה 123) here.", ["See (", "123", " ", "בדיקה", ") here."]),
    ("زمن 2024 مرحبا", ["مرحبا", " ", "2024", " ", "زمن"]),
  ]

  @Test(
    "Words that run to the left stand in the order in which they are read",
    .enabled(
      if: isInstalled("שم"), "No installed font has Hebrew and Arabic; on Debian they are in fonts-dejavu-core."),
    arguments: backward)
  func backwardRuns(row: (text: String, order: [String])) {
    let lines = FontBook().lines(
      of: ParagraphTests.paragraph(row.text), ParagraphStyle(width: 400, alignment: .left))
    #expect(lines.count == 1)
    let runs = (lines.first?.runs ?? []).map(\.glyphs).sorted { $0.origin.x < $1.origin.x }
    // From left to right as on the page; the text of each run is in the order of reading.
    let shown = runs.map(\.text).joined()
    #expect(shown == row.order.joined(), "\(runs.map(\.text))")
    for run in runs where run.text.unicodeScalars.contains(where: { (0x590...0x6FF).contains($0.value) }) {
      #expect(run.isBackward)
    }
  }
}
