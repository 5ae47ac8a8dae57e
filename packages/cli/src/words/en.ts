import type { Words } from './table.ts';

/** What the command says in English. */
export const en: Words = {
  help: `lianban: one flow, described once, in words a caseworker uses

Usage: lianban <command> [options]

  validate <file|folder|glob…>   check flows: what is wrong, where, and what to do next
  format <files…>                write flows the one canonical way
  convert <file> --to flow|json|xstate
                                 the same flow in another form
  run <file>                     one case from start to end, in virtual time
  test <files…>                  run the scenarios that stand in the files
  plan <file>                    the derived order, what is asked and what is fetched
  new <name>                     begin a flow from a small right one
  lock <files…>                  write down the texts that flows refer to (lianban.lock.json)
  serve                          serve flows, cases and tasks on this machine
  lsp                            the language server for editors, over the standard streams
  explain <code>                 the page about a kind of problem

  --lang zh|en   language of the answers        --help      this, or a command's options
  --version      version of the tool

Exit codes: 0 well · 1 something was found · 2 wrong usage, or a file that cannot be read
`,
  commandHelp: {
    validate: 'lianban validate <file|folder|glob…> [--format pretty|json|sarif] [--lang zh|en]\n',
    format:
      'lianban format <files…> [--check] [--lang zh|en]\n  --check   change nothing; exit 1 when a file is not formatted\n  --lang    write the keywords in that language; names stay\n',
    convert: 'lianban convert <file> --to flow|json|xstate [--lang zh|en] [-o out]\n',
    run: 'lianban run <file> [--mock mock.json] [--answers answers.json] [--json] [--lang zh|en]\n  --mock      synthetic registers; without them every register finds a fitting record\n  --answers   { "login": {}, "values": { field: value }, "outcomes": { step: outcome } }\n',
    test: 'lianban test <files…> [--json] [--lang zh|en]\n',
    plan: 'lianban plan <file> [--json] [--lang zh|en]\n',
    new: 'lianban new <name> [--lang zh|en]\n',
    lock: 'lianban lock <files…> [--lang zh|en]\n  writes down version and text (SHA-256) of every flow referred to; validate tells of later changes\n',
    serve: 'lianban serve [--port 7200] [--data lianban.db] [--examples folder] [--app folder] [--connectors connectors.config.json]\n',
    lsp: 'lianban lsp [--stdio]\n  the Language Server Protocol; editors start it\n',
    explain: 'lianban explain <code> [--lang zh|en]\n',
  },
  unknownCommand: (name, nearest) =>
    `There is no command "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} "lianban --help" lists them.\n`,
  wrongUsage: (what) => `This call cannot be understood: ${what}\n`,
  noFiles: 'No file was named. Name a file, a folder or a pattern such as "flows/**/*.flow".\n',
  unreadable: (file, reason) =>
    ({
      missing: `${file}: there is no such file. Check the spelling and the folder you are in.\n`,
      folder: `${file}: this is a folder. Name a file in it.\n`,
      tooLarge: `${file}: this file is too large for a flow (more than 8 MB). Is it the right file?\n`,
      notText: `${file}: this is no UTF-8 text. Save it as UTF-8, or check that it is the right file.\n`,
      denied: `${file}: this file may not be read. Check its permissions.\n`,
    })[reason],
  summary: ({ files, errors, warnings, hints }) =>
    errors + warnings + hints === 0
      ? `${files} ${files === 1 ? 'file' : 'files'} checked: nothing wrong.\n`
      : `${files} ${files === 1 ? 'file' : 'files'} checked: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${hints} ${hints === 1 ? 'hint' : 'hints'}.\n`,
  notFormatted: (file) => `${file}: not formatted. "lianban format ${file}" does it.\n`,
  formatted: (file) => `${file}: formatted\n`,
  hasErrors: (file) => `${file} has errors, so it was left alone. "lianban validate ${file}" shows them.\n`,
  exists: (file) => `${file} is there already and was left alone. Choose another name.\n`,
  made: (file) => `${file} is made. Next: lianban validate ${file}\n`,
  locked: (file, count) => `Wrote ${file}: ${count} flows\n`,
  serverMissing: 'This command needs the server. Install it beside the tool: npm install @lianban/server\n',
  serving: (url) => `Lianban serves at ${url}\n`,
  noPage: (code) => `There is no page about "${code}". Codes stand at the end of each problem's first line.\n`,
  bug: (message) => `This is our mistake, not yours: ${message}\nPlease report it with the file that led to it.\n`,
  wrongFile: (file, pointer, expected) => `${file}: at ${pointer === '' ? 'the top' : pointer} there should be ${expected}.\n`,
  noScenarios: (file) => `${file}: no scenario stands in this file.\n`,
  scenario: (name, passed) => `${passed ? '✓' : '✗'} ${name}`,
  tested: (passed, failed) => `${passed} passed, ${failed} failed\n`,
};
