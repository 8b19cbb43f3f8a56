"""The picture of scatter.csv by polars and matplotlib."""
import sys
import matplotlib
import polars as pl

matplotlib.use("agg")
import matplotlib.pyplot as plt

data, out = sys.argv[1:]
points = pl.read_csv(data)
fig, ax = plt.subplots(figsize=(7, 4.5), dpi=300)
ax.plot(points["x"], points["y"], "o", markersize=0.72, alpha=0.3, markeredgewidth=0)
fig.savefig(out)
