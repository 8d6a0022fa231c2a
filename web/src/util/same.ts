// Whether something is another: what is told only when it is, and signals that hold collections.
import type { Signal } from '@preact/signals';

export function setIfOther<Value>(
  target: Signal<Value>,
  value: Value,
  isSame: (a: Value, b: Value) => boolean,
): void {
  if (!isSame(target.peek(), value)) target.value = value;
}

export function isSameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

export function isSameMap<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && b.get(key) === value);
}

// Field by field.
export function isSameObject(a: object, b: object): boolean {
  return isSameMap(new Map(Object.entries(a)), new Map(Object.entries(b)));
}
