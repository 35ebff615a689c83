import { delayNextTick } from 'langium';
import type { Scene } from '../../diagram/scene.ts';
import type { ClosePreview, OpenPreview, PicturePatch, PreviewUpdate } from '../protocol/preview.ts';
import { beginningOf } from './beginning.ts';
import { patchOf } from './patch.ts';
import type { RenderGroup, Shown } from './patch.ts';
import { sameData } from './same-data.ts';

/** What one look at the text gives. */
export interface Drawn {
    readonly journeys: PreviewUpdate['journeys'];
    /** Name of the journey that is drawn. */
    readonly journey?: string;
    readonly choices?: NonNullable<PreviewUpdate['choices']>;
    /** In a view of ours. May be given beside `stale`: it is shown where there is no earlier, whole picture. */
    readonly scene?: Scene;
    /** In a view that Mermaid draws. */
    readonly mermaid?: string;
    readonly stale?: NonNullable<PreviewUpdate['stale']>;
    readonly empty?: NonNullable<PreviewUpdate['empty']>;
}

export interface Sessions {
    /** Settles when the page has been told all there is to tell. */
    open(request: OpenPreview): Promise<void>;
    close(request: ClosePreview): void;
    /** Draws again what may have changed; all previews if no addresses are given. */
    refresh(uris?: ReadonlySet<string>): Promise<void>;
    /** What is open. */
    requests(): readonly OpenPreview[];
}

/**
 * The previews that are open, and what the page of each shows.
 *
 *     text changed ──► draw ──► Drawn ──► keep the last good picture ──► patch ──► send
 *                                                  └─ of a very large one that is new: its beginning first, then the rest
 *
 * Drawing may wait for the text to be built; while it does, later wishes replace each other, so a burst of edits costs two pictures.
 */
export function previewSessions({ draw, render, send }: {
    /** May reject; then nothing is sent and the picture stays. */
    readonly draw: (request: OpenPreview) => Drawn | Promise<Drawn>;
    readonly render: RenderGroup;
    readonly send: (update: PreviewUpdate) => void;
}): Sessions {
    const sessions = new Map<string, Session>();
    return {
        open(request) {
            const session = sessions.get(request.preview) ?? newSession(request);
            session.request = request;
            if (session.shown?.revision !== request.have) {
                session.shown = undefined;
                session.said = undefined;
            }
            sessions.set(request.preview, session);
            return refreshed(session);
        },
        close: ({ preview }) => void sessions.delete(preview),
        async refresh(uris) {
            const affected = [...sessions.values()].filter(session => uris?.has(session.request.uri) ?? true);
            await Promise.all(affected.map(refreshed));
        },
        requests: () => [...sessions.values()].map(session => session.request),
    };

    /** One drawing at a time for each preview; who asks while one runs waits for the one after it. */
    function refreshed(session: Session): Promise<void> {
        session.next ??= session.running.then(() => {
            session.next = undefined;
            return session.running = redraw(session).catch(() => undefined).then(() => undefined);
        });
        return session.next;
    }

    async function redraw(session: Session): Promise<void> {
        const { request } = session;
        const drawn = await draw(request);
        // Closed, or wanted otherwise by now: the drawing that follows is the one to show.
        const next = () => sessions.get(request.preview) === session && session.request === request ? updateOf(session, drawn, render) : undefined;
        sendIfAny(next());
        if (session.isBegun) {
            // The beginning shall leave before the rest is made.
            await delayNextTick();
            sendIfAny(next());
        }
    }

    function sendIfAny(update: PreviewUpdate | undefined): void {
        if (update !== undefined) {
            send(update);
        }
    }
}

interface Session {
    request: OpenPreview;
    running: Promise<void>;
    next: Promise<void> | undefined;
    /** The picture on the page. */
    shown: Shown | undefined;
    /** Of a very large picture, the page has the beginning only. */
    isBegun: boolean;
    /** Revisions are never used twice in the life of a preview. */
    revision: number;
    /** The last whole picture of the file, journey, view and look that `of` names. */
    good: { readonly of: string; readonly scene?: Scene; readonly mermaid?: string; readonly journey?: string } | undefined;
    /** The last update without its picture: what need not be said again. */
    said: PreviewUpdate | undefined;
}

function newSession(request: OpenPreview): Session {
    return { request, running: Promise.resolve(), next: undefined, shown: undefined, isBegun: false, revision: 0, good: undefined, said: undefined };
}

function updateOf(session: Session, drawn: Drawn, render: RenderGroup): PreviewUpdate | undefined {
    const { request } = session;
    const { uri, journey, view, unfolded, order, hidden, personas, collapsed, focus } = request;
    const of = JSON.stringify([uri, journey ?? null, view, unfolded, order ?? null, hidden ?? null, personas ?? null, collapsed ?? null, focus ?? null]);
    const good = session.good?.of === of ? session.good : undefined;
    const best = drawn.stale !== undefined && good !== undefined ? good : drawn;
    if (drawn.stale === undefined) {
        session.good = drawn.empty === undefined ? { of, ...picked(drawn) } : undefined;
    }
    const empty = best === good ? undefined
        : drawn.empty ?? (drawn.scene === undefined && drawn.mermaid === undefined ? 'broken' : undefined);
    const picture = empty === undefined && best.scene !== undefined ? nextPicture(session, best.scene, render) : undefined;
    const said: PreviewUpdate = {
        preview: request.preview,
        revision: session.revision,
        journeys: drawn.journeys,
        ...best.journey === undefined ? {} : { journey: best.journey },
        ...drawn.choices === undefined ? {} : { choices: drawn.choices },
        ...best.mermaid === undefined || empty !== undefined ? {} : { mermaid: best.mermaid },
        ...drawn.stale === undefined ? {} : { stale: drawn.stale },
        ...empty === undefined ? {} : { empty },
    };
    if (picture === undefined && sameData(session.said, said)) {
        return undefined;
    }
    const { choices, ...rest } = said;
    const isNew = choices !== undefined && !sameData(session.said?.choices, choices);
    session.said = said;
    return { ...rest, ...isNew && { choices }, ...picture === undefined ? {} : { picture } };
}

function nextPicture(session: Session, scene: Scene, render: RenderGroup): PicturePatch | undefined {
    const next = session.shown?.scene.view === scene.view ? scene : beginningOf(scene, session.request.width);
    session.isBegun = next !== scene;
    const picture = patchOf(session.shown, next, render);
    if (picture !== undefined) {
        session.revision += 1;
        session.shown = { revision: session.revision, scene: next };
    }
    return picture;
}

function picked({ scene, mermaid, journey }: Drawn): Omit<NonNullable<Session['good']>, 'of'> {
    return { ...scene === undefined ? {} : { scene }, ...mermaid === undefined ? {} : { mermaid }, ...journey === undefined ? {} : { journey } };
}
