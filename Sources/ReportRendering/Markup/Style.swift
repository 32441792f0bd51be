// The style sheet of every page: system fonts, two colour schemes, one breakpoint, print. It stands in the page
// itself, and the page's content policy allows exactly this text by its hash, so a changed sheet needs a new hash (a
// test says which).

enum Style {
  /// SHA-256 of `sheet`, as a content policy names it.
  static let hash = "sha256-TU+jUHlrp6tT2E+KbWjF3b2i+ZgEf+c2SCMR6el53SM="

  static let sheet: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --panel: #f6f7f9; --line: #d9dee5; --ink: #18202b; --soft: #55606f; --link: #0b5a8a;
      --ship: #0f766e; --ship-ink: #0b5f58; --ship-wash: #e3f3f0;
      --hold: #c2610c; --hold-ink: #97480a; --hold-wash: #fcefe2;
      --unjudged: #858f9d; --unjudged-ink: #4d5866; --unjudged-wash: #eceff3;
      --column: #5b7ea4; --mark: #18202b; --warn-wash: #fff3c4; --warn-ink: #5c4300;
      --t1: #1f6fb2; --t2: #a65f00; --t3: #0f7f5f; --t4: #b5382c; --t5: #7548ad; --t6: #0a7586; --t7: #ad3574;
      --t8: #66700a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12171e; --panel: #1a212a; --line: #323c49; --ink: #e7ebf0; --soft: #a9b4c1; --link: #86c5ef;
        --ship: #3fb8a6; --ship-ink: #7bd9cb; --ship-wash: #14322f;
        --hold: #e8954a; --hold-ink: #f5b97f; --hold-wash: #3a2613;
        --unjudged: #7f8a99; --unjudged-ink: #b9c2cd; --unjudged-wash: #262e38;
        --column: #7ea3cb; --mark: #e7ebf0; --warn-wash: #46380a; --warn-ink: #ffe08a;
        --t1: #7db8e8; --t2: #e8ae5c; --t3: #5cc9a5; --t4: #f28d80; --t5: #bfa0ec; --t6: #58c4d2; --t7: #ec8fc0;
        --t8: #bcc45a;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto,
      "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums;
      overflow-wrap: break-word;
    }
    a { color: var(--link); text-underline-offset: 2px; }
    a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible,
    [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -999px; }
    .skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 8px 12px; z-index: 2; }
    .frame { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
    .banner { background: var(--warn-wash); color: var(--warn-ink); padding: 10px 0; font-weight: 600; }
    .banner p { margin: 0; }
    header.page { padding-top: 40px; }
    .eyebrow { margin: 0 0 4px; color: var(--soft); font-size: 14px; }
    h1 { margin: 0; font-size: 32px; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
    h2 { margin: 0 0 6px; font-size: 21px; line-height: 1.3; font-weight: 650; }
    h3 { margin: 0 0 8px; font-size: 16px; font-weight: 650; }
    p { margin: 0 0 12px; }
    .lede { color: var(--soft); margin: 8px 0 0; max-width: 70ch; }
    .note { color: var(--soft); max-width: 75ch; }
    section { margin-top: 52px; }
    section.answer { margin-top: 28px; }
    .answer > h2 { font-size: 24px; font-weight: 600; text-wrap: balance; margin-bottom: 18px; }
    nav.contents { margin-top: 14px; font-size: 14px; }
    nav.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0; padding: 0; }
    svg { display: block; }
    .split { width: 100%; height: 26px; border-radius: 4px; overflow: hidden; background: var(--panel); }
    .ship { --tone: var(--ship); } .hold { --tone: var(--hold); } .unjudged { --tone: var(--unjudged); }
    .plain { --tone: var(--column); } .outside { --tone: var(--soft); }
    .tone0 { --tone: var(--unjudged); } .tone1 { --tone: var(--t1); } .tone2 { --tone: var(--t2); }
    .tone3 { --tone: var(--t3); } .tone4 { --tone: var(--t4); } .tone5 { --tone: var(--t5); }
    .tone6 { --tone: var(--t6); } .tone7 { --tone: var(--t7); } .tone8 { --tone: var(--t8); }
    .split rect, .band, .point, .bubble { fill: var(--tone); }
    .split rect { stroke: var(--paper); stroke-width: 2; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 10px 0 0; padding: 0; font-size: 14px;
      color: var(--soft); }
    .legend b { color: var(--ink); font-weight: 600; }
    .swatch { display: inline-block; width: 11px; height: 11px; border-radius: 2px; background: var(--tone);
      margin-right: 7px; }
    .swatch.disc { border-radius: 50%; }
    .swatch.diamond { transform: rotate(45deg) scale(0.86); border-radius: 1px; }
    .dashes { display: inline-block; width: 22px; border-top: 2px dashed var(--mark); margin-right: 7px; vertical-align: 4px; }
    .cards { display: grid; grid-template-columns: 1fr 1.5fr 1.2fr; gap: 16px; margin-top: 26px; }
    .card { background: var(--panel); border-top: 3px solid var(--tone, var(--column)); border-radius: 4px;
      padding: 18px 20px 14px; min-width: 0; }
    .card .figure { font-size: 34px; line-height: 1.1; font-weight: 650; margin: 0; }
    .card .figure small { font-size: 15px; font-weight: 400; color: var(--soft); }
    .card ul, .card dl { margin: 12px 0 0; padding: 0; list-style: none; font-size: 14.5px; }
    .card li, .card dl > div { display: flex; justify-content: space-between; gap: 12px; padding: 5px 0;
      border-top: 1px solid var(--line); }
    .card li span:last-child, .card dd { flex: none; color: var(--soft); margin: 0; text-align: right; }
    .card dd { white-space: nowrap; }
    .card small { color: var(--soft); } .lifts b { font-weight: 600; }
    .lifts small { display: block; font-size: 13.5px; line-height: 1.4; }
    .under { display: block; color: var(--soft); font-size: 12.5px; font-weight: 400; line-height: 1.35; }
    .n .under { white-space: nowrap; }
    .bar { width: 64px; height: 6px; margin: 5px 0 3px auto; border-radius: 2px; overflow: hidden; }
    .card .more, .card .aside { font-size: 14px; color: var(--soft); margin: 10px 0 0; }
    .clip { min-width: 0; overflow-wrap: anywhere; }
    .chart { width: 100%; height: auto; margin-top: 10px; overflow: visible; }
    .chart.narrow { display: none; }
    .chart text { font-size: 13px; fill: var(--soft); font-family: inherit; }
    .chart .axis-title { font-size: 12.5px; }
    .chart .mark-label { fill: var(--mark); font-weight: 600; }
    .chart .point-label { fill: var(--ink); font-size: 12.5px; }
    .chart .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .grid { stroke: var(--line); stroke-width: 1; }
    .axis { stroke: var(--soft); stroke-width: 1; }
    .curve { fill: none; stroke: var(--soft); stroke-width: 2; }
    .mark { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .adjusted { fill: none; stroke: var(--mark); stroke-width: 2; stroke-dasharray: 6 4; }
    .adjusted.interval { stroke-width: 1.5; stroke-dasharray: none; }
    .mark-point { fill: var(--paper); stroke: var(--mark); stroke-width: 2; }
    .band { opacity: 0.88; shape-rendering: crispEdges; }
    .whisker { stroke: var(--tone); stroke-width: 1.5; opacity: 0.38; }
    .point { stroke: var(--paper); stroke-width: 1.2; }
    .many.ship { fill: var(--ship-ink); } .many.hold { fill: var(--hold-ink); }
    .range { stroke: var(--tone); stroke-width: 3; stroke-linecap: round; opacity: 0.55; }
    .column { fill: var(--column); }
    .field { fill: var(--panel); }
    .bubble { fill-opacity: 0.8; stroke: var(--panel); stroke-width: 1; }
    .bubble.tone0 { fill-opacity: 0.5; }
    a:hover > .bubble { fill-opacity: 1; stroke: var(--ink); stroke-width: 2; }
    .chart .letter { fill: var(--paper); font-size: 11.5px; font-weight: 650; pointer-events: none; }
    .chart .theme-label { fill: var(--ink); font-size: 13px; font-weight: 650; pointer-events: none; }
    .gap { fill: none; stroke: var(--hold); stroke-width: 1.5; stroke-dasharray: 4 3; }
    .badge { display: inline-block; padding: 1px 9px; border-radius: 10px; font-size: 13px; font-weight: 600;
      white-space: nowrap; }
    .badge.ship { color: var(--ship-ink); background: var(--ship-wash); }
    .badge.hold { color: var(--hold-ink); background: var(--hold-wash); }
    .badge.unjudged { color: var(--unjudged-ink); background: var(--unjudged-wash); }
    .badge.large { font-size: 16px; padding: 3px 14px; border-radius: 14px; }
    .controls { display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: end; margin: 14px 0 4px; font-size: 14px; }
    .controls[hidden] { display: none; }
    .controls label { display: block; color: var(--soft); }
    .controls input, .controls select { font: inherit; font-size: 15px; height: 38px; padding: 0 9px; border: 1px solid var(--unjudged);
      border-radius: 4px; background: var(--paper); color: var(--ink); min-width: 160px; }
    .controls button { font: inherit; font-size: 15px; height: 38px; padding: 0 14px; border: 1px solid var(--unjudged);
      border-radius: 4px; background: var(--panel); color: var(--ink); cursor: pointer; }
    .controls select { max-width: 200px; }
    .controls p { flex: none; margin: 0; color: var(--soft); padding-bottom: 8px; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 14.5px; margin-top: 8px; }
    caption { text-align: left; color: var(--soft); padding-bottom: 8px; }
    th, td { padding: 8px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    thead th { border-bottom: 2px solid var(--unjudged); font-size: 13.5px; font-weight: 600; vertical-align: bottom;
      white-space: nowrap; }
    tbody th { font-weight: 500; min-width: 150px; overflow-wrap: anywhere; }
    tbody tr:hover { background: var(--panel); }
    table + .note, table + table { margin-top: 20px; }
    .legend + h3, details + h3, .scroll + h3, .pair + h3, .kv + h3 { margin-top: 32px; }
    .scroll + .scroll { margin-top: 28px; } .scroll + details { margin-top: 10px; }
    p.more { color: var(--soft); font-size: 14px; margin: 10px 0 0; }
    .legend + .note { margin-top: 16px; } .note + h3 { margin-top: 32px; }
    tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    .n { text-align: right; white-space: nowrap; }
    .id { color: var(--soft); font-size: 13px; font-weight: 400; white-space: nowrap; }
    thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
    thead button::after { content: " \\2195"; color: var(--unjudged); }
    th[aria-sort=ascending] button::after { content: " \\2191"; color: var(--ink); }
    th[aria-sort=descending] button::after { content: " \\2193"; color: var(--ink); }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 16px 24px; margin: 24px 0 0; }
    .facts dt { color: var(--soft); font-size: 14px; }
    .facts dd { margin: 0; font-size: 22px; font-weight: 600; line-height: 1.25; }
    .facts small { display: block; font-size: 13.5px; font-weight: 400; color: var(--soft); }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 40px; }
    .pair > * { min-width: 0; }
    .verdict { background: var(--panel); border-left: 4px solid var(--tone); padding: 18px 22px 8px; border-radius: 4px;
      margin-top: 24px; max-width: 80ch; }
    .verdict h2 { margin-bottom: 8px; }
    .theme { color: var(--soft); display: block; font-size: 13px; font-weight: 400; }
    .terms { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 8px 0 0; padding: 0; }
    .terms li { background: var(--panel); border-radius: 4px; padding: 3px 10px; font-size: 14.5px; }
    .examples { list-style: none; margin: 12px 0 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr);
      gap: 12px; }
    .beside { margin: 0; color: var(--soft); font-size: 13px; }
    .examples li { border-left: 3px solid var(--line); padding: 2px 0 2px 16px; }
    .examples blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 80ch; }
    .comment { white-space: pre-wrap; overflow-wrap: break-word; unicode-bidi: isolate; min-width: 200px; }
    .low { color: var(--hold-ink); font-weight: 700; }
    .empty { color: var(--soft); font-style: italic; }
    pre { background: var(--panel); border-radius: 4px; padding: 14px 16px; margin: 10px 0 0; max-height: 420px;
      overflow: auto; white-space: pre-wrap; line-height: 1.5; }
    #verdicts th, #verdicts td { padding-left: 7px; padding-right: 7px; } #verdicts .why { min-width: 140px; }
    #verdicts th:first-child { padding-left: 0; } #verdicts td:last-child, #verdicts th:last-child { padding-right: 0; }
    details { margin: 0; } summary { cursor: pointer; color: var(--link); }
    code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 13px;
      overflow-wrap: anywhere; }
    .kv { font-size: 14px; margin: 8px 0; } .kv div { display: flex; gap: 10px; } .kv dt { color: var(--soft); }
    .kv dd { margin: 0; overflow-wrap: anywhere; }
    footer { margin: 64px 0 40px; padding-top: 14px; border-top: 1px solid var(--line); color: var(--soft); font-size: 14px; }
    @media screen and (max-width: 1080px) { .extra { display: none; } }
    @media screen and (max-width: 800px) {
      .frame { padding: 0 16px; }
      header.page { padding-top: 24px; }
      h1 { font-size: 26px; } .answer > h2 { font-size: 20px; }
      section { margin-top: 40px; }
      .cards, .pair { grid-template-columns: 1fr; }
      .pair { gap: 28px; }
      .chart.wide { display: none; } .chart.narrow { display: block; max-width: 560px; }
      .secondary { display: none; }
      .comment { min-width: 76px; overflow-wrap: anywhere; }
      .scroll td { overflow-wrap: anywhere; }
      table { font-size: 14px; }
      th, td { padding: 8px 5px; }
      thead th { font-size: 13px; } thead th, thead .n { white-space: normal; }
      .scroll td.phrase { overflow-wrap: break-word; min-width: 76px; }
      tbody th { min-width: 0; overflow-wrap: break-word; }
      #changes-section tbody th { min-width: 96px; }
      #verdicts thead th:first-child { width: 44%; }
      #verdicts th, #verdicts td { padding-left: 4px; padding-right: 4px; }
      #verdicts .badge { padding: 1px 7px; font-size: 12.5px; }
      thead button::after, th[aria-sort] button::after { content: ""; }
      th[aria-sort] button { text-decoration: underline; }
      .controls input, .controls select { min-width: 0; width: 100%; max-width: none; }
      .controls > div { flex: 1 1 140px; }
    }
    @media print {
      :root { color-scheme: light; --paper: #fff; --panel: #f6f7f9; --ink: #000; --soft: #444; --line: #ccc; --mark: #000;
        --ship: #0f766e; --ship-ink: #0b5f58; --ship-wash: #fff; --hold: #c2610c; --hold-ink: #97480a; --hold-wash: #fff;
        --unjudged: #858f9d; --unjudged-ink: #4d5866; --unjudged-wash: #fff; --column: #5b7ea4; --link: #000;
        --warn-wash: #fff; --warn-ink: #000; }
      body { font-size: 10pt; } .frame { padding: 0; } table { font-size: 9pt; } .cards { gap: 10px; } .card { padding: 12px; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      @page { size: auto; margin: 15mm 13mm 16mm; }
      .controls, .skip, nav.contents, .more, .extra, .screen { display: none; }
      a { text-decoration: none; } .lede a, .note a, .card a, td a, th a { color: inherit; }
      thead th, thead .n { white-space: normal; font-size: 8.5pt; } tbody th { overflow-wrap: break-word; }
      .under, .id, .theme, .badge, code, .kv { font-size: 8pt; } .badge { padding: 0 7px; }
      details.whole::details-content { content-visibility: visible; block-size: auto; }
      details.whole summary { display: none; }
      pre { max-height: none; overflow: visible; } .chart { max-width: 100%; }
      .badge { border: 1px solid currentColor; } .banner { border-bottom: 2px solid; }
      section { margin-top: 28px; } .cards { grid-template-columns: 1fr 1.5fr 1.2fr; }
      .card .figure { font-size: 20pt; }
      .card ul, .card dl, .card .aside, .legend { font-size: 9pt; }
      .lifts small, .card .figure small { font-size: 8.5pt; }
      .card, .verdict, .chart, tr, .examples li { break-inside: avoid; }
      th, td { padding: 5px 5px; } tbody th { min-width: 0; } #verdicts .why { min-width: 105px; }
      #verdicts th, #verdicts td { padding-left: 4px; padding-right: 4px; }
      thead button::after, th[aria-sort] button::after { content: ""; }
      h2, h3, .note { break-after: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; }
    }
    a.word { color: inherit; text-decoration: underline dotted; text-decoration-color: var(--soft); text-underline-offset: 3px; }
    a.word:hover { text-decoration-style: solid; }
    .words dl { columns: 2; column-gap: 40px; margin: 14px 0 0; }
    .words dl > div { break-inside: avoid; padding: 0 0 14px; scroll-margin-top: 24px; }
    .words dl > div:target { background: var(--warn-wash); box-shadow: 0 0 0 6px var(--warn-wash); border-radius: 2px; }
    .words dt { font-weight: 600; font-size: 14.5px; }
    .words dd { margin: 0; font-size: 14.5px; }
    .words small { display: block; color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
    .figures { margin: 12px 0 0; border-bottom: 1px solid var(--line); font-size: 14.5px; }
    .figures > div { display: grid; grid-template-columns: 240px 130px 1fr; gap: 2px 20px; padding: 8px 0; align-items: baseline;
      border-top: 1px solid var(--line); }
    .figures dd { margin: 0; } .figures .value { font-weight: 600; white-space: nowrap; } .figures .basis { color: var(--soft); }
    .verdict h3 { margin: 16px 0 4px; } .verdict .lifts { margin: 0 0 12px; padding-left: 20px; } .verdict .lifts li { padding: 2px 0; }
    .cases { list-style: none; margin: 16px 0 0; padding: 0; }
    .cases > li { border-left: 3px solid var(--line); padding: 0 0 0 16px; margin-bottom: 26px; }
    .cases h3 { margin: 0 0 6px; font-size: 15px; overflow-wrap: anywhere; }
    .said { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 32px; margin-bottom: 8px; font-size: 14.5px; }
    .said blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
    .raters { list-style: none; margin: 0; padding: 0; font-size: 14.5px; }
    .raters li { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; padding: 2px 0; }
    .raters bdi { font-weight: 500; overflow-wrap: anywhere; min-width: 0; } .raters .comment { flex: 1 1 260px; min-width: 0; }
    .marks { display: inline-flex; flex-wrap: wrap; gap: 0 12px; color: var(--soft); } .marks span { white-space: nowrap; }
    .terms li { max-width: 100%; overflow-wrap: anywhere; } .theme bdi, .pair th bdi, .scroll th bdi { overflow-wrap: anywhere; }
    .examples .id, .cases .id { white-space: normal; overflow-wrap: anywhere; }
    .facts + .scroll { margin-top: 24px; } .scroll + .note { margin-top: 12px; }
    @media screen and (max-width: 800px) {
      .words dl { columns: 1; } .said { grid-template-columns: minmax(0, 1fr); }
      .figures > div { grid-template-columns: 1fr auto; } .figures .basis { grid-column: 1 / -1; }
    }
    @media print {
      .words dt, .words dd, .figures, .said, .raters { font-size: 9pt; } .words small { font-size: 8pt; }
      a.word { text-decoration: none; } .figures > div { padding: 4px 0; break-inside: avoid; } .cases > li { margin-bottom: 14px; }
      .cases h3 { break-after: avoid; } .raters li { break-inside: avoid; }
    }
    """
}
