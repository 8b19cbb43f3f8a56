#!/usr/bin/env python3
"""Writes the large files of the benchmarks into a folder: the same bytes each time, about a minute.

sales.csv    5,000,000 rows of a year, a number of units, a category, a price, a weight and a date
scatter.csv  1,000,000 points in two clouds; scatter-100k.csv, the first 100,000 of them
lines.csv    20 series of 50,000 steps of a random walk
charts/      500 charts, each with 200 rows of its own: lines and bars in turn
routes.csv   40 ways between the 60 largest cities of the file of places that is named second
"""
import csv, datetime, itertools, json, os, random, sys

folder, places = sys.argv[1:]
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
    walks = [60.0 * n for n in range(series)]
    for step in range(count):
        walks = [place + chance.gauss(0, 1) for place in walks]
        yield f"{step}," + ",".join(f"{place:.3f}" for place in walks)


write("sales.csv", "year,units,category,price,weight,date", sales(5_000_000))
write("scatter.csv", "x,y", scatter(1_000_000))
with open(f"{folder}/scatter.csv") as file:
    header = next(file).strip()
    write("scatter-100k.csv", header, (line.strip() for line in itertools.islice(file, 100_000)))
write("lines.csv", "t," + ",".join(f"s{n + 1:02}" for n in range(20)), lines(50_000, 20))


def chart(number):
    walks = [100.0, 90.0]
    for x in range(200):
        walks = [place + chance.gauss(0, 2) for place in walks]
        yield f"{x},{walks[0]:.3f},{walks[1]:.3f}"


os.makedirs(f"{folder}/charts", exist_ok=True)
for number in range(500):
    write(f"charts/chart-{number:03}.csv", "x,a,b", chart(number))
    spec = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "title": f"Chart {number}",
            "data": {"url": f"chart-{number:03}.csv"}}
    if number % 2 == 0:
        spec |= {"transform": [{"fold": ["a", "b"]}], "mark": "line", "encoding": {
            "x": {"field": "x", "type": "quantitative"}, "y": {"field": "value", "type": "quantitative"},
            "color": {"field": "key", "type": "nominal"}}}
    else:
        spec |= {"mark": "bar", "encoding": {
            "x": {"bin": {"step": 10}, "field": "x"}, "y": {"aggregate": "sum", "field": "a"}}}
    spec["usermeta"] = {"cartouche": {"width": "3.5in", "height": "2.25in", "alt": "A made-up chart."}}
    with open(f"{folder}/charts/chart-{number:03}.vl.json", "w") as file:
        json.dump(spec, file, indent=2)


def routes():
    with open(places, newline="") as file:
        cities = [f"{row['longitude']},{row['latitude']}" for row in itertools.islice(csv.DictReader(file), 60)]
    for number in range(40):
        yield f"{cities[number]},{cities[(number * 7 + 11) % 60]}"


write("routes.csv", "longitude,latitude,longitude2,latitude2", routes())
