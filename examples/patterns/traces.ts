import { readdirSync, readFileSync } from 'node:fs';
import {
  type CompiledFlow,
  compile,
  createHost,
  present,
  runScenarios,
  type ScenarioResult,
  TRIAL_START,
  type Values,
} from '@lianban/engine';

const folder = new URL('./', import.meta.url);

/** One pattern in one language. */
export interface Pattern {
  readonly file: string;
  readonly text: string;
  readonly compiled: CompiledFlow;
}

/** The patterns written so: `.flow` in Chinese, `.en.flow` in English. */
export function patterns(language: 'zh' | 'en'): readonly Pattern[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.flow') && file.endsWith('.en.flow') === (language === 'en'))
    .sort();
  return files.map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return { file, text, compiled: present(compile(text).compiled, `${file} without errors`) };
  });
}

/** What happened, in order: `+` work is begun, `-` it is done, `×` it is taken back, `■` the case ends. */
export function traceOf({ log }: Pick<ScenarioResult, 'log'>): string {
  const names = new Map<string, string>();
  const marks = log.flatMap(({ effects }) =>
    effects.flatMap((effect): readonly string[] => {
      if (effect.kind === 'openTask') {
        names.set(effect.key, effect.task.step);
        return [`+${effect.task.step}`];
      }
      if (effect.kind === 'closeTask') return [`${effect.because === 'done' ? '-' : '×'}${names.get(effect.task) ?? ''}`];
      if (effect.kind === 'subscribe') return [`+${effect.message}`];
      if (effect.kind === 'unsubscribe') return [`-${effect.message}`];
      return effect.kind === 'audit' && effect.entry === 'finished' ? [`■${String(effect.facts['end'])}`] : [];
    }),
  );
  return marks.join(' ');
}

/** The traces of all scenarios of a language, as the file beside the flows holds them. */
export function tracesOf(language: 'zh' | 'en'): string {
  const lines = patterns(language).flatMap(({ file, compiled }) => [
    file.replace(/(\.en)?\.flow$/, ''),
    ...runScenarios(compiled).flatMap((result) => [`  ${result.scenario.name}`, `    ${traceOf(result)}`]),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Plays a pattern by hand: each line does the first open task of that name, with what is filled in. */
export function play({ compiled }: Pattern, lines: readonly (readonly [string, Values?])[]): string {
  const host = createHost({ flows: [compiled], startAt: TRIAL_START });
  const { caseId } = host.start({ flow: compiled.flow.id });
  for (const [step, form = {}] of lines) {
    const { to, task } = present(
      host.tasks({ caseId }).find((open) => open.task.step === step),
      `an open task ${step}`,
    );
    const outcome = present(task.outcomes[0], 'an outcome');
    host.send(caseId, { kind: 'complete', to, outcome, form }, { actor: { kind: 'person', id: `p ${task.party}`, party: task.party } });
  }
  return traceOf({ log: host.log(caseId) });
}
