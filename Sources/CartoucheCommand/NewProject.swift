/// The files that a new project begins with.
enum NewProject {
  /// Paths from the project's folder, and what stands in each.
  static let files: [(name: String, text: String)] = [
    ("README.md", readme), ("Makefile", makefile), (".gitignore", "build/\n"),
    ("Datasets/deliveries/datapackage.json", package), ("Datasets/deliveries/deliveries.csv", rows),
    ("report.md", report), ("charts/deliveries.vl.json", chart), (".vscode/settings.json", editor),
    (".github/workflows/figures.yml", workflow),
  ]

  private static let readme = """
    # A new project

    - `Datasets/deliveries` is a data package: rows, and what their columns mean.
    - `charts/deliveries.vl.json` is a chart, a Vega-Lite file.
    - `report.md` is a report that shows the chart and counts in the data.

    `make` draws the figures and sets the report into `build`; `make check` says what is wrong with either.

    """

  private static let makefile = """
    CARTOUCHE ?= cartouche

    .PHONY: all figures report check preview

    all: figures report

    figures:
    \t$(CARTOUCHE) export charts --out build/figures --format pdf,png

    report:
    \t$(CARTOUCHE) report report.md -o build/report.pdf

    check:
    \t$(CARTOUCHE) check charts Datasets report.md --profile briefing

    """

  private static let package = """
    {
      "name": "deliveries",
      "title": "Deliveries of helicopters, an example with invented numbers",
      "licenses": [{"name": "CC0-1.0"}],
      "resources": [
        {
          "name": "deliveries",
          "path": "deliveries.csv",
          "schema": {
            "fields": [
              {"name": "year", "type": "year", "description": "Year of delivery"},
              {"name": "recipient", "type": "string"},
              {"name": "helicopters", "type": "integer", "description": "Number delivered"}
            ],
            "primaryKey": ["year", "recipient"]
          }
        }
      ]
    }

    """

  private static let rows = """
    year,recipient,helicopters
    2021,North,4
    2021,South,9
    2022,North,7
    2022,South,8
    2023,North,12
    2023,South,5
    2024,North,15
    2024,South,3

    """

  private static let chart = """
    {
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "title": {"text": "The North overtook the South in 2023", "subtitle": "Helicopters delivered a year"},
      "data": {"name": "deliveries"},
      "mark": "line",
      "encoding": {
        "x": {"field": "year", "type": "temporal", "title": null},
        "y": {"field": "helicopters", "type": "quantitative", "title": null},
        "color": {"field": "recipient", "type": "nominal", "title": null}
      },
      "usermeta": {
        "cartouche": {
          "width": "120mm",
          "source": "Invented for this example.",
          "alt": "Two lines from 2021 to 2024: the North rises from 4 to 15 helicopters a year, the South falls from 9 to 3."
        }
      }
    }

    """

  private static let report = """
    ---
    title: Deliveries in four years
    author: Your name
    date: 2026-01-15
    lang: en-GB
    ---

    # What changed

    In four years {{< value deliveries "sum(helicopters)" >}} helicopters were delivered. @fig-deliveries shows to whom.

    ![The North overtook the South.](charts/deliveries.vl.json){#fig-deliveries fig-alt="Two lines: the North rises from 4 to 15 helicopters a year, the South falls from 9 to 3."}

    """

  private static let editor = """
    {
      "json.schemas": [
        {"fileMatch": ["*.vl.json"], "url": "https://vega.github.io/schema/vega-lite/v6.json"},
        {"fileMatch": ["datapackage.json"], "url": "https://datapackage.org/profiles/2.0/datapackage.json"}
      ],
      "yaml.schemas": {"https://vega.github.io/schema/vega-lite/v6.json": ["*.vl.yaml", "*.vl.yml"]}
    }

    """

  private static let workflow = """
    # Draws the figures and checks them at every push. CARTOUCHE_REPOSITORY, a variable of the repository, is the address
    # that Cartouche is fetched from.
    name: figures
    on: [push, pull_request]
    jobs:
      figures:
        runs-on: ubuntu-24.04
        container: swift:6.2-bookworm
        steps:
          - uses: actions/checkout@v4
          - run: git clone --depth 1 ${{ vars.CARTOUCHE_REPOSITORY }} /tmp/cartouche && make -C /tmp/cartouche install
          - run: cartouche check charts Datasets report.md --profile briefing --format sarif > figures.sarif
          - if: always()
            uses: github/codeql-action/upload-sarif@v3
            with: {sarif_file: figures.sarif}
          - run: make
          - uses: actions/upload-artifact@v4
            with: {name: figures, path: build}

    """
}
