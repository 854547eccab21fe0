import { EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import type { Findings } from './findings.ts';
import { YamlPlaces } from './yamlPlaces.ts';
import { MOST_DEPTH, readYamlValue, type PlainValue, type YamlPath } from './yamlValue.ts';

/** What a YAML file says, with the line of each of its values. */
export interface YamlFile {
  readonly file: string;
  readonly value: PlainValue;
  /** The line, counted from 1, of the value at `path`; of the nearest value around it where there is none. */
  lineAt(path: YamlPath): number;
  /** The line of the last key of `path` itself. */
  keyLineAt(path: YamlPath): number;
}

/**
 * Parses YAML 1.2 with findings for whatever is wrong with it.
 *
 * @returns null when the file has no usable value; then there is a finding.
 */
export function parseYamlFile(file: string, text: string, findings: Findings): YamlFile | null {
  const events = parse(file, text, findings);
  if (!events) return null;
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents > 1) {
    findings.add(file, 1, `holds ${documents} YAML documents; it must hold one`);
    return null;
  }
  const places = new YamlPlaces(text, events);
  const read = readYamlValue(text, events, (index, what) => findings.add(file, places.lineOf(index), what));
  if (!read) return null;
  places.follow(read.aliased);
  return {
    file,
    value: read.value,
    lineAt: (path) => places.lineOf(places.find(path).index),
    keyLineAt: (path) => places.lineOf(places.find(path).keyIndex),
  };
}

function parse(file: string, text: string, findings: Findings): readonly Event[] | null {
  try {
    const events = parseEvents(text, { maxDepth: MOST_DEPTH });
    // A document that says nothing has one scalar without text.
    const [, root] = events;
    const says =
      root && !(root.type === EVENT_ID.SCALAR && root.valueStart < 0) && root.type !== EVENT_ID.POP;
    if (says) return events;
    findings.add(file, 1, 'is empty');
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const isTooDeep = error.reason.startsWith('nesting exceeded');
    const what = isTooDeep
      ? `is nested deeper than ${MOST_DEPTH} levels`
      : `is not right YAML: ${error.reason}`;
    findings.add(file, line, what);
  }
  return null;
}
