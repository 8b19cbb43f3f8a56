// Tests of VegaLite.
