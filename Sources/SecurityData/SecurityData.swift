// SecurityData: see ARCHITECTURE.md.
