// Cairo: see ARCHITECTURE.md.
