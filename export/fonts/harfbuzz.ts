/** A glyph of a shaped text, in units of its font. `cluster` is the index of the first character that it stands for. */
export interface ShapedGlyph {
    readonly id: number;
    readonly cluster: number;
    readonly advance: number;
    readonly dx: number;
    readonly dy: number;
}

/** A font in the memory of HarfBuzz. */
export interface ShapedFont {
    readonly unitsPerEm: number;
    has(codePoint: number): boolean;
    /** From left to right, whatever the direction. The characters around the piece decide how its ends are joined. */
    shape(text: string, start: number, end: number, direction: 'ltr' | 'rtl'): readonly ShapedGlyph[];
    /** The outline of a glyph, y upwards. */
    outline(glyph: number): Outline;
}

/** `M x y`, `L x y`, `Q x y x y`, `C x y x y x y`, `Z` in a row. */
export type Outline = readonly (readonly [command: 'M' | 'L' | 'Q' | 'C' | 'Z', ...numbers: readonly number[]])[];

export type OpenFont = (bytes: Uint8Array, index?: number) => ShapedFont;

/**
 * HarfBuzz, which shapes text in browsers as well. The package's own loader looks for its file by itself, which not every
 * place that we run in allows, so the module is started here.
 */
export async function startHarfBuzz(wasm: Uint8Array): Promise<OpenFont> {
    const { instance } = await WebAssembly.instantiate(wasm, {
        wasi_snapshot_preview1: { proc_exit: failed },
        env: {
            _emscripten_runtime_keepalive_clear: () => undefined,
            _abort_js: failed,
            _setitimer_js: () => 0,
            emscripten_resize_heap: (size: number) => grown(hb.memory, size),
        },
    });
    const hb = instance.exports as unknown as HarfBuzz;
    hb.__wasm_call_ctors();
    const pen = await createPen(hb);
    return (bytes, index = 0) => openFont(hb, pen, bytes, index);
}

function openFont(hb: HarfBuzz, pen: Pen, bytes: Uint8Array, index: number): ShapedFont {
    const data = hb.malloc(bytes.length);
    new Uint8Array(hb.memory.buffer).set(bytes, data);
    const face = hb.hb_face_create(hb.hb_blob_create(data, bytes.length, writable, 0, 0), index);
    const font = hb.hb_font_create(face);
    const place = hb.malloc(8);
    const outlines = new Map<number, Outline>();
    return {
        unitsPerEm: hb.hb_face_get_upem(face),
        has: codePoint => hb.hb_font_get_nominal_glyph(font, codePoint, place) !== 0,
        shape(text, start, end, direction) {
            const letters = hb.malloc(2 * text.length);
            const units = new Uint16Array(hb.memory.buffer, letters, text.length);
            units.forEach((_, at) => units[at] = text.charCodeAt(at));
            const buffer = hb.hb_buffer_create();
            hb.hb_buffer_add_utf16(buffer, letters, text.length, start, end - start);
            hb.hb_buffer_set_direction(buffer, direction === 'rtl' ? 5 : 4);
            hb.hb_buffer_guess_segment_properties(buffer);
            hb.hb_buffer_set_cluster_level(buffer, marksOnTheirOwn);
            hb.hb_shape(font, buffer, 0, 0);
            const count = hb.hb_buffer_get_length(buffer);
            const infos = hb.hb_buffer_get_glyph_infos(buffer, 0);
            const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
            const view = new DataView(hb.memory.buffer);
            const glyphs = Array.from({ length: count }, (_, at): ShapedGlyph => ({
                id: view.getUint32(infos + 20 * at, true),
                cluster: view.getUint32(infos + 20 * at + 8, true),
                advance: view.getInt32(positions + 20 * at, true),
                dx: view.getInt32(positions + 20 * at + 8, true),
                dy: view.getInt32(positions + 20 * at + 12, true),
            }));
            hb.hb_buffer_destroy(buffer);
            hb.free(letters);
            return glyphs;
        },
        outline(glyph) {
            let known = outlines.get(glyph);
            if (known === undefined) {
                known = pen(font, glyph);
                outlines.set(glyph, known);
            }
            return known;
        },
    };
}

