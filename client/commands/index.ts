import type { Command } from '../tools.ts';
import { lockPreview } from './lock-preview.ts';
import { newFile } from './new-file.ts';
import { openPreviewToSide } from './open-preview-to-side.ts';
import { openPreview } from './open-preview.ts';
import { previewZoomActual } from './preview-zoom-actual.ts';
import { previewZoomFit } from './preview-zoom-fit.ts';
import { previewZoomIn } from './preview-zoom-in.ts';
import { previewZoomOut } from './preview-zoom-out.ts';
import { refreshPreview } from './refresh-preview.ts';
import { restartServer } from './restart-server.ts';
import { showReferences } from './show-references.ts';
import { showSource } from './show-source.ts';
import { unlockPreview } from './unlock-preview.ts';

/** Every command; each has its title and its place in the menus in package.json. */
export const commands: readonly Command[] = [
    lockPreview,
    newFile,
    openPreview,
    openPreviewToSide,
    previewZoomActual,
    previewZoomFit,
    previewZoomIn,
    previewZoomOut,
    refreshPreview,
    restartServer,
    showReferences,
    showSource,
    unlockPreview,
];
