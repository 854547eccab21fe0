/** One instruction of a Dockerfile, with continued lines joined. */
export interface Instruction {
  /** In capitals: `FROM`, `COPY`, … */
  readonly keyword: string;
  readonly text: string;
}

export interface BuildStage {
  readonly instructions: readonly Instruction[];
}

/** Splits a Dockerfile into its stages. Comments are dropped; anything before the first FROM too. */
export function parseDockerfile(content: string): readonly BuildStage[] {
  const instructions = content
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Instruction => {
      const [keyword = '', ...words] = line.trim().split(' ');
      return { keyword: keyword.toUpperCase(), text: words.join(' ').trim() };
    });
  const starts = instructions.flatMap(({ keyword }, index) => (keyword === 'FROM' ? [index] : []));
  return starts.map((start, index) => ({ instructions: instructions.slice(start, starts[index + 1]) }));
}

/** What every instruction with this keyword says, in order. */
export function textsOf(stage: BuildStage, keyword: string): readonly string[] {
  return stage.instructions.filter((each) => each.keyword === keyword).map((each) => each.text);
}

/** The words of an instruction in its exec form. @throws SyntaxError for the shell form. */
export function execForm(text: string): readonly string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf('[')));
  if (!Array.isArray(words)) throw new SyntaxError(`not the exec form: ${text}`);
  return words.map(String);
}

/** The variables that ENV instructions of the form `NAME=value NAME=value` set. */
export function environmentOf(stage: BuildStage): Readonly<Record<string, string>> {
  const pairs = textsOf(stage, 'ENV').flatMap((text) => text.split(/\s+/));
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/** What a stage copies out of the build context, without the files of other stages. */
export function copiedPaths(stage: BuildStage): readonly string[] {
  return textsOf(stage, 'COPY')
    .filter((text) => !text.startsWith('--from='))
    .flatMap((text) => text.split(/\s+/).slice(0, -1));
}
