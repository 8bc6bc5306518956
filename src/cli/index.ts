import { readCommandLine, USAGE } from './command-line.ts';
import { runBatchCommand, runFilesCommand } from './commands.ts';

const command = readCommandLine(process.argv.slice(2));
// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

switch (command.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'misuse':
    process.stderr.write(`${command.message}\n\n${USAGE}`);
    process.exitCode = 2;
    break;
  case 'batch':
    process.exitCode = await runBatchCommand(command.listPath);
    break;
  case 'files':
    process.exitCode = await runFilesCommand(command);
    break;
}
