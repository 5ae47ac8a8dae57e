import type { Calendar } from '../calendar.ts';
import { dateText, parseDate } from '../civil.ts';

/**
 * Mainland China, 2024 to 2026, as the State Council's general office published it.
 *
 * A limit in 工作日 counts whole days. 工作小时 and half days count inside 09:00–12:00 and 14:00–17:00, the hours in
 * which nearly every service window is open: six hours, two equal halves. An office with other hours runs a calendar
 * of its own.
 */
export const mainlandChina: Calendar = Object.freeze({
  kind: 'calendar',
  id: 'mainland-china',
  name: { zh: '中国大陆', en: 'China mainland' },
  version: '2026.1',
  utcOffsetMinutes: 480,
  weekend: [6, 7],
  openings: [
    { from: 9 * 60, to: 12 * 60 },
    { from: 14 * 60, to: 17 * 60 },
  ],
  years: [
    {
      year: 2024,
      source: '国办发明电〔2023〕7号，2023-10-25',
      off: [
        '2024-01-01',
        ...days('2024-02-10', '2024-02-17'),
        ...days('2024-04-04', '2024-04-06'),
        ...days('2024-05-01', '2024-05-05'),
        '2024-06-10',
        ...days('2024-09-15', '2024-09-17'),
        ...days('2024-10-01', '2024-10-07'),
      ],
      work: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    },
    {
      year: 2025,
      source: '国办发明电〔2024〕12号，2024-11-12',
      off: [
        '2025-01-01',
        ...days('2025-01-28', '2025-02-04'),
        ...days('2025-04-04', '2025-04-06'),
        ...days('2025-05-01', '2025-05-05'),
        ...days('2025-05-31', '2025-06-02'),
        ...days('2025-10-01', '2025-10-08'),
      ],
      work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      year: 2026,
      source: '国务院办公厅关于2026年部分节假日安排的通知，2025-11-04',
      off: [
        ...days('2026-01-01', '2026-01-03'),
        ...days('2026-02-15', '2026-02-23'),
        ...days('2026-04-04', '2026-04-06'),
        ...days('2026-05-01', '2026-05-05'),
        ...days('2026-06-19', '2026-06-21'),
        ...days('2026-09-25', '2026-09-27'),
        ...days('2026-10-01', '2026-10-07'),
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ],
  knownFrom: '2024-01-01',
  knownUntil: '2026-12-31',
});

function days(first: string, last: string): readonly string[] {
  const from = parseDate(first) ?? 0;
  const to = parseDate(last) ?? from;
  return Array.from({ length: to - from + 1 }, (_, ahead) => dateText(from + ahead));
}
