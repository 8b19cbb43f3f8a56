// Reporting: see ARCHITECTURE.md.
