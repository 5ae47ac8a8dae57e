import type { Connector } from '@lianban/connectors';
import { readArguments } from '../arguments.ts';
import { type Command, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import type { Terminal } from '../terminal.ts';
import { wordsOf } from '../words/words.ts';

/** `lianban serve`: the durable host on this machine. The server package is loaded only here. */
export const serve: Command = {
  run: async (args, terminal) => {
    const { values } = readArguments(args, {
      port: { type: 'string' },
      data: { type: 'string' },
      examples: { type: 'string' },
      app: { type: 'string' },
      connectors: { type: 'string' },
      lang: { type: 'string' },
    });
    const port = Number(values.port ?? '7200');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${values.port}: 0 … 65535`);
    const server = await import('@lianban/server').catch(() => null);
    if (server === null) {
      terminal.err(wordsOf(terminal.language).serverMissing);
      return EXIT_USAGE;
    }
    const connectors = values.connectors === undefined ? {} : { connectors: await boundConnectors(values.connectors, terminal) };
    const { url, failedExamples } = await server.serve({
      port,
      data: values.data ?? 'lianban.db',
      language: terminal.language,
      ...connectors,
      ...(values.examples === undefined ? {} : { examplesDir: values.examples }),
      ...(values.app === undefined ? {} : { appDir: values.app }),
    });
    const words = wordsOf(terminal.language);
    for (const file of failedExamples) terminal.err(words.hasErrors(file));
    terminal.out(words.serving(url));
    // The server keeps the process alive and ends it on the first signal, when nothing is under way any more.
    return EXIT_WELL;
  },
};

async function boundConnectors(file: string, terminal: Terminal): Promise<readonly Connector[]> {
  const { connectorsFrom, readConnectorsConfig } = await import('@lianban/connectors/config');
  const config = readConnectorsConfig(await readJsonFile(file, terminal));
  if ('kind' in config) throw new UsageError(wordsOf(terminal.language).wrongFile(file, config.pointer, config.expected).trim());
  return connectorsFrom(config, (name) => process.env[name]);
}
