// Cartouche: see ARCHITECTURE.md.
