// Writes the TextMate grammar from the statement table: npx tsx --conditions=@lianban/source packages/vscode/tools/grammar.mjs
// Run it after a change of the table; a test compares the result with the file in the tree.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { textMateGrammar } from '@lianban/engine/editor';

/** Where the grammar stands in the tree. */
export const grammarFile = new URL('../syntaxes/lianban.tmLanguage.json', import.meta.url);

/** The text of the generated file. */
export const grammarText = () => `${JSON.stringify(textMateGrammar(), null, 1)}\n`;

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(grammarFile, grammarText());
