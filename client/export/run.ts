import { l10n, ProgressLocation, window } from 'vscode';
import type { ExportOrder } from '../../export/protocol/messages.ts';
import type { Tools } from '../tools.ts';
import { exportFile, ExportRefused, type ExportedFile } from './exporter.ts';

/** Has a file made while the user sees that it is being made, and can end it; says why where it can't be. */
export async function runExport(order: ExportOrder, { context, client, startExporter }: Tools): Promise<ExportedFile | undefined> {
    try {
        const file = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Exporting the journey'), cancellable: true }, (_, token) =>
            exportFile(order, startExporter, context.extensionUri, end => token.onCancellationRequested(end)));
        if (file && file.missing.length > 0) {
            void window.showWarningMessage(l10n.t('No font at hand has these characters, so boxes stand in their place: {0}', file.missing.slice(0, 20).join(' ')));
        }
        return file;
    } catch (error) {
        if (error instanceof ExportRefused) {
            void window.showErrorMessage(error.message);
        } else {
            client.error(error instanceof Error ? error.message : String(error), error, false);
            void window.showErrorMessage(l10n.t('The journey could not be exported. The output of Journey Maps says more.'));
        }
        return undefined;
    }
}
