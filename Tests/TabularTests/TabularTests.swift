// Tests of Tabular.
