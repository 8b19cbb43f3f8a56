// Tabular: see ARCHITECTURE.md.
