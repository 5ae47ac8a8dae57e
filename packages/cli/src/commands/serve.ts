import { readArguments } from '../arguments.ts';
import { type Command, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
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
    const running = await server.serve({
      port,
      data: values.data ?? 'lianban.db',
      language: terminal.language,
      log: terminal.out,
      ...(values.examples === undefined ? {} : { examplesDir: values.examples }),
      ...(values.app === undefined ? {} : { appDir: values.app }),
      ...(values.connectors === undefined ? {} : { connectors: values.connectors }),
    });
    await running.closed;
    return EXIT_WELL;
  },
};
