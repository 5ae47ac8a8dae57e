import type { Values } from '../model/value.ts';
import type { Answers, Count, Parked, Scope, Token } from './state.ts';

/** What few scopes have. */
interface ScopeMore {
  readonly c?: Readonly<Record<string, number>>;
  readonly v?: Values;
  readonly o?: string;
  readonly p?: readonly Parked[];
}

/** What few tokens have. */
interface TokenMore {
  readonly p?: string;
  readonly h?: string;
  readonly d?: string;
  readonly c?: Count;
  readonly a?: Answers;
  readonly i?: string;
  readonly e?: readonly string[];
}

const none = Object.freeze({});

/** What a scope has besides its tokens, as JSON; nothing when it has nothing. */
export function packMoreOfScope({ counts, vars, vote, parked }: Scope): string {
  if (counts === undefined && vars === undefined && vote === undefined && parked === undefined) return '';
  const more: ScopeMore = {
    ...(counts === undefined ? none : { c: counts }),
    ...(vars === undefined ? none : { v: vars }),
    ...(vote === undefined ? none : { o: vote }),
    ...(parked === undefined ? none : { p: parked }),
  };
  return JSON.stringify(more);
}

/** The reverse of `packMoreOfScope`. */
export function unpackMoreOfScope(text: string): Pick<Scope, 'counts' | 'vars' | 'vote' | 'parked'> {
  const { c, v, o, p }: ScopeMore = JSON.parse(text);
  return {
    ...(c === undefined ? none : { counts: c }),
    ...(v === undefined ? none : { vars: v }),
    ...(o === undefined ? none : { vote: o }),
    ...(p === undefined ? none : { parked: p }),
  };
}

/** What a token has besides its place: a block's two counts in short, anything else as JSON. */
export function packMoreOfToken({ party, holder, delegate, count, answers, incident, came }: Token): string {
  const isHeld = holder !== undefined || delegate !== undefined;
  const isUsual = party === undefined && !isHeld && answers === undefined && incident === undefined && came === undefined;
  if (isUsual && count === undefined) return '';
  if (isUsual && count !== undefined && isShort(count)) return `${count.opened}/${count.done}`;
  const more: TokenMore = {
    ...(party === undefined ? none : { p: party }),
    ...(holder === undefined ? none : { h: holder }),
    ...(delegate === undefined ? none : { d: delegate }),
    ...(count === undefined ? none : { c: count }),
    ...(answers === undefined ? none : { a: answers }),
    ...(incident === undefined ? none : { i: incident }),
    ...(came === undefined ? none : { e: came }),
  };
  return JSON.stringify(more);
}

/** The reverse of `packMoreOfToken`. */
export function unpackMoreOfToken(text: string): Omit<Token, 'node' | 'visit' | 'since'> {
  if (!text.startsWith('{')) {
    const cut = text.indexOf('/');
    return { count: { opened: Number(text.slice(0, cut)), done: Number(text.slice(cut + 1)) } };
  }
  const { p, h, d, c, a, i, e }: TokenMore = JSON.parse(text);
  return {
    ...(p === undefined ? none : { party: p }),
    ...(h === undefined ? none : { holder: h }),
    ...(d === undefined ? none : { delegate: d }),
    ...(c === undefined ? none : { count: c }),
    ...(a === undefined ? none : { answers: a }),
    ...(i === undefined ? none : { incident: i }),
    ...(e === undefined ? none : { came: e }),
  };
}

function isShort({ yes, no, yesWeight, allWeight, vetoed, told, added, left }: Count): boolean {
  const isVoteless = yes === undefined && no === undefined && yesWeight === undefined && allWeight === undefined && vetoed === undefined;
  return isVoteless && told === undefined && added === undefined && left === undefined;
}
