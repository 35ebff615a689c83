import { expect, test } from 'vitest';
import { workspaceOf } from './support.ts';

test.each([
    ['blocks', ['journey A {', '    stage B {', '        icon x', '    }', '    stage C {}', '}'], ['0-4', '1-2']],
    ['a block whose brace shares its line', ['journey A {', '  stage B {', '  icon x } }'], ['0-2', '1-2']],
    ['runs of imports', ['import "./a.journey"', 'import "./b.journey"', '', 'import "./c.journey"', 'persona A'], ['0-1 imports']],
    ['comments', ['/* a', ' b */', 'persona A // c', '// d', '// e', '', '// f', 'persona B'], ['0-1 comment', '3-4 comment']],
    ['regions', ['// #region people', 'persona A', '// region more', 'persona B', '// endregion', '// #endregion', '// end'], ['0-5 region', '2-4 region']],
    ['texts over several lines', ['persona A { about """', ' x', '""" }'], ['0-2']],
    ['broken texts', ['journey {', '  stage ??? {', '    goal', '  }', '  touchpoint {', '    icon', '}'], ['1-2', '4-5']],
    ['right to left', ['journey هدیه {', '    stage سفارش {', '        icon x', '    }', '}'], ['0-3', '1-2']],
])('%s', async (_, lines, expected) => {
    const { document, journey } = await workspaceOf(lines.join('\n'));
    const folds = await journey.lsp.FoldingRangeProvider!.getFoldingRanges(document, { textDocument: { uri: '' } });
    expect(folds.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`).sort()).toEqual(expected);
});
