// Tests of Geography.