const writable = 2;
/** A mark is a cluster beside its base: who copies right-to-left text out of a PDF turns clusters round, not what is in them. */
const marksOnTheirOwn = 1;

type Pen = (font: number, glyph: number) => Outline;

/** HarfBuzz draws by calling back, so functions of ours go into its table. */
async function createPen(hb: HarfBuzz): Promise<Pen> {
    let outline: Outline[number][] = [];
    const draw = hb.hb_draw_funcs_create();
    const add = async (numbers: number, set: (...numbers: number[]) => number, call: (...numbers: readonly number[]) => unknown) => {
        const types = [...Array<number>(3).fill(int), ...Array<number>(numbers).fill(float), int];
        const index = hb.__indirect_function_table.grow(1);
        hb.__indirect_function_table.set(index, await callable(types, (...all) => call(...all.slice(3, 3 + numbers))));
        set(draw, index, 0, 0);
    };
    await add(2, hb.hb_draw_funcs_set_move_to_func, (...to) => outline.push(['M', ...to]));
    await add(2, hb.hb_draw_funcs_set_line_to_func, (...to) => outline.push(['L', ...to]));
    await add(4, hb.hb_draw_funcs_set_quadratic_to_func, (...to) => outline.push(['Q', ...to]));
    await add(6, hb.hb_draw_funcs_set_cubic_to_func, (...to) => outline.push(['C', ...to]));
    await add(0, hb.hb_draw_funcs_set_close_path_func, () => outline.push(['Z']));
    return (font, glyph) => {
        outline = [];
        hb.hb_font_draw_glyph(font, glyph, draw, 0);
        return outline;
    };
}

const [int, float] = [0x7F, 0x7D];

/** A function of JavaScript as one of WebAssembly: a module that takes it in and gives it out again. */
async function callable(types: readonly number[], call: (...numbers: number[]) => void): Promise<unknown> {
    const signature = [0x01, 0x60, types.length, ...types, 0x00];
    const { instance } = await WebAssembly.instantiate(new Uint8Array([
        0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00,
        0x01, signature.length, ...signature,
        0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00,
        0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00,
    ]), { e: { f: call } });
    return instance.exports['f'];
}

function grown(memory: Memory, size: number): number {
    try {
        memory.grow(Math.ceil((size - memory.buffer.byteLength) / 65_536));
        return 1;
    } catch {
        return 0;
    }
}

function failed(): never {
    throw new Error('HarfBuzz stopped.');
}

interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
}

/** What we call of its exports; addresses, numbers and tags are integers. */
type HarfBuzz = Readonly<Record<
    'malloc' | 'free' | '__wasm_call_ctors' | 'hb_blob_create' | 'hb_face_create' | 'hb_face_get_upem' | 'hb_font_create' | 'hb_font_get_nominal_glyph'
    | 'hb_buffer_create' | 'hb_buffer_destroy' | 'hb_buffer_add_utf16' | 'hb_buffer_set_direction' | 'hb_buffer_guess_segment_properties' | 'hb_buffer_set_cluster_level' | 'hb_shape'
    | 'hb_buffer_get_length' | 'hb_buffer_get_glyph_infos' | 'hb_buffer_get_glyph_positions' | 'hb_draw_funcs_create' | 'hb_font_draw_glyph'
    | 'hb_draw_funcs_set_move_to_func' | 'hb_draw_funcs_set_line_to_func' | 'hb_draw_funcs_set_quadratic_to_func' | 'hb_draw_funcs_set_cubic_to_func'
    | 'hb_draw_funcs_set_close_path_func',
    (...numbers: number[]) => number>> & {
    readonly memory: Memory;
    readonly __indirect_function_table: { grow(by: number): number; set(index: number, value: unknown): void };
};

/** Every place that we run in has it; the types of the language alone do not. */
declare const WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};
