"""The chart of sales.csv by polars (lazy: it reads only what it needs) and matplotlib."""
import sys
import matplotlib
import polars as pl

matplotlib.use("agg")
import matplotlib.pyplot as plt

data, out = sys.argv[1:]
frame = pl.scan_csv(data, try_parse_dates=True)
means = frame.group_by("category", "year").agg(pl.col("price").mean()).sort("category", "year").collect()
fig, ax = plt.subplots(figsize=(3.5, 2.25), dpi=300)
for number, category in enumerate(means["category"].unique(maintain_order=True)):
    rows = means.filter(pl.col("category") == category)
    ax.bar(rows["year"] + (number - 5.5) * 0.07, rows["price"], width=0.07, label=category)
ax.legend(fontsize=4, ncols=4)
fig.savefig(out)
