// Chronology: see ARCHITECTURE.md.
