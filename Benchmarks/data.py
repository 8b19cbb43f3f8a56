#!/usr/bin/env python3
"""Writes the large files of the benchmarks into a folder: the same bytes each time, about a minute.

sales.csv    5,000,000 rows of a year, a number of units, a category, a price, a weight and a date
scatter.csv  1,000,000 points in two clouds
lines.csv    20 series of 50,000 steps of a random walk
"""
import datetime, itertools, random, sys

folder = sys.argv[1]
chance = random.Random(20240229)
categories = ["barley", "copper", "cotton", "flax", "hemp", "iron", "jute", "linen", "maize", "rye", "silk", "wool"]
days = [(datetime.date(2015, 1, 1) + datetime.timedelta(n)).isoformat() for n in range(3650)]


def write(name, header, rows):
    with open(f"{folder}/{name}", "w", newline="") as file:
        file.write(header + "\n")
        while chunk := list(itertools.islice(rows, 100_000)):
            file.write("\n".join(chunk) + "\n")


def sales(count):
    uniform = chance.random
    for _ in range(count):
        yield (f"{2000 + int(uniform() * 25)},{int(uniform() * 5000)},{categories[int(uniform() * 12)]},"
               f"{uniform() * 99 + 1:.3f},{uniform() * 100:.2f},{days[int(uniform() * 3650)]}")


def scatter(count):
    for _ in range(count):
        x = chance.gauss(0, 1) if chance.random() < 0.6 else chance.gauss(3, 0.7)
        yield f"{x:.4f},{0.6 * x + chance.gauss(0, 1):.4f}"


def lines(count, series):
    places = [60.0 * n for n in range(series)]
    for step in range(count):
        places = [place + chance.gauss(0, 1) for place in places]
        yield f"{step}," + ",".join(f"{place:.3f}" for place in places)


write("sales.csv", "year,units,category,price,weight,date", sales(5_000_000))
write("scatter.csv", "x,y", scatter(1_000_000))
write("lines.csv", "t," + ",".join(f"s{n + 1:02}" for n in range(20)), lines(50_000, 20))
