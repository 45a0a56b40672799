import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

const root = join(import.meta.dirname, '..');
const settings = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: IFlattenedRuleSet['forbidden'];
  options: ICruiseOptions;
};
/** Far below what there is: a run that reads nothing must not pass. */
const fewestModules = 100;

async function look(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...settings.options,
    baseDir,
    ruleSet: { forbidden: settings.forbidden },
    validate: true,
    tsConfig: { fileName: join(root, 'tsconfig.json') },
  };
  const { output } = await cruise(folders, options);
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** Holds who may import whom, and proves with a planted violation that it would notice one. Exit code 1 on any fault. */
async function main(): Promise<number> {
  const planted = await look(join(root, 'tools/plantedViolation'), ['packages']);
  if (!planted.summary.violations.some((violation) => violation.rule.name === 'simulators-import-nothing-of-ours')) {
    console.error('The planted violation was not noticed: the rules do not bite.');
    return 1;
  }
  const real = await look(root, ['packages', 'bench', 'tools']);
  for (const violation of real.summary.violations) console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
  if (real.summary.totalCruised < fewestModules) {
    console.error(`Only ${real.summary.totalCruised} modules were read; something is wrong with the check.`);
    return 1;
  }
  if (real.summary.violations.length > 0) return 1;
  console.log(`${real.summary.totalCruised} modules keep to their rooms.`);
  return 0;
}

process.exitCode = await main();
