import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../start.ts';
import { WorkspaceFileSystem } from './workspace-file-system.ts';

startServer(createConnection(ProposedFeatures.all), { fileSystemProvider: services => new WorkspaceFileSystem(services) });
