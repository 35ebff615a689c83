/** A first map of one kind of journey: what usually happens, for a team to put right. */
export interface Template {
    readonly id: string;
    /** What the journey is about. */
    readonly summary: string;
    readonly name: string;
    readonly label: string;
    readonly role: string;
    readonly need: string;
    readonly goal: string;
    readonly expectation: string;
    readonly trigger: string;
    readonly outcome: string;
    readonly metric: string;
    readonly stages: readonly {
        readonly name: string;
        readonly label: string;
        readonly touchpoints: readonly TemplateTouchpoint[];
    }[];
}

export interface TemplateTouchpoint {
    readonly name: string;
    readonly label: string;
    /** A channel that needs no declaration. */
    readonly via: string;
    /** What the team may guess until somebody has asked. */
    readonly emotion: string;
    readonly pain?: string;
    readonly opportunity?: string;
    readonly moment?: string;
    /** What happens to those who do not go on. */
    readonly dropOff?: string;
}
