import type { Builtins } from './captureBuiltins.ts';

/** The guest's time, as the driver sees it. All figures are milliseconds. */
export interface VirtualTime {
  /** Since the beginning of the testcase. */
  readonly monotonicNow: () => number;
  /** Epoch milliseconds. */
  readonly wallNow: () => number;
  /** Calls back once so much time, 0 or more, has passed. Gives what cancels it. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Moves the wall clock alone. */
  readonly shiftWall: (ms: number) => void;
  /** Moves both clocks to `monotonic`, which lies ahead. */
  readonly moveTo: (monotonic: number) => void;
  /**
   * Moves to the next timer due at or before `limit` and runs its callback, which may throw.
   *
   * @returns false when there is none.
   */
  readonly fireNext: (limit: number) => boolean;
}

/**
 * Installs the judge's time: `Date`, `performance`, timers, the clock readings of `Intl` and `Temporal`. Both clocks
 * stand still while code runs; only waiting moves them. The real `Date` stays out of reach: a subclass of it would
 * give it away through its prototype.
 *
 * @param keepsTemporal false: `Temporal` is taken away instead. V8 builds it when it is first touched, which takes
 *   longer than all the rest of the driver, and hardly any source names it.
 */
export function installVirtualTime(builtins: Builtins, keepsTemporal: boolean): VirtualTime {
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, NativeDate } = builtins;
  /** 2026-01-01T00:00:00Z, never 0: a solution that takes 0 for "not set" must not get away with it. */
  const startOfWall = 1_767_225_600_000;
  let now = 0;
  let wallShift = 0;
  const monotonicNow = (): number => now;
  const wallNow = (): number => builtins.floor(startOfWall + wallShift + now);

  const realm = globalThis as unknown as Record<string, unknown>;
  const hide = (owner: object, name: string, value: unknown): void => {
    defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
  };

  const VirtualDate = function Date(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return apply(builtins.dateToText, new NativeDate(wallNow()), []);
    return construct(NativeDate, args.length === 0 ? [wallNow()] : args, new.target);
  };
  defineProperty(VirtualDate, 'prototype', { value: NativeDate.prototype, writable: false });
  defineProperty(VirtualDate, 'length', { value: 7, configurable: true });
  hide(VirtualDate, 'now', function now() {
    return wallNow();
  });
  hide(VirtualDate, 'parse', NativeDate.parse);
  hide(VirtualDate, 'UTC', NativeDate.UTC);
  hide(NativeDate.prototype, 'constructor', VirtualDate);
  hide(realm, 'Date', VirtualDate);
  hide(realm, 'performance', {
    timeOrigin: startOfWall,
    now: function now() {
      return monotonicNow();
    },
  });

  installIntl();
  if (keepsTemporal) installTemporal();
  else delete realm['Temporal'];

  function installIntl(): void {
    const prototype = Intl.DateTimeFormat.prototype;
    const formatGetter = getOwnPropertyDescriptor(prototype, 'format')?.get;
    const { formatToParts } = prototype;
    if (!formatGetter) throw new TypeError('Intl.DateTimeFormat has no format');
    defineProperty(prototype, 'format', {
      get(this: unknown) {
        const format = apply(formatGetter, this, []) as (date: unknown) => string;
        return (date: unknown) => format(date === undefined ? wallNow() : date);
      },
      configurable: true,
      enumerable: false,
    });
    hide(prototype, 'formatToParts', function formatToPartsAt(this: unknown, date: unknown) {
      return apply(formatToParts, this, [date === undefined ? wallNow() : date]) as unknown;
    });
  }

  function installTemporal(): void {
    const { fromEpochMilliseconds } = Temporal.Instant;
    const { toZonedDateTimeISO } = Temporal.Instant.prototype;
    const zoned = (zone: unknown): Temporal.ZonedDateTime =>
      apply(toZonedDateTimeISO, fromEpochMilliseconds(wallNow()), [
        zone === undefined ? 'UTC' : zone,
      ]) as Temporal.ZonedDateTime;
    const { toPlainDate, toPlainDateTime, toPlainTime } = Temporal.ZonedDateTime.prototype;
    hide(Temporal.Now, 'instant', () => fromEpochMilliseconds(wallNow()));
    hide(Temporal.Now, 'timeZoneId', () => 'UTC');
    hide(Temporal.Now, 'zonedDateTimeISO', (zone: unknown) => zoned(zone));
    hide(Temporal.Now, 'plainDateTimeISO', (zone: unknown) => apply(toPlainDateTime, zoned(zone), []));
    hide(Temporal.Now, 'plainDateISO', (zone: unknown) => apply(toPlainDate, zoned(zone), []));
    hide(Temporal.Now, 'plainTimeISO', (zone: unknown) => apply(toPlainTime, zoned(zone), []));
  }

  interface Timer {
    at: number;
    readonly order: number;
    readonly callback: unknown;
    readonly args: readonly unknown[];
    /** Milliseconds between repeats; 0: it fires once. */
    readonly every: number;
    /** Set by the program, which may clear it; the harness's are not the program's to clear. */
    readonly isProgramsOwn: boolean;
  }
  // A binary heap by time, then by order of arrival. Its fields are own and made by definition: no setter sees them.
  const heap = { __proto__: null } as unknown as Record<number, Timer>;
  let size = 0;
  let orders = 0;
  const live = { __proto__: null } as unknown as Record<number, Timer>;

  const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
  const timerAt = (index: number): Timer => heap[index] as Timer;
  const insert = (timer: Timer): void => {
    let index = size++;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(timer, timerAt(parent))) break;
      heap[index] = timerAt(parent);
      index = parent;
    }
    heap[index] = timer;
  };
  const removeFirst = (): void => {
    size -= 1;
    const last = timerAt(size);
    delete heap[size];
    if (size === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(timerAt(child + 1), timerAt(child))) child += 1;
      if (!isBefore(timerAt(child), last)) break;
      heap[index] = timerAt(child);
      index = child;
    }
    heap[index] = last;
  };

  const insertLive = (timing: Omit<Timer, 'at' | 'order'>, ms: number): number => {
    const order = ++orders;
    const { callback, args, every, isProgramsOwn } = timing;
    const timer: Timer = { at: now + ms, order, callback, args, every, isProgramsOwn };
    insert(timer);
    live[order] = timer;
    return order;
  };
  const schedule = (callback: unknown, delay: unknown, every: boolean, args: readonly unknown[]): number => {
    if (typeof callback !== 'function')
      throw new builtins.NativeTypeError('The "callback" argument must be of type function');
    const asked = builtins.floor(delay as number);
    // As in Node: what is no delay from 1 to 2^31-1 counts as 1.
    const ms = asked >= 1 && asked <= 2_147_483_647 ? asked : 1;
    return insertLive({ callback, args, every: every ? ms : 0, isProgramsOwn: true }, ms);
  };
  const cancel = (id: unknown): void => {
    if (typeof id !== 'number' && typeof id !== 'string') return;
    if (live[id as number]?.isProgramsOwn === true) delete live[id as number];
  };
  hide(realm, 'setTimeout', function setTimeout(callback: unknown, delay?: unknown, ...args: unknown[]) {
    return schedule(callback, delay, false, args);
  });
  hide(realm, 'setInterval', function setInterval(callback: unknown, delay?: unknown, ...args: unknown[]) {
    return schedule(callback, delay, true, args);
  });
  hide(realm, 'clearTimeout', function clearTimeout(id?: unknown) {
    cancel(id);
  });
  hide(realm, 'clearInterval', function clearInterval(id?: unknown) {
    cancel(id);
  });
  hide(realm, 'queueMicrotask', function queueMicrotask(callback: unknown) {
    if (typeof callback !== 'function')
      throw new builtins.NativeTypeError('The "callback" argument must be of type function');
    const settled = new builtins.NativePromise<unknown>((resolve) => resolve(undefined));
    builtins.listen(
      settled,
      () => void apply(callback, undefined, []),
      () => undefined,
    );
  });

  const fireNext = (limit: number): boolean => {
    while (size > 0) {
      const timer = timerAt(0);
      if (live[timer.order] !== timer) {
        removeFirst();
        continue;
      }
      if (timer.at > limit) return false;
      removeFirst();
      if (timer.at > now) now = timer.at;
      if (timer.every > 0) {
        timer.at = now + timer.every;
        insert(timer);
      } else delete live[timer.order];
      apply(timer.callback as () => unknown, undefined, timer.args);
      return true;
    }
    return false;
  };

  return {
    monotonicNow,
    wallNow,
    after: (ms, callback) => {
      const order = insertLive({ callback, args: [], every: 0, isProgramsOwn: false }, ms);
      return () => void delete live[order];
    },
    shiftWall: (ms) => {
      wallShift += ms;
    },
    moveTo: (monotonic) => {
      now = monotonic;
    },
    fireNext,
  };
}
