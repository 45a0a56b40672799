import { simulators } from '@deskbridge/simulators';
import { describeConformance } from '../conformance/index.ts';
import { halopsa } from './connector.ts';
import { driver } from './halopsa.driver.ts';

describeConformance(
  halopsa,
  driver(({ tickets, signs }) =>
    simulators.halopsa({ tickets, rateLimit: null, seed: 7, ...(signs === undefined ? {} : { hmac: signs }) }),
  ),
);
