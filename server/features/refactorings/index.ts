import { extractDefinition } from './extract-definition.ts';
import { markBlockAssumed } from './mark-assumed.ts';
import { painToOpportunity } from './pain-to-opportunity.ts';
import type { Refactoring } from './refactoring.ts';
import { splitStage } from './split-stage.ts';
import { stageToOwnJourney } from './stage-to-own-journey.ts';

/** Every refactoring, in the order of the menu. */
export const refactorings: readonly Refactoring[] = [extractDefinition, painToOpportunity, splitStage, stageToOwnJourney, markBlockAssumed];
