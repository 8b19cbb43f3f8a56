// What programs import: charts in Swift, tables, datasets, drawing, reports.
@_exported public import ChartModel
@_exported public import Charts
@_exported public import Checking
@_exported public import Chronology
@_exported public import Colors
@_exported public import Diagnostics
@_exported public import Exporting
@_exported public import Geometry
@_exported public import Rendering
@_exported public import Reporting
@_exported public import SecurityData
@_exported public import Tabular
@_exported public import Typesetting
