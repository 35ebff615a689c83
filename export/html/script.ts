/**
 * What runs in the page: zoom, pan, and a walk over the picture with the arrow keys. It is text and not a function, so that
 * every build writes the same bytes, which `scriptHash` allows in the page's policy, and nothing else.
 */
export const script = `'use strict';
{
    const body = document.body;
    const sheets = [...document.querySelectorAll('.sheet')];
    const tabs = [...document.querySelectorAll('[data-sheet]')];
    const output = document.querySelector('output');
    let sheet = sheets[0];
    let zoom = 1;
    const svgOf = () => sheet.querySelector('svg');
    const sizeOf = () => { const box = svgOf().viewBox.baseVal; return [box.width, box.height]; };
    const zoomTo = (wanted, x, y) => {
        const [width, height] = sizeOf();
        const next = Math.min(8, Math.max(0.05, wanted));
        const box = svgOf().getBoundingClientRect();
        const view = sheet.getBoundingClientRect();
        const atX = x === undefined ? view.left + view.width / 2 : x;
        const atY = y === undefined ? view.top + view.height / 2 : y;
        const [partX, partY] = [(atX - box.left) / box.width, (atY - box.top) / box.height];
        zoom = next;
        svgOf().style.width = width * zoom + 'px';
        svgOf().style.height = height * zoom + 'px';
        const after = svgOf().getBoundingClientRect();
        sheet.scrollLeft += after.left + partX * after.width - atX;
        sheet.scrollTop += after.top + partY * after.height - atY;
        output.textContent = Math.round(zoom * 100) + '%';
    };
    const fit = () => {
        const [width] = sizeOf();
        zoomTo(Math.min(1, (sheet.clientWidth - 2) / width));
    };
    const actions = { in: () => zoomTo(zoom * 1.25), out: () => zoomTo(zoom / 1.25), fit, actual: () => zoomTo(1) };
    const show = index => {
        sheet = sheets[index];
        sheets.forEach(it => { it.hidden = it !== sheet; });
        tabs.forEach((tab, at) => tab.setAttribute('aria-selected', String(at === index)));
        tabs.forEach((tab, at) => { tab.tabIndex = at === index ? 0 : -1; });
        fit();
    };
    document.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => actions[button.dataset.zoom]()));
    tabs.forEach((tab, index) => {
        tab.addEventListener('click', () => show(index));
        tab.addEventListener('keydown', event => {
            const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (by) {
                const next = (index + by * (document.dir === 'rtl' ? -1 : 1) + tabs.length) % tabs.length;
                show(next);
                tabs[next].focus();
                event.preventDefault();
            }
        });
    });

    /* The walk: from what has the focus to the nearest thing in the direction of the key. */
    const things = () => [...svgOf().querySelectorAll('[data-thing]')];
    const centre = thing => { const box = thing.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
    const focus = thing => {
        things().forEach(it => it.setAttribute('tabindex', it === thing ? '0' : '-1'));
        thing.focus({ preventScroll: true });
        thing.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    body.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('[role=tablist]')) {
            return;
        }
        const way = ways[event.key];
        const at = event.target.closest('[data-thing]');
        if (way && at) {
            const [x, y] = centre(at);
            let best;
            let least = Infinity;
            for (const thing of things()) {
                const [toX, toY] = centre(thing);
                const along = (toX - x) * way[0] + (toY - y) * way[1];
                const aside = Math.abs((toX - x) * way[1]) + Math.abs((toY - y) * way[0]);
                if (along > 4 && along + 4 * aside < least) {
                    [best, least] = [thing, along + 4 * aside];
                }
            }
            if (best) {
                focus(best);
            }
            event.preventDefault();
        } else if (way && event.target === sheet) {
            return;
        } else if (event.key === 'Home' || event.key === 'End') {
            const all = things();
            if (at && all.length > 0) {
                focus(event.key === 'Home' ? all[0] : all[all.length - 1]);
                event.preventDefault();
            }
        } else if ({ '+': 1, '=': 1, '-': 1, '0': 1, '1': 1 }[event.key]) {
            actions[{ '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '1': 'actual' }[event.key]]();
            event.preventDefault();
        }
    });
    addEventListener('wheel', event => {
        if (event.ctrlKey || event.metaKey) {
            zoomTo(zoom * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
            event.preventDefault();
        }
    }, { passive: false });
    let hold;
    addEventListener('pointerdown', event => {
        if (event.button === 0 && event.pointerType === 'mouse' && event.target.closest('.sheet')) {
            hold = { x: event.clientX, y: event.clientY, left: sheet.scrollLeft, top: sheet.scrollTop };
        }
    });
    addEventListener('pointermove', event => {
        if (hold && Math.abs(event.clientX - hold.x) + Math.abs(event.clientY - hold.y) > 3) {
            getSelection().removeAllRanges();
            body.classList.add('panning');
            sheet.scrollLeft = hold.left - event.clientX + hold.x;
            sheet.scrollTop = hold.top - event.clientY + hold.y;
        }
    });
    addEventListener('pointerup', () => { hold = undefined; body.classList.remove('panning'); });
    show(0);
}
`;

/** What the page's policy lets run; a test counts it again. */
export const scriptHash = 'sha256-Fnwg1ZuBQ2CnRJcggaEBKDer478dKrzQKUODZ0fIDTs=';
