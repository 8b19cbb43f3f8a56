import ChartModel

// Other modules use these words for things of their own; here they always mean the chart model's.
typealias TimeUnit = ChartModel.TimeUnit
typealias DataSource = ChartModel.DataSource
