import Chronology
import Diagnostics
import Tabular
import Testing

private let sample = Table([
  Column("year", [2004, 2005, 2006]), Column("tiv", [2820.5, nil, 2410]), Column("who", ["RUS", "CHN", "RUS"]),
])

@Test func `Cells are there or missing, and never a number that means missing`() throws {
  #expect(try sample[Field<Double>("tiv")] == [2820.5, nil, 2410])
  #expect(try sample[Field<Int>("year")] == [2004, 2005, 2006])
  #expect(sample["tiv"]?.missingCount == 1)
  #expect(sample["who"]?.strings?.dictionary == ["RUS", "CHN"])
  #expect(sample.value(1, "tiv") == .missing)
}

@Test func `A wrong field is a sentence with the nearest name`() {
  #expect { try sample[Field<Double>("tiw")] } throws: {
    "\($0)" == "error: There is no column “tiw”.\n  hint: Did you mean “tiv”?"
  }
  #expect { try sample[Field<Int>("tiv")] } throws: {
    "\($0)" == "error: Column “tiv” holds numbers, not whole numbers."
  }
}

@Test func `Rows are picked, filtered and renamed without touching the original`() throws {
  let picked = sample.picking([2, 0])
  #expect(picked["year"]?.values == [2006, 2004])
  #expect(sample.filtered(Bitmap([true, false, true]))["who"]?.values == ["RUS", "RUS"])
  #expect(try sample.renaming("who", to: "supplier").names == ["year", "tiv", "supplier"])
  #expect(try sample.selecting(["who"]).names == ["who"])
  #expect(sample.rowCount == 3 && sample.names.count == 3)
}

/// Every length up to 8 with every pattern of missing cells.
@Test func `Bitmaps and columns agree for every small pattern`() {
  for count in 0...8 {
    for pattern in 0..<(1 << count) {
      let bits = (0..<count).map { pattern >> $0 & 1 == 1 }
      let bitmap = Bitmap(bits)
      #expect(bitmap.setCount == pattern.nonzeroBitCount)
      #expect((0..<count).map { bitmap[$0] } == bits)
      #expect((!bitmap).setCount == count - pattern.nonzeroBitCount)
      let column = Column("x", bits.enumerated().map { $1 ? Double($0) : nil } as [Double?])
      #expect(column.missingCount == count - pattern.nonzeroBitCount)
      #expect(column.values == bits.enumerated().map { $1 ? .number(Double($0)) : .missing })
      #expect(column.numbers?.present == bitmap.setRows.map(Double.init))
      let texts = Column("x", bits.enumerated().map { $1 ? String($0 % 3) : nil } as [String?])
      #expect(texts.values == bits.enumerated().map { $1 ? .string(String($0 % 3)) : .missing })
      let backwards = Array((0..<count).reversed())
      #expect(column.picking(backwards).values == column.values.reversed())
    }
  }
}
