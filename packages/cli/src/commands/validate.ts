import { type CheckedFile, type Flow, type PlainProblem, type Problem, plain, pretty, sarif } from '@lianban/engine';
import { languageOf, oneOf, readArguments } from '../arguments.ts';
import { checkSource } from '../check-source.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL } from '../command.ts';
import { configsFrom } from '../config-file.ts';
import { filesOf, readSource } from '../files.ts';
import type { Terminal } from '../terminal.ts';
import { toolVersion } from '../version.ts';
import { type Language, wordsOf } from '../words/words.ts';

/** `lianban validate`: problems of flows, for people, programs and code-scanning tools. */
export const validate: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    });
    const format = values.json === true ? 'json' : (oneOf('format', values.format, ['pretty', 'json', 'sarif']) ?? 'pretty');
    const asked = languageOf(values.lang);
    if (positionals.length === 0) return refuse(terminal, wordsOf(terminal.language).noFiles);
    const report = reporters[format](terminal, asked);
    const configs = configsFrom(terminal.cwd);
    let unreadable = 0;
    for (const file of await filesOf(positionals, terminal.cwd)) {
      const source = await readSource(file, terminal.cwd);
      if (source.kind === 'unreadable') {
        unreadable += 1;
        terminal.err(wordsOf(terminal.language).unreadable(file, source.reason));
        continue;
      }
      const { flow, problems, language } = await checkSource(source.text);
      const all =
        flow === null || flow.imports.length === 0 ? problems : [...problems, ...(await referenceProblems(file, flow, terminal.cwd))];
      report.add({ file, source: source.text, problems: await configs.levelled(file, all) }, asked ?? language);
    }
    for (const config of configs.wrong()) report.add(config, asked ?? terminal.language);
    report.end();
    return unreadable > 0 ? EXIT_USAGE : report.errors() > 0 ? EXIT_FOUND : EXIT_WELL;
  },
};

/** Loaded only where a flow refers to another one. */
async function referenceProblems(file: string, flow: Flow, cwd: string): Promise<readonly Problem[]> {
  const { referencesOf } = await import('../references.ts');
  return referencesOf(file, flow, cwd).problems;
}

interface Report {
  readonly add: (checked: CheckedFile, language: Language) => void;
  readonly end: () => void;
  readonly errors: () => number;
}

const reporters: Readonly<Record<'pretty' | 'json' | 'sarif', (terminal: Terminal, asked: Language | undefined) => Report>> = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: sarifReport,
};

function refuse(terminal: Terminal, text: string): number {
  terminal.err(text);
  return EXIT_USAGE;
}

function counter(): {
  add: (problems: readonly Problem[]) => void;
  readonly counts: { files: number; errors: number; warnings: number; hints: number };
} {
  const counts = { files: 0, errors: 0, warnings: 0, hints: 0 };
  return {
    counts,
    add: (problems) => {
      counts.files += 1;
      for (const { severity } of problems) counts[`${severity}s`] += 1;
    },
  };
}

/** Printed file by file, so a large folder needs no memory. The last file's language words the summary. */
function prettyReport(terminal: Terminal, asked: Language | undefined): Report {
  const { add, counts } = counter();
  let spoken = asked ?? terminal.language;
  return {
    add: (checked, language) => {
      add(checked.problems);
      spoken = language;
      for (const problem of checked.problems)
        terminal.out(`${pretty(problem, { source: checked.source, file: checked.file, language, colour: terminal.colour })}\n`);
    },
    end: () => terminal.out(wordsOf(spoken).summary(counts)),
    errors: () => counts.errors,
  };
}

function jsonReport(terminal: Terminal): Report {
  const { add, counts } = counter();
  const files: { readonly file: string; readonly problems: readonly PlainProblem[] }[] = [];
  return {
    add: ({ file, source, problems }, language) => {
      add(problems);
      files.push({ file, problems: plain(problems, { source, language, file }) });
    },
    end: () => terminal.out(`${JSON.stringify({ files, errors: counts.errors, warnings: counts.warnings }, null, 2)}\n`),
    errors: () => counts.errors,
  };
}

function sarifReport(terminal: Terminal, asked: Language | undefined): Report {
  const { add, counts } = counter();
  const files: CheckedFile[] = [];
  return {
    add: (checked) => {
      add(checked.problems);
      files.push(checked);
    },
    end: () => terminal.out(`${JSON.stringify(sarif(files, { language: asked ?? terminal.language, version: toolVersion() }), null, 2)}\n`),
    errors: () => counts.errors,
  };
}
