import type { Journey } from '../../language/model/journey.ts';

/** The journey of a file that a preview is of: the one of this name, or the first. */
export function journeyNamed(journeys: readonly Journey[], name: string | undefined): Journey | undefined {
    return journeys.find(it => it.name === name) ?? journeys[0];
}
