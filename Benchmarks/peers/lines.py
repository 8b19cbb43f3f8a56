"""The picture of lines.csv by polars and matplotlib."""
import sys
import matplotlib
import polars as pl

matplotlib.use("agg")
import matplotlib.pyplot as plt

data, out = sys.argv[1:]
walks = pl.read_csv(data)
fig, ax = plt.subplots(figsize=(7, 4.5), dpi=300)
for name in walks.columns[1:]:
    ax.plot(walks["t"], walks[name], linewidth=0.5, label=name)
fig.savefig(out)
