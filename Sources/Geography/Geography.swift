// Geography: see ARCHITECTURE.md.
