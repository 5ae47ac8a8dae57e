import { type Net, type NetStep, START, type Wiring, wiringOf } from './net.ts';

/** What runs at one moment: the numbers of the ways it stands on, in order, each as one character. Empty when all is done. */
export type Moment = string;

/** One move: the step that is done, the way it went (null where it ends or goes several), and the moment after. */
export interface Move {
  readonly step: number;
  readonly way: number | null;
  readonly next: Moment;
  /** Something else was running when the whole was closed. */
  readonly leaves: boolean;
}

/** A net with all that is looked up while it is played. */
export interface Game extends Wiring {
  readonly net: Net;
  /** For each way into an awaiting step: the steps from which somebody may still come along it. */
  readonly upstream: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Prepares a net for playing. */
export function gameOf(net: Net): Game {
  const wiring = wiringOf(net);
  const upstream = new Map<number, ReadonlySet<number>>();
  for (const [step, { gather }] of net.steps.entries()) {
    if (gather !== 'awaited') continue;
    for (const way of wiring.ins[step] ?? []) upstream.set(way, sourcesOf({ net, wiring, way, join: step }));
  }
  return { ...wiring, net, upstream };
}

/** The moments a run may begin with. */
export function beginnings({ net, starts }: Game): readonly Moment[] {
  return starts.map((way) => (endingAt(net, way) === undefined ? String.fromCharCode(way) : ''));
}

/** Every move that can be made at a moment. */
export function movesAt(game: Game, moment: Moment): readonly Move[] {
  const moves: Move[] = [];
  const seen = new Set<number>();
  let before = '';
  for (const sign of moment) {
    if (sign === before) continue;
    before = sign;
    const way = sign.charCodeAt(0);
    const step = game.net.ways[way]?.to ?? START;
    const { gather } = game.net.steps[step] ?? idle;
    if (gather === 'each') pushMoves(game, { step, rest: moment.replace(sign, '') }, moves);
    else if (!seen.has(step)) {
      seen.add(step);
      const rest = gather === 'all' ? gatherAll(game, moment, step) : gatherAwaited(game, moment, step);
      if (rest !== null) pushMoves(game, { step, rest }, moves);
    }
  }
  return moves;
}

/** The step that two run at, at one moment, or null. */
export function doubledAt({ net }: Game, moment: Moment): number | null {
  const running = new Set<number>();
  for (const [at, sign] of [...moment].entries()) {
    const to = net.ways[sign.charCodeAt(0)]?.to ?? START;
    const gathers = net.steps[to]?.gather !== 'each';
    if (gathers ? moment[at + 1] === sign : running.has(to)) return to;
    running.add(to);
  }
  return null;
}

const idle: NetStep = { gather: 'each', spread: 'one' };

/** Steps from which a way into a join can still be come along, without passing the join itself. */
function sourcesOf({
  net,
  wiring,
  way,
  join,
}: {
  readonly net: Net;
  readonly wiring: Wiring;
  readonly way: number;
  readonly join: number;
}) {
  const first = net.ways[way]?.from ?? START;
  const found = new Set<number>(first === START || first === join ? [] : [first]);
  for (const step of found)
    for (const into of wiring.ins[step] ?? []) {
      const from = net.ways[into]?.from ?? START;
      if (from !== START && from !== join) found.add(from);
    }
  return found;
}

function gatherAll({ ins }: Game, moment: Moment, step: number): Moment | null {
  let rest = moment;
  for (const way of ins[step] ?? []) {
    const sign = String.fromCharCode(way);
    if (!rest.includes(sign)) return null;
    rest = rest.replace(sign, '');
  }
  return rest;
}

/**
 * Goes on when nobody else can still come along a way that nobody has come along; what came twice counts once.
 * Whoever could as well come along a way already used is not waited for: in a loop everybody can, the next time round.
 */
function gatherAwaited({ net, ins, upstream }: Game, moment: Moment, step: number): Moment | null {
  const own = ins[step] ?? [];
  const used = own.filter((way) => moment.includes(String.fromCharCode(way)));
  const missing = used.length === own.length ? [] : own.filter((way) => !used.includes(way));
  const others = [...moment].filter((sign) => net.ways[sign.charCodeAt(0)]?.to !== step);
  const mayCome = (sign: string, ways: readonly number[]): boolean => {
    const at = net.ways[sign.charCodeAt(0)]?.to ?? START;
    return ways.some((way) => upstream.get(way)?.has(at) === true);
  };
  return others.some((sign) => mayCome(sign, missing) && !mayCome(sign, used)) ? null : others.join('');
}

interface Done {
  readonly step: number;
  /** What runs besides. */
  readonly rest: Moment;
}

function pushMoves(game: Game, done: Done, moves: Move[]): void {
  const outs = game.outs[done.step] ?? [];
  const { spread } = game.net.steps[done.step] ?? idle;
  if (spread === 'one') for (const way of outs) moves.push(goAlong(game, done, [way]));
  else if (spread === 'all' && outs.length > 0) moves.push(goAlong(game, done, outs));
  else for (const some of subsets(outs)) moves.push(goAlong(game, done, some));
}

function goAlong({ net }: Game, { step, rest }: Done, along: readonly number[]): Move {
  const way = along.length === 1 ? (along[0] ?? null) : null;
  let next = along.some((one) => net.ways[one]?.clears === true) ? '' : rest;
  let closes = false;
  for (const one of along) {
    const ending = endingAt(net, one);
    if (ending === 'stop') return { step, way, next: '', leaves: false };
    if (ending === 'close') closes = true;
    if (ending === undefined) next = withRunner(next, String.fromCharCode(one));
  }
  return closes ? { step, way, next: '', leaves: next !== '' } : { step, way, next, leaves: false };
}

function endingAt(net: Net, way: number): NetStep['ending'] {
  return net.steps[net.ways[way]?.to ?? START]?.ending;
}

function withRunner(moment: Moment, sign: string): Moment {
  let at = 0;
  while (at < moment.length && (moment[at] ?? '') < sign) at += 1;
  return moment.slice(0, at) + sign + moment.slice(at);
}

function subsets(ways: readonly number[]): readonly (readonly number[])[] {
  let found: readonly (readonly number[])[] = [[]];
  for (const way of ways) found = [...found, ...found.map((some) => [...some, way])];
  return found.slice(1);
}
