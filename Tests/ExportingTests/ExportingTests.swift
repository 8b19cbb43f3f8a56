// Tests of Exporting.
