/** Counts what the attacks came to, one sentence at the end. */
export default class Summary {
  onRunComplete(_contexts, { numTotalTests, numPassedTests, startTime }) {
    const seconds = ((Date.now() - startTime) / 1_000).toFixed(0);
    process.stdout.write(
      `\n${numTotalTests} attacks and checks, ${numPassedTests} ended as they must, in ${seconds} s\n`,
    );
  }
}
