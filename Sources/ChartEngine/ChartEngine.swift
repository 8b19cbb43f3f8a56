// ChartEngine: see ARCHITECTURE.md.
