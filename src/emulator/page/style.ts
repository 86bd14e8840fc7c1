/** How the emulator's page looks, in light and in dark. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f3f2f7; --card: #ffffff; --text: #1b1a24; --quiet: #5c5a6b; --line: #dedbe8;
  --accent: #5b4bd6; --accent-text: #ffffff; --tint: #efecff; --good: #0e700e; --bad: #b10e1c; --bad-tint: #fdf3f4;
  --notice: #fff4ce; --notice-text: #4a3800; --notice-line: #e8d48a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16151c; --card: #211f2b; --text: #f4f2fb; --quiet: #b3afc4; --line: #3a3748;
    --accent: #a99cff; --accent-text: #17132e; --tint: #2d2945; --good: #7fd37f; --bad: #ff9aa2; --bad-tint: #3a1d22;
    --notice: #3b3212; --notice-text: #ffeaa7; --notice-line: #5f5220;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.5 "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", system-ui, sans-serif;
}
.notice { background: var(--notice); color: var(--notice-text); border-bottom: 1px solid var(--notice-line); padding: 10px 24px; font-size: 14px; }
.notice strong { display: block; }
header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 20px 24px 0; max-width: 1400px; margin: 0 auto; }
h1 { font-size: 26px; font-weight: 600; margin: 0; }
h2 { font-size: 19px; font-weight: 600; margin: 0; }
h3 { font-size: 16px; font-weight: 600; margin: 12px 0 0; }
h4 { font-size: 15px; font-weight: 600; margin: 20px 0 8px; }
nav ul, .plain { list-style: none; margin: 0; padding: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 8px; }
nav a, .other { display: inline-block; padding: 9px 16px; min-height: 44px; border: 1px solid var(--line); border-radius: 999px; color: inherit; text-decoration: none; background: var(--card); }
nav a[aria-current] { background: var(--accent); color: var(--accent-text); border-color: var(--accent); }
nav a:hover, .other:hover { border-color: var(--accent); }
nav { margin-inline-end: auto; }
main { max-width: 1400px; margin: 0 auto; padding: 20px 24px 64px; display: grid; gap: 24px; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 1000px) { main { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; } }
.column { display: grid; gap: 24px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; }
.heading { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-bottom: 12px; }
.quiet { color: var(--quiet); font-size: 13px; margin: 0; }
.business + .business { border-top: 1px solid var(--line); margin-top: 20px; padding-top: 20px; }
.meter { display: flex; gap: 6px; margin: 12px 0 8px; }
.meter span { flex: 1; height: 10px; border-radius: 5px; border: 1px solid var(--line); }
.meter .held { background: var(--accent); border-color: var(--accent); }
.meter .orphan { background: var(--bad); border-color: var(--bad); }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
button, select, input[type="text"] {
  min-height: 44px; padding: 8px 16px; font: inherit; border-radius: 8px;
  background: var(--card); color: var(--text); border: 1px solid var(--line);
}
::placeholder { color: var(--quiet); opacity: 1; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); background: var(--tint); }
button.first { background: var(--accent); color: var(--accent-text); border-color: var(--accent); font-weight: 600; }
button.grave { color: var(--bad); border-color: var(--bad); }
.appointment { display: grid; gap: 8px; padding: 12px 0; border-top: 1px solid var(--line); }
.appointment form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.appointment input { flex: 1 1 140px; min-width: 0; }
.connection { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding: 6px 0; }
.entry, .run { padding: 14px 0; border-top: 1px solid var(--line); }
.entry h3, .run h3 { font-size: 15px; margin: 0; }
.entry.failed { background: var(--bad-tint); margin-inline: -20px; padding-inline: 20px; }
.badge { display: inline-block; padding: 1px 8px; border-radius: 999px; font-size: 13px; font-weight: 600; border: 1px solid currentColor; }
.good { color: var(--good); } .bad { color: var(--bad); }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 14px; margin: 10px 0; }
dt { color: var(--quiet); }
dd { margin: 0; white-space: pre-wrap; }
iframe { width: 100%; height: 150px; border: 1px solid var(--line); border-radius: 8px; background: #ffffff; color-scheme: light; }
pre { overflow: auto; max-height: 320px; padding: 12px; border-radius: 8px; background: var(--page); font-size: 13px; }
summary { cursor: pointer; padding: 6px 0; color: var(--quiet); font-size: 13px; }
.actions li { display: flex; flex-wrap: wrap; gap: 4px 12px; padding: 3px 0; }
.field { display: grid; gap: 4px; margin: 12px 0; }
.check { display: flex; gap: 10px; align-items: center; min-height: 44px; }
.check input { flex: none; width: 20px; height: 20px; accent-color: var(--accent); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .meter .held, .meter .orphan { background: Highlight; } }
`
