import { commands, type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serverModule } from './server-module.ts';

let client: LanguageClient | null = null;

/** Starts `lianban lsp` for the flows that are open. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(commands.registerCommand('lianban.restartServer', () => restart(context)));
  await start(context);
}

/** Stops the server with the editor. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = null;
}

async function restart(context: ExtensionContext): Promise<void> {
  await deactivate();
  await start(context);
}

async function start(context: ExtensionContext): Promise<void> {
  const folders = workspace.isTrusted ? (workspace.workspaceFolders ?? []) : [];
  const module = serverModule({
    asked: workspace.isTrusted ? workspace.getConfiguration('lianban').get('server.path', '') : '',
    trustedFolders: folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
    extensionFolder: context.extensionPath,
  });
  const run = { module, transport: TransportKind.stdio, args: ['lsp'] };
  client = new LanguageClient('lianban', 'Lianban', { run, debug: run }, { documentSelector: [{ language: 'lianban' }] });
  await client.start();
}
