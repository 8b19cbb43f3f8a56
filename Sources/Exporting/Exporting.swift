// Exporting: see ARCHITECTURE.md.
