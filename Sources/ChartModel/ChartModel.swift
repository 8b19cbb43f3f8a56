// ChartModel: see ARCHITECTURE.md.
