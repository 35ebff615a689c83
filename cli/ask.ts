import { createInterface } from 'node:readline';

/** Asks for a line on a terminal. Fails if whoever is asked ends it with Ctrl+C or Ctrl+D. */
export function ask(question: string, input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<string> {
    const lines = createInterface({ input, output, terminal: true });
    return new Promise((resolve, reject) => {
        let isAnswered = false;
        lines.on('SIGINT', () => lines.close());
        lines.on('close', () => {
            if (!isAnswered) {
                output.write('\n');
                reject(new Error('Nobody answered.'));
            }
        });
        lines.question(question, answer => {
            isAnswered = true;
            lines.close();
            resolve(answer);
        });
    });
}
