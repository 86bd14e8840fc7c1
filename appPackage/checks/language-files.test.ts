import { ja, manifest, refuses } from './refusal.fixture.ts'

refuses('languages', [
  [
    'a file that is not there',
    { files: { 'ja.json': null } },
    [/localizationInfo: “ja\.json” for “ja” is no file/],
  ],
  [
    'a file of another name',
    manifest('localizationInfo.additionalLanguages[0].file', 'ja-jp.json'),
    [/“ja-jp\.json” for “ja” is no file/],
  ],
  [
    'a file outside the package',
    manifest('localizationInfo.additionalLanguages[0].file', '../package.json'),
    [/“\.\.\/package\.json” for “ja” is no file/],
  ],
  [
    'a region',
    manifest('localizationInfo.additionalLanguages[0].languageTag', 'ja-jp'),
    [/“ja-jp” holds for one region alone\. Write the language only: ja/],
  ],
  [
    'a region by default',
    manifest('localizationInfo.defaultLanguageTag', 'en-us'),
    [/“en-us” holds for one region alone/],
  ],
  [
    'a language twice',
    manifest('localizationInfo.additionalLanguages[0].languageTag', 'en'),
    [/the language “en” is there twice/],
  ],
  [
    'words for a tab that is not there',
    ja('staticTabs[3].name', '予約'),
    [/ja\.json: staticTabs\[3\]\.name is no text of manifest\.json/],
  ],
  [
    'no words for a tab',
    {
      files: {
        'ja.json': new TextEncoder().encode(
          '{"name.short":"D","name.full":"Desk","description.short":"予定","description.full":"予定"}',
        ),
      },
    },
    [
      /ja\.json: staticTabs\[0\]\.name is missing/,
      /activityTypes\[0\]\.description is missing/,
      /activityTypes\[0\]\.templateText is missing/,
      /activityTypes\[1\]\.description is missing/,
      /activityTypes\[1\]\.templateText is missing/,
    ],
  ],
])
