#!/usr/bin/env python3
"""Writes long reports for the benchmarks into a folder: the same bytes each time, in a second.

report-10, report-100  units of about 450 words, one note each, a table in every third, a picture in every fourth, a
                       heading before every second, a chapter before every tenth; as Markdown, and for Typst
columns-54, -1000      running text in two columns with a note in every paragraph or so: 50,000 words and a million

usage: reports.py FOLDER COMMAND, where COMMAND draws the 25 pictures
"""
import json, os, random, subprocess, sys

folder, command = sys.argv[1:]
chance = random.Random(19960425)
short = """the of and to in a is that for it as was with be by on not at are this have from or had an they which one were
all there would their we been has when who will no more if out so up said what its about than into them can only other new
some could these two may first then do any my now over such our most made after also did many before must through years
where much your way down should because long each just state those people how too little good world still own see men
work between life being under never day same another know year while last might great old""".split()
long = """agreement alliance ambassador armament artillery assembly bilateral border brigade capability commission communiqué
conference confidence consultation container cooperation correspondence council declaration delegation delivery democratic
deployment destroyer diplomacy disarmament embassy engagement equipment escalation establishment exercise expenditure federation
fighter formation framework frigate geographical government harbour headquarters helicopter independence industrial information
infrastructure inspection institution intelligence interoperability intervention invitation legislation licence maintenance
manoeuvre manufacturing maritime mechanism memorandum military ministerial modernisation multilateral munitions negotiation
neighbourhood neutrality observation occupation operational organisation parliament participation partnership patrol peacekeeping
personnel policy preparation president procurement production protocol provision ratification readiness reconnaissance
reconstruction registration regulation reinforcement representative resolution responsibility restriction sanctions satellite
secretariat security settlement shipyard sovereignty squadron stability statement strategic submarine summit supplier surveillance
technological territorial training transfer transparency transportation treaty verification withdrawal""".split()


def sentence(words):
    text = [chance.choice(short) if chance.random() < 0.72 else chance.choice(long) for _ in range(words)]
    if words > 9:
        text[words // 2] += ","
    return (" ".join(text)).capitalize() + "."


def sentences(words):
    result = []
    while words > 0:
        count = min(chance.randint(9, 23), words)
        result.append(sentence(max(count, 4)))
        words -= count
    return result


def title():
    return " ".join(chance.choice(long) for _ in range(4)).capitalize()


def blocks(units):
    pictures = 0
    for unit in range(units):
        if unit % 10 == 0: yield "chapter", title()
        if unit % 2 == 0: yield "section", title()
        table, picture = unit % 3 == 2, unit % 4 == 3
        for part in range(4):
            yield "text", (sentences((450 - 90 * table - 150 * picture) // 4), sentence(14) if part == 1 else None)
            if part == 1 and table:
                rows = [[chance.choice(long).capitalize()] + [f"{chance.gammavariate(3, 40):.1f}" for _ in range(4)]
                        for _ in range(6)]
                yield "table", (["Sector", "2021", "2022", "2023", "2024"], rows, f"Values of {title().lower()}")
            if part == 2 and picture:
                yield "picture", (f"picture-{pictures % 25:02}.png", f"Trends in {title().lower()}")
                pictures += 1


def markdown(blocks, front):
    out, notes = [f"---\n{front}\nlang: en-GB\n---"], 0
    for kind, value in blocks:
        if kind == "chapter": out.append("# " + value)
        elif kind == "section": out.append("## " + value)
        elif kind == "text":
            (first, *rest), note = value
            if note:
                notes += 1
                out += [" ".join([f"{first}[^{notes}]"] + rest), f"[^{notes}]: {note}"]
            else: out.append(" ".join([first] + rest))
        elif kind == "table":
            head, rows, caption = value
            lines = ["| " + " | ".join(row) + " |" for row in [head] + rows]
            out.append("\n".join([lines[0], "|:--|--:|--:|--:|--:|"] + lines[1:]) + f"\n\n: {caption}")
        else: out.append('![%s](%s){width=12cm fig-alt="Two lines over 200 steps."}' % (value[1], value[0]))
    return "\n\n".join(out) + "\n"


def typst(blocks):
    out = ["""#set document(title: "Yearbook")
#set page(paper: "a4", margin: 25mm, numbering: "1")
#set text(font: "Vollkorn", size: 11pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true, spacing: 0.9em)
#set heading(numbering: "1.1")
#align(center, text(20pt)[Yearbook])
#outline()
#pagebreak()"""]
    for kind, value in blocks:
        if kind == "chapter": out.append("= " + value)
        elif kind == "section": out.append("== " + value)
        elif kind == "text":
            (first, *rest), note = value
            out.append(" ".join([first + (f"#footnote[{note}]" if note else "")] + rest))
        elif kind == "table":
            head, rows, caption = value
            cells = "\n".join("  " + " ".join(f"[{cell}]," for cell in row) for row in [head] + rows)
            out.append(f"#figure(caption: [{caption}], table(columns: 5, align: (left, right, right, right, right),"
                       f"\n{cells}\n))")
        else: out.append(f'#figure(caption: [{value[1]}], image("{value[0]}", width: 12cm, alt: "Two lines."))')
    return "\n\n".join(out) + "\n"


def columns(words, notes):
    for number in range(notes):
        yield "text", (sentences(words // notes), sentence(18))


def write(name, text):
    with open(os.path.join(folder, name), "w") as file: file.write(text)


for number in range(25):
    rows, a, b = [], 100.0, 90.0
    for x in range(200):
        a, b = a + chance.gauss(0, 2), b + chance.gauss(0, 2)
        rows += [{"x": x, "series": "a", "value": round(a, 2)}, {"x": x, "series": "b", "value": round(b, 2)}]
    write(f"picture-{number:02}.vl.json", json.dumps({
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json", "title": f"Chart {number}",
        "data": {"values": rows}, "mark": "line",
        "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "value", "type": "quantitative"},
                     "color": {"field": "series", "type": "nominal"}},
        "usermeta": {"cartouche": {"width": "3.5in", "height": "2.25in", "alt": "Two lines over 200 steps."}}}))
    if not os.path.exists(os.path.join(folder, f"picture-{number:02}.png")):
        path = os.path.join(folder, f"picture-{number:02}")
        subprocess.run([command, "render", path + ".vl.json", "-o", path + ".png", "--dpi", "300"], check=True)
for name, units in ("10", 10), ("100", 125):
    content = list(blocks(units))
    front = "title: Yearbook\ntoc: true\nnumber-sections: true\nfontsize: 11pt\ngeometry: margin=25mm\nformat:\n  cartouche:\n    template: paper"
    write(f"report-{name}.md", markdown(content, front))
    write(f"report-{name}.typ", typst(content))
for name, words, notes in ("54", 50_205, 240), ("1000", 1_004_100, 4800):
    write(f"columns-{name}.md", markdown(columns(words, notes), "title: Columns\nformat:\n  cartouche:\n    template: briefing"))
