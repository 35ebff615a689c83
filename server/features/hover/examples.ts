import { english, keyword, type Dialect, type KeywordKey } from '../../../language/dialect.ts';

/** How a keyword is used, in the writer's words; undefined for those that only go with another. */
export function exampleOf(key: KeywordKey, dialect: Dialect): string | undefined {
    return examples[key]?.replace(/\{([a-z-]+)\}/g, (_, word: string) => inDialect(word, dialect));
}

function inDialect(word: string, dialect: Dialect): string {
    const { keywords, feelings, enumerations } = dialect;
    if (word in keywords) {
        return keyword(word as KeywordKey, dialect);
    }
    const spellings: readonly Readonly<Record<string, readonly string[]>>[] = [feelings, ...Object.values(enumerations)];
    return spellings.find(it => word in it)?.[word]?.[0] ?? word;
}

/** `{word}` is a keyword, a feeling or a word of an enumeration, in English. */
const examples: { readonly [Key in KeywordKey]?: string } = {
    language: `{language} ${english.locale}`,
    import: '{import} "./people.journey"',
    persona: '{persona} Maya {\n    {role} "Buys gifts online"\n    {goal} "Give something personal"\n}',
    channel: '{channel} Instagram {\n    {kind} {social}\n    {control} {earned}\n}',
    evidence: '{evidence} Survey "Checkout survey" {\n    {kind} {survey}\n    {date} 2026-09-14\n    {sample} 412\n}',
    lane: '{lane} Data "Data we ask for"',
    journey: '{journey} Tea "A cup of tea" {for} Maya {\n    {goal} "A warm drink before the call"\n    {stage} Brew { }\n}',
    for: '{journey} Tea {for} Maya, Zoe { }',
    phase: '{phase} Before {\n    {stage} Discover { }\n}',
    stage: '{stage} Order "Orders the box" {\n    {goal} "Know the total price before paying"\n    {touchpoint} Checkout {via} web { }\n}',
    touchpoint: '{touchpoint} Help "Asks for help" {via} chat, phone {\n    {action} "Reads the error to an agent"\n    {emotion} {relieved}\n}',
    by: '{emotion} {angry} {by} Maya',
    via: '{touchpoint} Help {via} chat, phone',
    role: '{role} "Buys gifts online"',
    about: '{about} "Buys five or six presents a year, mostly late"',
    quote: '{quote} "I want it to feel like me." {from} Interviews',
    image: '{image} "./maya.png"',
    goal: '{goal} "A personal gift, ordered in five minutes" {from} Survey',
    need: '{need} "To know today whether it comes on time"',
    motivation: '{motivation} "Being the friend who remembers"',
    pain: '{pain} HiddenCost "Shipping cost appears on the last page" {severity} 3 {from} Survey',
    gain: '{gain} LiveCard "The card is shown live while typing"',
    prefers: '{prefers} web, chat',
    based: '{based} {on} Survey, Calls',
    on: '{based} {on} Survey',
    note: '{note} "Ask the shop team before changing this."',
    kind: '{kind} {current}',
    icon: '{icon} shopping-cart',
    owner: '{owner} "Growth"',
    control: '{control} {owned}',
    date: '{date} 2026-09-14',
    sample: '{sample} 412',
    link: '{link} "https://example.org/survey"',
    scenario: '{scenario} "Maya needs a birthday present by Friday."',
    expectation: '{expectation} "Free delivery, on time"',
    trigger: '{trigger} "A birthday reminder"',
    outcome: '{outcome} "The gift is handed over"',
    scale: '{scale} 1 {to} 10',
    to: '{leads} {to} Checkout',
    team: '{team} "Growth", "Support"',
    reviewed: '{reviewed} 2026-10-20',
    evolves: '{evolves} GiftBox',
    entry: '{entry} social 40% "Sponsored post"',
    metric: '{metric} CES 5.1/7 {target} 6/7 {from} Survey',
    target: '{metric} completion 62% {target} 80%',
    action: '{action} "Fills in the address twice"',
    thought: '{thought} "Why do they ask again?"',
    emotion: '{emotion} {frustrated} -2 "Where did the price come from?" {from} Survey',
    opportunity: '{opportunity} "Show the total from the first page" {\n    {addresses} HiddenCost\n    {impact} 5\n    {effort} 2\n}',
    barrier: '{barrier} "Only one payment method"',
    risk: '{risk} "The parcel comes after the birthday"',
    resource: '{resource} "Chat agents in the evening" {missing}',
    artifact: '{artifact} "Order form, price line"',
    frontstage: '{frontstage} "An agent answers in the chat"',
    backstage: '{backstage} "Shipping price lookup"',
    support: '{support} "Carrier price service"',
    in: '{in} Data "Address, phone, card"',
    from: '{emotion} {curious} {from} Survey, Calls',
    assumed: '{emotion} {curious} {assumed}',
    severity: '{pain} "No agents in the evening" {severity} 2',
    accepted: '{pain} "Boxes look alike" {accepted} "The range is renewed in spring"',
    addresses: '{addresses} HiddenCost, NoDate',
    impact: '{impact} 5',
    effort: '{effort} 2',
    status: '{status} {planned}',
    moment: '{moment} "Decides whether to trust the shop"',
    engagement: '{engagement} 3',
    duration: '{duration} 5min',
    leads: '{leads} {to} Help {when} "the payment fails" 8%',
    when: '{leads} {to} Help {when} "the payment fails"',
    'drop-off': '{drop-off} 30% "Gives up at the price"',
    details: '{details} PayingInDetail',
};
