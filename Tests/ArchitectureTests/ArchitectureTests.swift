// Tests of the architecture.
