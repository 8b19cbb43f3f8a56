// Tests of Scales.
