// Tests of ChartEngine.
