// VegaLite: see ARCHITECTURE.md.
