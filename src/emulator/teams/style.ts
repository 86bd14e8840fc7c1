/** How the Teams around the tab looks, in the theme that the tab is given too. */
export const teamsStyle = `
:root {
  color-scheme: light;
  --bar: #ebebeb; --card: #ffffff; --text: #242424; --quiet: #525252; --line: #8a8886; --accent: #4f52b2; --accent-text: #ffffff;
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --bar: #1f1f1f; --card: #292929; --text: #ffffff; --quiet: #d6d6d6; --line: #a19f9d; --accent: #a6a7dc; --accent-text: #17132e;
}
:root[data-theme="contrast"] {
  color-scheme: dark;
  --bar: #000000; --card: #000000; --text: #ffffff; --quiet: #ffffff; --line: #ffffff; --accent: #1aebff; --accent-text: #000000;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; grid-template: auto auto minmax(320px, 1fr) auto / minmax(0, 1fr);
  background: var(--bar); color: var(--text); overflow-wrap: anywhere;
  font: 14px/1.45 "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", system-ui, sans-serif;
}
.notice { background: #fff4ce; color: #4a3800; padding: 3px 16px; font-size: 12px; }
header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 4px 16px; border-bottom: 1px solid var(--line); }
h1 { font-size: 16px; margin: 0; }
h2 { font-size: 17px; margin: 0 0 8px; }
#status { margin: 0; color: var(--quiet); flex: 1 1 80px; }
details { min-width: 0; }
#controls[open] { flex: 1 1 100%; }
summary { min-height: 44px; padding: 11px 0; cursor: pointer; }
form { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr)); align-items: end; }
.field { display: grid; gap: 4px; min-width: 0; }
.wide, form .deeds { grid-column: 1 / -1; }
.deeds { display: flex; flex-wrap: wrap; gap: 8px; }
.ways { display: flex; flex-wrap: wrap; gap: 4px 24px; }
.ways a { padding: 10px 0; }
button, select, input {
  min-height: 44px; min-width: 44px; max-width: 100%; padding: 8px 16px; font: inherit; border-radius: 6px;
  background: var(--card); color: var(--text); border: 1px solid var(--line);
}
button { cursor: pointer; }
button:disabled { opacity: 0.6; cursor: default; }
.first { background: var(--accent); color: var(--accent-text); border-color: var(--accent); font-weight: 600; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#stage { position: relative; background: var(--card); }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
.cover { position: absolute; z-index: 1; inset: 0; padding: 32px 24px; background: var(--card); text-align: center; }
footer { padding: 0 16px; border-top: 1px solid var(--line); }
#log { max-height: 30vh; overflow: auto; margin: 0 0 12px; padding-inline-start: 40px; font: 12px/1.5 ui-monospace, monospace; }
#log span { color: var(--quiet); }
dialog { width: min(560px, calc(100vw - 32px)); padding: 20px 24px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); color: var(--text); }
dialog::backdrop { background: rgb(0 0 0 / 50%); }
code { font-size: 12px; }
`
