import type { KnownCulture } from './known-culture.ts'

/**
 * The languages that are known to the character, as .NET has them on Windows: Microsoft's reference of .NET shows these
 * values, and where other versions of .NET differ it is silent.
 */
export const knownCultures: Readonly<Record<string, KnownCulture>> = {
  'en-US': {
    dates: {
      patterns: {
        d: 'M/d/yyyy',
        D: 'dddd, MMMM d, yyyy',
        m: 'MMMM d',
        t: 'h:mm tt',
        T: 'h:mm:ss tt',
        y: 'MMMM yyyy',
      },
      months: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
      monthsInShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
      weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
      weekdaysInShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
      halves: ['AM', 'PM'],
      era: 'A.D.',
    },
    currency: { symbol: '$', decimals: 2, positive: '$n', negative: '($n)' },
    percent: null,
  },
  'ja-JP': {
    dates: {
      patterns: {
        d: 'yyyy/MM/dd',
        D: "yyyy'年'M'月'd'日'",
        m: "M'月'd'日'",
        t: 'H:mm',
        T: 'H:mm:ss',
        y: "yyyy'年'M'月'",
      },
      months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
      monthsInShort: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
      weekdays: ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'],
      weekdaysInShort: ['日', '月', '火', '水', '木', '金', '土'],
      halves: ['午前', '午後'],
      era: '西暦',
    },
    currency: { symbol: '\u00a5', decimals: 0, positive: '$n', negative: '-$n' },
    percent: { positive: 'n%', negative: '-n%' },
  },
}
