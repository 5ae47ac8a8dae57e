import type { Field } from '../../model/form.ts';
import type { Sentence } from '../sentence.ts';
import { constraint, extra, flagged, formula, maybeExtra, number, path, sentence, type, words } from './sentences.ts';

/** The entries of fields. */
export function raiseFields(fields: readonly Field[]): readonly Sentence[] {
  return fields.map(raiseField);
}

function raiseField(field: Field): Sentence {
  const { type: kind, source } = field;
  const extras = [
    kind.kind === 'number' ? maybeExtra('unit', words('unit', kind.unit)) : undefined,
    flagged('required', field.required),
    kind.kind === 'text' ? sizeOf(kind.min, kind.max) : undefined,
    ...field.constraints.map((one) => extra('constraint', constraint('constraint', one))),
    flagged('manyFiles', kind.kind === 'file' && kind.many),
    source.kind === 'value' ? extra('from', path('path', source.path)) : undefined,
    source.kind === 'formula' ? extra('computed', formula('formula', source.formula)) : undefined,
    maybeExtra('when', formula('when', field.when)),
    maybeExtra('said', words('text', field.description)),
  ];
  return sentence('field', [words('name', field.name), type('type', kind)], { extras });
}

function sizeOf(min: number | undefined, max: number | undefined): ReturnType<typeof extra> | undefined {
  if (min !== undefined && max !== undefined) return extra('size', number('min', min), number('max', max));
  return maybeExtra('sizeMin', number('min', min)) ?? maybeExtra('sizeMax', number('max', max));
}
