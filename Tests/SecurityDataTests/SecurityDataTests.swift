// Tests of SecurityData.
