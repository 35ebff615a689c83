/** Drags the sheet with Alt, the middle button or the space bar held, as in drawing programs. */
export function enablePanning(scroller: HTMLElement): void {
    let isSpaceHeld = false;
    let isDragging = false;
    const showHand = () => scroller.classList.toggle('hand', isSpaceHeld || isDragging);

    scroller.addEventListener('keydown', event => {
        if (event.key === ' ') {
            isSpaceHeld = true;
            event.preventDefault();
            showHand();
        }
    });
    for (const [target, type] of [[window, 'keyup'], [window, 'blur']] as const) {
        target.addEventListener(type, event => {
            if (!(event instanceof KeyboardEvent) || event.key === ' ') {
                isSpaceHeld = false;
                showHand();
            }
        });
    }
    scroller.addEventListener('pointerdown', event => {
        if (event.button !== 1 && !(event.button === 0 && (event.altKey || isSpaceHeld))) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        scroller.setPointerCapture(event.pointerId);
        isDragging = true;
        showHand();
        const move = (to: PointerEvent) => scroller.scrollBy(-to.movementX, -to.movementY);
        scroller.addEventListener('pointermove', move);
        scroller.addEventListener('lostpointercapture', () => {
            scroller.removeEventListener('pointermove', move);
            isDragging = false;
            showHand();
            // The click that ends a drag chooses nothing.
        }, { once: true });
        scroller.addEventListener('click', stop, { capture: true, once: true });
        window.addEventListener('pointerdown', () => scroller.removeEventListener('click', stop, { capture: true }), { capture: true, once: true });
    }, { capture: true });
}

function stop(event: Event): void {
    event.stopImmediatePropagation();
    event.preventDefault();
}
