// Tests of Colors.
