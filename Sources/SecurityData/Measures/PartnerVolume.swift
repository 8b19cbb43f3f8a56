/// What one partner of a supplier or recipient took or gave over a period.
public struct PartnerVolume: Sendable, Hashable {
  /// ISO 3166-1 alpha-3 code of the partner; nil for armed groups and others without one.
  public var code: String?
  /// Name of the partner.
  public var name: String
  /// Volume in millions of trend-indicator value; not money.
  public var tivMillions: Double
  /// Part of the whole, from 0 to 1; nil where the records have no world total for the period.
  public var share: Double?
}

extension Collection where Element == ArmsTransfer {
  /// The recipients of a supplier in one edition over a period, the largest first.
  ///
  /// Shares are of the supplier's deliveries to the world (the rows with recipient `WLD`), so that they hold
  /// also where the records name only some of the recipients. The world itself is not listed.
  public func recipients(of supplier: String, edition: String, in period: ClosedRange<Int>) -> [PartnerVolume] {
    partners(
      filter { $0.edition == edition && $0.supplierCode == supplier && period.contains($0.year) },
      name: \.recipient, code: \.recipientCode)
  }

  /// The suppliers of a recipient in one edition over a period, the largest first, with their shares of what
  /// the world delivered to it.
  public func suppliers(of recipient: String, edition: String, in period: ClosedRange<Int>) -> [PartnerVolume] {
    partners(
      filter { $0.edition == edition && $0.recipientCode == recipient && period.contains($0.year) },
      name: \.supplier, code: \.supplierCode)
  }

  private func partners(
    _ transfers: [ArmsTransfer], name: KeyPath<ArmsTransfer, String>, code: KeyPath<ArmsTransfer, String?>
  ) -> [PartnerVolume] {
    let world = transfers.filter { $0[keyPath: code] == "WLD" }
    let whole = world.reduce(0) { $0 + $1.tivMillions }
    var volumes: [PartnerVolume] = []
    var positions: [String: Int] = [:]
    for transfer in transfers where transfer[keyPath: code] != "WLD" {
      let partner = transfer[keyPath: name]
      if let position = positions[partner] {
        volumes[position].tivMillions += transfer.tivMillions
      } else {
        positions[partner] = volumes.count
        volumes.append(
          PartnerVolume(code: transfer[keyPath: code], name: partner, tivMillions: transfer.tivMillions))
      }
    }
    if whole > 0 {
      for index in volumes.indices { volumes[index].share = volumes[index].tivMillions / whole }
    }
    return volumes.sorted { ($0.tivMillions, $1.name) > ($1.tivMillions, $0.name) }
  }
}
