import { serveOverStdio } from '@lianban/cli/lsp';

// The server that comes with the extension: what `lianban lsp` starts, in one file.
serveOverStdio({ version: process.env['LIANBAN_VERSION'] ?? '0.0.0' });
