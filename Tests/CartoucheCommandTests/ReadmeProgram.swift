import Cartouche

struct Delivery {
  let year: Int
  let tiv: Double
}

let deliveries = [Delivery(year: 2004, tiv: 2872), Delivery(year: 2005, tiv: 3077), Delivery(year: 2006, tiv: 2450)]

let chart = Chart(deliveries) { row in
  BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv))
}
.chartTitle("Deliveries peaked in 2005", subtitle: "Millions of trend-indicator values")
.chartSource("SIPRI Arms Transfers Database.")
