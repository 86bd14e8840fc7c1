/** How the sign-in pages look, in light and in dark. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f3f2f7; --card: #ffffff; --text: #1b1a24; --quiet: #5c5a6b; --line: #dedbe8;
  --accent: #5b4bd6; --accent-text: #ffffff; --tint: #efecff; --notice: #fff4ce; --notice-text: #4a3800; --notice-line: #e8d48a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16151c; --card: #211f2b; --text: #f4f2fb; --quiet: #b3afc4; --line: #3a3748;
    --accent: #a99cff; --accent-text: #17132e; --tint: #2d2945; --notice: #3b3212; --notice-text: #ffeaa7; --notice-line: #5f5220;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--page); color: var(--text);
  font: 16px/1.5 "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", system-ui, sans-serif;
  word-break: auto-phrase;
}
.notice { background: var(--notice); color: var(--notice-text); border-bottom: 1px solid var(--notice-line); padding: 10px 24px; font-size: 14px; }
.notice p { max-width: 920px; margin: 0 auto; }
.notice strong { display: block; }
main { max-width: 968px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 0 0 4px; text-wrap: balance; }
.lead { color: var(--quiet); margin: 0; }
section { margin-top: 32px; }
h2 { font-size: 18px; font-weight: 600; margin: 0; }
.domain { color: var(--quiet); font-size: 14px; margin: 0 0 12px; }
ul { list-style: none; margin: 0; padding: 0; }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 12px; }
.person {
  display: grid; grid-template-columns: auto 1fr; gap: 0 14px; align-items: start; width: 100%; height: 100%; min-height: 88px;
  padding: 14px 16px; text-align: start; font: inherit; color: inherit; cursor: pointer;
  background: var(--card); border: 1px solid var(--line); border-radius: 12px;
}
.person:hover { border-color: var(--accent); background: var(--tint); }
.initial {
  display: grid; place-items: center; width: 44px; height: 44px; border-radius: 50%;
  background: var(--tint); color: var(--accent); font-weight: 600;
}
.person:hover .initial { background: var(--accent); color: var(--accent-text); }
.name { display: block; font-weight: 600; }
.address, .about { display: block; font-size: 13px; color: var(--quiet); overflow-wrap: anywhere; }
.about { color: var(--text); margin-top: 2px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; margin-top: 24px; overflow-wrap: anywhere; }
.card li + li { margin-top: 12px; }
.card p { margin: 0; }
.small { color: var(--quiet); font-size: 13px; }
.choices { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 20px; }
.choice {
  min-height: 44px; padding: 8px 24px; font: inherit; font-weight: 600; border-radius: 8px; cursor: pointer;
  background: var(--card); color: var(--text); border: 1px solid var(--line);
}
.choice.first { background: var(--accent); color: var(--accent-text); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .initial { border: 1px solid; } }
`
