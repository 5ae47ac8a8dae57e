import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { serveOverStdio } from '../lsp/serve.ts';
import { toolVersion } from '../version.ts';

/** `lianban lsp`: the language server for editors, over the standard streams. */
export const lsp: Command = {
  run: async (args) => {
    // Editors add --stdio and their process id by custom.
    readArguments(args, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' }, lang: { type: 'string' } });
    serveOverStdio({ version: toolVersion() });
    // The connection ends the process when the client says exit or is gone.
    return new Promise(() => {});
  },
};
