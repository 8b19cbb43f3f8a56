import Testing

@testable import ChartModel

@Suite("The table of channels")
struct ChannelTests {
  @Test("A channel knows its place in the table")
  func places() {
    #expect(Channel.allCases.enumerated().allSatisfy { $0.offset == $0.element.place })
  }

  @Test("Channels of an encoding come in the order of the table, without empty ones")
  func order() {
    var encoding = Encoding()
    for channel in [Channel.color, .y, .detail, .x] { encoding[channel] = ChannelDefinition() }
    encoding[all: .detail] = []
    #expect(encoding.channels == [.x, .y, .color])
  }
}
