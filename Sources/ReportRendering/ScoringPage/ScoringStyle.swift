// The style of the scoring page: two colour schemes, wide and narrow, print left to the browser. Who speaks and what
// is internal is told by place, words and borders; colour only agrees with them.

enum ScoringStyle {
  static let colours = PageText(
    hash: "sha256-qRsb9zv+yjgRJBe2MsMo1kKofNKWlyHix01UK6bC62s=",
    text: #"""
      :root {
        color-scheme: light dark;
        --paper: #ffffff; --panel: #f5f6f8; --line: #d7dce3; --edge: #848d9a; --ink: #18202b; --soft: #535e6c;
        --accent: #0b5a8a; --accent-ink: #ffffff; --accent-wash: #e4f0f8; --customer: #eef1f5;
        --note: #fff6d8; --note-ink: #5c4300; --note-edge: #a97e00; --wrong: #a32a1c; --wrong-wash: #fdebe8;
        --good: #0b5f58; --good-wash: #e3f3f0;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --paper: #12171e; --panel: #1a212a; --line: #333d4a; --edge: #7f8a99; --ink: #e7ebf0; --soft: #a9b4c1;
          --accent: #86c5ef; --accent-ink: #0d1a24; --accent-wash: #16303f; --customer: #212a35;
          --note: #3a3011; --note-ink: #ffe08a; --note-edge: #c79a1f; --wrong: #ff9d8f; --wrong-wash: #45201b;
          --good: #7bd9cb; --good-wash: #14322f;
        }
      }
      """#)

  static let layout = PageText(
    hash: "sha256-2sGPK/DASrfe37pDp1rfDygnJxZWwpOggigXwDSBgf0=",
    text: #"""
      * { box-sizing: border-box; }
      html { -webkit-text-size-adjust: 100%; scroll-padding-top: 84px; }
      body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto,
        "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; }
      h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
      ul, ol { list-style: none; }
      [hidden] { display: none !important; }
      .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
        white-space: nowrap; }
      .skip { position: absolute; left: -999px; }
      .skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 8px 12px; z-index: 3; }
      .soft { color: var(--soft); }
      .row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; }
      :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
      h2:focus-visible { outline: none; }
      .unseen:focus-visible + .button { outline: 3px solid var(--accent); outline-offset: 2px; }

      button, .button { font: inherit; font-size: 15px; display: inline-flex; align-items: center; gap: 8px;
        min-height: 38px; padding: 5px 13px; border: 1px solid var(--edge); border-radius: 6px;
        background: var(--paper); color: var(--ink); cursor: pointer; white-space: nowrap; }
      button:hover, .button:hover { background: var(--accent-wash); }
      button.main { background: var(--accent); border-color: var(--accent); color: var(--accent-ink);
        font-weight: 600; }
      button.main:hover { text-decoration: underline; }
      button:disabled { color: var(--soft); border-color: var(--line); cursor: default; background: var(--panel); }
      button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink);
        font-weight: 600; }
      kbd { font: inherit; font-size: 12.5px; line-height: 1.35; padding: 0 5px; border: 1px solid; border-radius: 4px;
        white-space: nowrap; }
      label > kbd, dt > kbd { color: var(--soft); margin-left: 8px; }
      textarea, input[type="search"], input[type="password"] { font: inherit; display: block; width: 100%;
        padding: 7px 9px; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; }
      textarea { resize: vertical; min-height: 38px; }

      .bar { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: 10px 28px;
        padding: 10px 24px;
        background: var(--panel); border-bottom: 1px solid var(--line); }
      .bar .whose { max-width: 260px; overflow-wrap: break-word; }
      .bar h1 { font-size: 16px; font-weight: 600; display: flex; gap: 10px; }
      .bar h1, .bar .whose { min-width: 0; }
      .bar .rater { min-width: 0; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical;
        -webkit-line-clamp: 2; line-clamp: 2; overflow-wrap: anywhere; }
      .bar h1:not(:only-child) .rater { -webkit-line-clamp: 1; line-clamp: 1; }
      .bar .round, #kept { white-space: nowrap; }
      .bar .round { color: var(--soft); font-weight: 400; }
      .bar .whose > p { font-size: 14px; }
      .bar .progress { flex: 1 1 200px; min-width: 200px; display: flex; align-items: center; gap: 14px;
        font-size: 15px; }
      .bar progress { appearance: none; flex: 1 1 60px; max-width: 220px; min-width: 60px; height: 8px;
        border: 0; border-radius: 4px; background: var(--line); overflow: hidden; }
      .bar progress::-webkit-progress-bar { background: var(--line); }
      .bar progress::-webkit-progress-value { background: var(--accent); }
      .bar progress::-moz-progress-bar { background: var(--accent); }
      .bar .tools { display: flex; align-items: center; gap: 8px; }
      #progress-text { flex: 0 1 auto; min-width: 0; }
      #kept { font-size: 13.5px; margin-right: 6px; }
      body:not(.open) .progress, body:not(.open) .tools { display: none; }
      .trouble { padding: 10px 24px; background: var(--note); color: var(--note-ink); font-weight: 600;
        border-bottom: 2px solid var(--note-edge); }

      .work { display: grid; gap: 0 32px; padding: 20px 24px 40px; max-width: 1720px; margin: 0 auto;
        grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) 336px;
        grid-template-areas: "head head panel" "conversation evidence panel"; grid-template-rows: auto 1fr; }
      .head { grid-area: head; } .conversation { grid-area: conversation; } .evidence { grid-area: evidence; }
      .panel { grid-area: panel; } .summary { grid-column: 1 / 3; }
      .work.done { grid-template-areas: none; }
      .work.done > :not(.summary) { display: none; }
      .summary { padding: 48px 0; max-width: 60ch; }
      .summary h2 { font-size: 26px; margin-bottom: 12px; }
      .summary ul { margin-bottom: 16px; } .summary li { padding: 6px 0; border-bottom: 1px solid var(--line); }
      .lock { max-width: 440px; margin: 12vh auto 0; padding: 0 24px; }
      .lock h2 { font-size: 24px; margin-bottom: 8px; }
      .lock label { display: block; margin: 20px 0 4px; font-weight: 600; }
      .lock .wrong { min-height: 26px; margin: 6px 0 10px; }
      .wrong { color: var(--wrong); }

      @media (max-width: 1240px) {
        html { scroll-padding-top: 128px; }
        .bar { flex-wrap: wrap; }
      }
      @media (max-width: 1180px) {
        .work { grid-template-columns: minmax(0, 1fr) 336px;
          grid-template-areas: "head panel" "conversation panel" "evidence panel"; grid-template-rows: auto auto 1fr; }
        .summary { grid-column: 1; }
      }
      @media (max-width: 760px) {
        html { scroll-padding-top: 12px; }
        .bar { position: static; padding: 10px 16px; } .bar .whose { max-width: 100%; }
        .bar .progress { flex-basis: 100%; }
        .bar .tools { flex-wrap: wrap; } .bar .tools > * { font-size: 14px; padding: 4px 10px; }
        .bar kbd, #open-keys { display: none; }
        .trouble { padding: 10px 16px; }
        .work { display: block; padding: 16px 16px 0; }
        .evidence { margin-top: 28px; }
      }
      """#)

  static let ticket = PageText(
    hash: "sha256-5qA/61mUDwOqJr7SUhUxMsfwXNCa+1GE3iI278F5yEs=",
    text: #"""
      .head { margin-bottom: 20px; }
      .head h2 { font-size: 23px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; margin: 2px 0;
        overflow-wrap: anywhere; text-wrap: balance; }
      .head p { font-size: 14.5px; overflow-wrap: anywhere; }
      .fixed { margin-top: 10px; padding: 9px 13px; border-left: 4px solid var(--good); background: var(--good-wash);
        color: var(--good); font-weight: 600; }
      .conversation > h3, .evidence h3 { font-size: 14px; font-weight: 600; color: var(--soft); margin-bottom: 10px; }
      .prose { white-space: pre-wrap; overflow-wrap: anywhere; }
      .prose + button { margin-top: 10px; white-space: normal; }
      #messages { display: grid; gap: 14px; }
      .message { padding: 11px 15px 13px; border: 1px solid var(--line); border-radius: 10px;
        background: var(--paper); }
      .message > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; margin-bottom: 5px;
        font-size: 14px; }
      .author { display: inline-block; } .author::first-letter { text-transform: uppercase; }
      .message time, .message header .soft { margin-left: auto; color: var(--soft); font-size: 13px; }
      .message.customer { background: var(--customer); border-color: var(--customer); margin-right: 32px;
        border-bottom-left-radius: 2px; }
      .message.desk { margin-left: 32px; border-bottom-right-radius: 2px; }
      .message.other { background: none; border-style: none; padding: 0 15px; color: var(--soft); font-size: 14.5px; }
      .message.note { background: var(--note); color: var(--note-ink); border: 1px dashed var(--note-edge);
        padding: 11px 15px 13px; }
      .message.note time { color: inherit; }
      .message.reviewed { border: 2px solid var(--accent); border-left-width: 7px; }
      .tag { font-size: 13px; font-weight: 600; padding: 0 8px; border-radius: 9px; border: 1px solid;
        white-space: nowrap; }
      .tag.review { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
      .tag.internal { border-style: dashed; white-space: normal; }
      .tag.done { color: var(--good); } .tag.undone { color: var(--wrong); }
      .evidence table .tag { display: inline-block; white-space: normal; color: var(--note-ink); background: var(--note); }
      .tag.article, .tag.policy { color: var(--soft); font-weight: 400; margin-right: 8px; }

      #evidence { display: grid; gap: 24px; }
      .evidence li, .evidence p { overflow-wrap: anywhere; }
      .actions li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; padding: 7px 0;
        border-bottom: 1px solid var(--line); }
      .actions .amount { font-weight: 650; }
      .actions time { color: var(--soft); font-size: 13px; margin-left: auto; }
      .evidence details { border: 1px solid var(--line); border-radius: 8px; padding: 9px 13px; margin-bottom: 10px; }
      .evidence summary { cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
      .evidence details p { font-size: 14px; margin-top: 3px; }
      .evidence .address { color: var(--soft); font-size: 13px; }
      .evidence .prose { margin-top: 8px; font-size: 15px; max-height: 24em; overflow: auto; }
      .hints li { padding: 8px 0 8px 12px; border-left: 3px solid var(--note-edge); margin-bottom: 8px;
        font-size: 15px; }
      .hints q { display: block; color: var(--soft); overflow-wrap: anywhere; }
      .history li { padding: 6px 0; border-bottom: 1px solid var(--line); font-size: 15px; }
      .history time { color: var(--soft); font-size: 13px; }
      .history q { display: block; color: var(--soft); overflow-wrap: anywhere; }
      .history .tag { margin-left: 8px; white-space: normal; color: var(--note-ink); background: var(--note); }
      .evidence section > .soft { font-size: 14px; }
      .evidence table { border-collapse: collapse; width: 100%; font-size: 15px; margin-bottom: 6px; }
      .evidence th, .evidence td { text-align: left; padding: 6px 8px 6px 0; border-bottom: 1px solid var(--line);
        font-weight: 400; overflow-wrap: anywhere; }
      .evidence thead th { overflow-wrap: normal; white-space: nowrap; color: var(--soft); font-size: 13.5px; }
      .evidence td.differs { font-weight: 700; color: var(--wrong); }
      .evidence thead th.differs { color: var(--wrong); font-weight: 600; }
      blockquote { margin: 6px 0; padding-left: 12px; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
      @media (max-width: 760px) {
        .message.customer { margin-right: 12px; } .message.desk { margin-left: 12px; }
      }
      """#)

  static let panel = PageText(
    hash: "sha256-S+siD7eSpoH4KXvk6mxKm3uQ51ZM7wcXeayYHw0v1Dk=",
    text: #"""
      .panel { align-self: start; position: sticky; top: 76px; max-height: calc(100vh - 92px); overflow: auto;
        scrollbar-width: thin;
        padding: 14px 16px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); }
      .panel h3 { font-size: 16px; font-weight: 650; }
      .panel h4 { font-size: 14.5px; font-weight: 600; margin-bottom: 4px; }
      .criterion { margin: 4px -8px 0; padding: 5px 8px 7px; border-left: 4px solid transparent; border-radius: 6px; }
      .criterion.marked { border-left-color: var(--accent); background: var(--accent-wash); }
      .choices { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6px; }
      .choice { flex-direction: column; gap: 0; padding: 3px 1px 4px; font-size: 12.5px; justify-content: center;
        line-height: 1.25; white-space: normal; }
      .choice kbd { border: 0; font-size: 18px; font-weight: 650; line-height: 1.2; }
      .moves { display: grid; grid-template-columns: auto auto 1fr; gap: 6px; margin: 12px 0 6px; }
      .moves button, #flag { justify-content: center; }
      .moves #next:not(.ready) { background: var(--paper); color: var(--ink); border-color: var(--edge);
        font-weight: 400; }
      #flag { width: 100%; min-height: 34px; }
      .writing { margin-top: 6px; }
      .writing label { display: block; font-size: 14px; margin-bottom: 3px; }
      .guide { margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 14px; }
      .guide .question { color: var(--soft); margin-bottom: 8px; }
      .guide dt { font-weight: 600; margin-top: 8px; }
      .guide .example { display: block; color: var(--soft); }

      dialog { width: min(640px, calc(100vw - 24px)); max-height: calc(100vh - 48px); padding: 20px 22px;
        color: var(--ink);
        background: var(--paper); border: 1px solid var(--edge); border-radius: 12px; }
      dialog::backdrop { background: rgb(0 0 0 / 45%); }
      dialog h2 { font-size: 20px; }
      dialog > label, dialog > p { display: block; margin: 14px 0 5px; }
      dialog .row + dl { margin-top: 12px; }
      #list > .row:nth-of-type(2) { margin: 10px 0; }
      .keys > div { display: grid; grid-template-columns: 130px 1fr; gap: 12px; padding: 5px 0;
        border-bottom: 1px solid var(--line); font-size: 15px; }
      .keys kbd { margin: 0; color: var(--ink); }
      .listed { width: 100%; display: grid; grid-template-columns: 32px minmax(64px, auto) minmax(0, 1fr) auto;
        gap: 12px;
        text-align: left; align-items: baseline; border-color: transparent; border-bottom-color: var(--line);
        border-radius: 0; }
      .listed .place, .listed .subject { color: var(--soft); }
      .listed .id { font-weight: 600; overflow-wrap: anywhere; white-space: normal; }
      .listed .subject { overflow: hidden; text-overflow: ellipsis; }
      .listed.scored .state { color: var(--good); } .listed.partly .state { color: var(--wrong); }
      .listed.unneeded .state, .listed.skipped .state { color: var(--soft); }
      .listed[aria-current] { border-left: 4px solid var(--accent); background: var(--accent-wash); }

      /* The bar may have two lines. */
      @media (max-width: 1240px) { .panel { top: 120px; max-height: calc(100vh - 136px); } }
      @media (max-width: 760px) {
        .panel { position: static; max-height: none; margin: 28px -16px 0; border-width: 1px 0 0; border-radius: 0;
          padding-bottom: 28px; }
        .panel kbd { display: none; } .panel .choice kbd { display: block; }
        .moves { position: sticky; bottom: 0; margin: 12px -16px 8px; padding: 8px 16px; background: var(--panel);
          border-top: 1px solid var(--line); }
        .choice { min-height: 52px; }
        dialog { padding: 14px; }
        .listed { grid-template-columns: 24px minmax(0, 1fr) minmax(0, auto); padding: 5px 8px; white-space: normal; }
        .listed .subject { display: none; }
        .keys > div { grid-template-columns: 92px 1fr; }
      }
      """#)
}
