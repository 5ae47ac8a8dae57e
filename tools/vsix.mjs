// Packs the extension for VS Code in a checkout that may be fresh.
import { install, say } from './step.mjs';

install();
say('Packing the extension for VS Code …');
const { pack } = await import('../packages/vscode/tools/pack.mjs');
say(await pack());
