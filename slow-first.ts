import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that start servers and databases of their own; begun last, one of them would keep a core waiting for the other. */
const SLOW = /under-load|second-road|backup|embedded|as-performed|permissions|throttling/

const isSlow = ({ moduleId }: TestSpecification): number => Number(SLOW.test(moduleId))

/** Begins with the files that take longest, so that all cores end together. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => isSlow(other) - isSlow(one))
  }
}
