const pauseMs = 25;

/** Asks until the answer is there: what is waited for is a fact, never a time. */
export async function until<Fact>(ask: () => Promise<Fact | null | undefined | false>, mostMs = 20_000): Promise<Fact> {
  for (const begun = Date.now(); ;) {
    const fact = await ask();
    if (fact !== null && fact !== undefined && fact !== false) return fact;
    if (Date.now() - begun > mostMs) throw new Error('it did not come about');
    await new Promise((done) => setTimeout(done, pauseMs));
  }
}
