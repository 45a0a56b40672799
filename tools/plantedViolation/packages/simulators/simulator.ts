import { connector } from '../connectors/connector.ts';

/** Breaks the rule that simulators import nothing of ours, so that the check can prove that it bites. */
export const simulator = connector;
