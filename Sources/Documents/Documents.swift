// Documents: see ARCHITECTURE.md.
