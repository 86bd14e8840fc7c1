/** How often something can be done in a second; `work` says how often it did it. */
export async function perSecond(seconds: number, work: () => number | Promise<number>): Promise<number> {
  await work()
  const start = performance.now()
  let done = 0
  while (performance.now() - start < seconds * 1000) done += await work()
  return (done * 1000) / (performance.now() - start)
}
