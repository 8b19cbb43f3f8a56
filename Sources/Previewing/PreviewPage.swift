import Colors

/// The page that the browser shows, and its script.
enum PreviewPage {
  /// The page.
  static let html = """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Cartouche</title>
    <style>
      :root { font: 14px/1.4 Lato, "Helvetica Neue", sans-serif; color: #1a1a1a }
      body { margin: 0; display: grid; grid-template-columns: 15rem 1fr; height: 100vh }
      nav { overflow: auto; border-right: 1px solid #d5d8db; padding: .75rem 0 }
      nav a { display: block; padding: .2rem 1rem; color: inherit; text-decoration: none; overflow-wrap: anywhere }
      nav a[aria-current] { background: #1f4e79; color: white }
      nav a:focus-visible { outline: 2px solid #c8451b; outline-offset: -2px }
      main { display: grid; grid-template-rows: auto auto 1fr; min-width: 0; min-height: 0 }
      header { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .6rem 1rem;
        border-bottom: 1px solid #d5d8db }
      header h1 { font-size: 1rem; margin: 0; margin-right: auto }
      header span { color: #4a4a4a; font-variant-numeric: tabular-nums }
      #findings { margin: 0; padding: 0; list-style: none; max-height: 40vh; overflow: auto }
      #findings li { padding: .5rem 1rem; border-left: 4px solid #7c8894; background: #f4f5f6; margin-bottom: 1px }
      #findings li.error { border-color: #c8451b; background: #fbeee9 }
      #findings li.warning { border-color: #d59a1c; background: #fbf5e6 }
      #findings code { display: block; white-space: pre; overflow: auto; font: 12px/1.4 "JetBrains Mono", monospace }
      #stage { overflow: auto; background: #e9ebed; padding: 1.5rem; display: flex }
      #sheet { background: white; box-shadow: 0 1px 5px #0003; margin: auto; padding: 12px; flex: none }
      #sheet.old { opacity: .45 }
      #sheet svg { display: block }
      iframe { border: 0; width: 100%; height: 100%; flex: 1 }
    </style>
    <nav id="items" aria-label="Charts and reports"></nav>
    <main>
      <header>
        <h1 id="name"></h1><span id="time"></span>
        <label>Zoom <input id="zoom" type="range" min="50" max="400" value="150" step="10"></label>
        <label>Seen <select id="sight">
          <option value="">in full colour</option><option value="grey">in grey</option>
          <option value="protanopia">with protanopia</option><option value="deuteranopia">with deuteranopia</option>
          <option value="tritanopia">with tritanopia</option>
        </select></label>
      </header>
      <ul id="findings" aria-live="polite"></ul>
      <div id="stage"><div id="sheet"></div></div>
    </main>
    <svg width="0" height="0" style="position:absolute" aria-hidden="true">
      <filter id="grey" color-interpolation-filters="linearRGB"><feColorMatrix values="\(rows(grey))"/></filter>
      \(filters)
    </svg>
    <script src="/preview.js"></script>
    </html>
    """

  /// The shares of light in grey, and what eyes without one kind of cones see: Machado, Oliveira and Fernandes (2009).
  private static let grey = [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722]

  private static let filters = ColorVision.allCases.map { vision in
    """
    <filter id="\(vision.rawValue)" color-interpolation-filters="linearRGB"><feColorMatrix \
    values="\(rows(vision.lightMatrix))"/></filter>
    """
  }.joined(separator: "\n")

  /// A matrix as the filters of SVG have it: four rows of five.
  private static func rows(_ m: [Double]) -> String {
    (0..<3).map { "\(m[$0 * 3]) \(m[$0 * 3 + 1]) \(m[$0 * 3 + 2]) 0 0" }.joined(separator: " ") + " 0 0 0 1 0"
  }

  /// The script.
  static let script = """
    "use strict";
    const $ = id => document.getElementById(id);
    let items = [], shown = "", drawnVersion = 0;

    function element(name, text, attributes = {}) {
      const made = document.createElement(name);
      made.textContent = text;
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    }

    function list() {
      const folder = path => path.slice(0, path.lastIndexOf("/") + 1);
      let common = folder(items[0]?.path ?? "");
      while (!items.every(item => item.path.startsWith(common))) common = folder(common.slice(0, -1));
      $("items").replaceChildren(...items.map(item => {
        const link = element("a", item.path.slice(common.length).replace(/\\.vl\\.(json|ya?ml)$/, ""), { href: "#" + encodeURIComponent(item.path) });
        if (item.path === shown) link.setAttribute("aria-current", "true");
        return link;
      }));
    }

    function finding(one) {
      const row = element("li", "", { class: one.severity });
      row.append(element("strong", (one.place ? one.place + ": " : "") + one.severity + ": "), one.message);
      if (one.line !== undefined) {
        row.append(element("code", one.line + (one.column ? "\\n" + " ".repeat(one.column - 1) + "^" : "")));
      }
      if (one.hint) row.append(element("div", one.hint));
      return row;
    }

    function resize() {
      const svg = $("sheet").querySelector("svg");
      if (!svg) return;
      const box = svg.viewBox.baseVal;
      svg.setAttribute("width", box.width * $("zoom").value / 100 * 96 / 72);
      svg.setAttribute("height", box.height * $("zoom").value / 100 * 96 / 72);
    }

    async function draw() {
      const item = items.find(item => item.path === shown);
      if (!item) return;
      $("name").textContent = item.path;
      const asked = encodeURIComponent(item.path);
      const drawing = await (await fetch("/draw?item=" + asked)).json();
      if (item.path !== shown) return;
      drawnVersion = drawing.version;
      $("findings").replaceChildren(...drawing.findings.map(finding));
      $("time").textContent = drawing.milliseconds + " ms";
      if (item.kind === "report") {
        if (drawing.hasDocument) {
          $("stage").replaceChildren(element("iframe", "", { src: "/document?item=" + asked + "&v=" + drawing.version }));
        }
      } else {
        if (!$("sheet")) $("stage").replaceChildren(element("div", "", { id: "sheet" }));
        if (drawing.svg) $("sheet").innerHTML = drawing.svg;
        $("sheet").className = drawing.drawn ? "" : "old";
        resize();
      }
      document.body.dataset.version = drawing.version;
    }

    function show() {
      const wanted = decodeURIComponent(location.hash.slice(1)), before = shown;
      shown = items.some(item => item.path === wanted) ? wanted : items[0]?.path ?? "";
      if (shown !== before) {
        $("stage").replaceChildren(element("div", "", { id: "sheet" }));
        $("findings").replaceChildren();
      }
      list();
      draw();
    }

    async function follow(since) {
      try {
        const answer = await (await fetch("/changes?since=" + since)).json();
        const before = items.find(item => item.path === shown)?.version;
        items = answer.items;
        if (!shown || !items.some(item => item.path === shown)) show(); else list();
        if (items.find(item => item.path === shown)?.version !== before) draw();
        follow(answer.version);
      } catch {
        setTimeout(() => follow(0), 1000);
      }
    }

    $("zoom").addEventListener("input", resize);
    $("sight").addEventListener("change", () => {
      $("stage").style.filter = $("sight").value ? `url(#${$("sight").value})` : "";
    });
    addEventListener("hashchange", show);
    follow(0);
    """
}
