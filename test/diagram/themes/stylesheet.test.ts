import { describe, expect, test } from 'vitest';
import { paletteNames, palettes, roles } from '../../../diagram/themes/palettes.ts';
import { roleClass, roleVariable } from '../../../diagram/themes/roles.ts';
import { exportStylesheet, previewStylesheet } from '../../../diagram/themes/stylesheet.ts';

test('the class of a role is one that CSS can say', () => {
    expect(roleClass('feel+2', 'fill')).toBe('f-feel-p2');
    expect(roleClass('feel-1', 'stroke')).toBe('s-feel-m1');
    expect(roleClass('feel0', 'fill')).toBe('f-feel-0');
    expect(roleClass('finding-fill', 'stop')).toBe('c-finding-fill');
    expect(new Set(roles.map(role => roleClass(role, 'fill'))).size).toBe(roles.length);
});

describe('a preview', () => {
    const css = previewStylesheet();

    test('takes paper and ink from a light or dark theme, and keeps its own in high contrast', () => {
        expect(ruleOf(css, 'body.vscode-dark')).toContain(`--jm-surface:var(--vscode-editor-background, ${palettes.dark.surface})`);
        expect(ruleOf(css, 'body.vscode-light')).toContain(`--jm-text:var(--vscode-editor-foreground, ${palettes.light.text})`);
        expect(ruleOf(css, 'body.vscode-high-contrast')).toContain(`--jm-surface:${palettes.hcDark.surface};`);
    });

    test.each(['body', 'body.vscode-light', 'body.vscode-dark', 'body.vscode-high-contrast', 'body.vscode-high-contrast-light.vscode-high-contrast', 'body[class][class]'])('%s sets every colour', selector => {
        expect(roles.filter(role => !ruleOf(css, selector).includes(`${roleVariable(role)}:`))).toEqual([]);
    });

    test('has a class for every use of every role', () => {
        expect(ruleOf(css, '.f-pain')).toBe(`fill:var(--jm-pain, ${palettes.light.pain})`);
        expect(roles.filter(role => !ruleOf(css, `.${roleClass(role, 'stroke')}`).startsWith('stroke:'))).toEqual([]);
    });
});

test.each(paletteNames)('an exported picture in %s says its colours itself, and no more than it uses', name => {
    const css = exportStylesheet(name, '<stop class="c-feel-m2"/><rect class="f-card s-line"/>');
    expect(css.match(/\.[^{]*/g)).toEqual(['.f-card', '.s-line', '.c-feel-m2']);
    expect(css).not.toContain('var(');
    expect(ruleOf(css, '.c-feel-m2')).toBe(`stop-color:${palettes[name]['feel-2']}`);
});

function ruleOf(css: string, selector: string): string {
    const start = css.indexOf(`${selector}{`);
    return start < 0 ? '' : css.slice(start + selector.length + 1, css.indexOf('}', start));
}
