// Tests of Cairo.
