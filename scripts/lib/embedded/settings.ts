export type Settings = Readonly<Record<string, unknown>>;

/** A workbench that shows a file and its preview and little else: no welcome, no offers, no chat, no network. */
export const quietSettings: Settings = {
    'chat.disableAIFeatures': true,
    'editor.minimap.enabled': false,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.showReleaseNotes': false,
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** For tests in addition: nothing moves, nothing is written or looked for behind their back. */
export const testSettings: Settings = {
    ...quietSettings,
    'editor.cursorBlinking': 'solid',
    'files.autoSave': 'off',
    'files.hotExit': 'off',
    'git.enabled': false,
    'git.openRepositoryInParentFolders': 'never',
    'npm.autoDetect': 'off',
    'window.commandCenter': false,
    'window.dialogStyle': 'custom',
    'workbench.colorTheme': 'Light Modern',
    'workbench.reduceMotion': 'on',
};
