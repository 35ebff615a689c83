import type { Command } from '../tools.ts';
import { chooseWhatIsShown } from './choose-what-is-shown.ts';
import { copyAsPng } from './copy-as-png.ts';
import { copyAsSvg } from './copy-as-svg.ts';
import { describe } from './describe.ts';
import { exportJourney } from './export.ts';
import { findInPreview } from './find-in-preview.ts';
import { lockPreview } from './lock-preview.ts';
import { newFile } from './new-file.ts';
import { openAnotherPreview } from './open-another-preview.ts';
import { openPreview } from './open-preview.ts';
import { openPreviewToSide } from './open-preview-to-side.ts';
import { previewBack } from './preview-back.ts';
import { previewZoomActual } from './preview-zoom-actual.ts';
import { previewZoomFit } from './preview-zoom-fit.ts';
import { previewZoomIn } from './preview-zoom-in.ts';
import { previewZoomOut } from './preview-zoom-out.ts';
import { refreshPreview } from './refresh-preview.ts';
import { restartServer } from './restart-server.ts';
import { showReferences } from './show-references.ts';
import { showSource } from './show-source.ts';
import { showView } from './show-view.ts';
import { unlockPreview } from './unlock-preview.ts';
import { walkThrough } from './walk-through.ts';

/** Every command; each has its title and its place in the menus in package.json. */
export const commands: readonly Command[] = [
    chooseWhatIsShown,
    copyAsPng,
    copyAsSvg,
    describe,
    exportJourney,
    findInPreview,
    lockPreview,
    newFile,
    openAnotherPreview,
    openPreview,
    openPreviewToSide,
    previewBack,
    previewZoomActual,
    previewZoomFit,
    previewZoomIn,
    previewZoomOut,
    refreshPreview,
    restartServer,
    showReferences,
    showSource,
    showView,
    unlockPreview,
    walkThrough,
];
