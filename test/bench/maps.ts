/**
 * Realistic maps of any size: a gift is bought again and again, each time with names and words of its own.
 * Every name is declared in the same file and used near its place, so that a server with Langium's own scopes links it too.
 */
export interface MapSize {
    readonly touchpoints: number;
    /** A journey of its own for so many touchpoints; one journey for all without it. */
    readonly perJourney?: number;
}

export function mapOf({ touchpoints, perJourney = touchpoints }: MapSize): string {
    const journeys: string[] = [];
    for (let from = 0; from < touchpoints; from += perJourney) {
        journeys.push(journeyOf(journeys.length + 1, from, Math.min(from + perJourney, touchpoints)));
    }
    return [definitions, ...journeys].join('\n');
}

/** What Mermaid's journey can say too: sections of tasks, each with a score. */
export function tasksOf(touchpoints: number): string {
    const feelings = ['curious', 'excited', 'frustrated', 'relieved', 'neutral', 'delighted'];
    const task = (number: number) => `        touchpoint T${number} "Goes on to step ${number}" {\n            emotion ${feelings[number % feelings.length]}\n        }`;
    const stages = Array.from({ length: Math.ceil(touchpoints / 5) }, (_, stage) => {
        const tasks = Array.from({ length: Math.min(5, touchpoints - stage * 5) }, (_, index) => task(stage * 5 + index + 1));
        return `    stage S${stage + 1} "Section ${stage + 1}" {\n${tasks.join('\n')}\n    }`;
    });
    return `persona Maya {\n    goal "Get there"\n    need "A way"\n}\n\njourney Tasks "Tasks" for Maya {\n${stages.join('\n')}\n}\n`;
}

/** About so many lines, in journeys of nine touchpoints. */
export function mapOfLines(lines: number): string {
    const sample = linesIn(mapOf({ touchpoints: 900, perJourney: 9 })) / 900;
    return mapOf({ touchpoints: Math.max(1, Math.round((lines - linesIn(definitions)) / sample)), perJourney: 9 });
}

export function linesIn(text: string): number {
    return text.split('\n').length;
}

/** The place in the text of a map where somebody types: the end of a label in its middle. */
export function placeToType(text: string): number {
    return text.indexOf('"', text.indexOf('"', text.indexOf('touchpoint', text.length / 2)) + 1);
}

const definitions = `// Gifts, again and again.

evidence Survey "Checkout survey" {
    kind survey
    date 2026-09-14
    sample 412
    link "https://example.org/survey"
}

evidence Calls "Support calls" {
    kind support
    date 2026-10-02
    sample 58
}

${['Web', 'Phone', 'Chat', 'Post', 'Social'].map(name => `channel ${name}\n`).join('')}
lane Data "Data we ask for" {
    icon lock
}

persona Maya {
    role "Buys gifts online"
    about "Buys five or six presents a year, mostly on the phone"
    quote "I want it to feel like me." from Survey
    goal "Give something personal without losing an evening" from Survey
    prefers Web, Chat
}
`;

function journeyOf(number: number, from: number, to: number): string {
    const stages: string[] = [];
    for (let next = from, index = 0; next < to; index++) {
        const { name, goal, icon, touchpoints } = chapters[index % chapters.length]!;
        const some = touchpoints.slice(0, to - next).map((write, place) => write(next + place + 1));
        stages.push(`    stage ${name}${index} "${name}, round ${index}" {\n        icon ${icon}\n        goal "${goal} ${index}"\n\n${some.join('\n\n')}\n    }\n`);
        next += some.length;
    }
    return `journey GiftBox${number} "Buying a gift box, time ${number}" for Maya {
    kind current
    scenario "Maya needs a birthday present by Friday."
    goal "A personal gift, ordered in five minutes" from Survey
    expectation "Free delivery, on time"
    owner "Growth"
    team "Growth", "Support", "Logistics"
    reviewed 2026-10-20
    metric completion 62% target 80% from Survey

${stages.join('\n')}}
`;
}

interface Chapter {
    readonly name: string;
    readonly goal: string;
    readonly icon: string;
    readonly touchpoints: readonly ((n: number) => string)[];
}

const chapters: readonly Chapter[] = [
    {
        name: 'Discover', goal: 'Find an idea that suits her', icon: 'search',
        touchpoints: [
            n => `        touchpoint Ad${n} "Sees ad ${n}" via Social {
            action "Taps ad ${n}"
            thought "Would she like number ${n}?"
            emotion curious
        }`,
            n => `        touchpoint Compare${n} "Compares ${n} boxes" via Web {
            action "Opens ${n} boxes in tabs"
            thought "All ${n} look alike."
            emotion unsure 0 from Survey
            pain LookAlike${n} "${n} boxes are hard to tell apart" severity 1 accepted "The range is renewed in spring" from Survey
            in Data "Nothing ${n}"
        }`,
        ],
    },
    {
        name: 'Choose', goal: 'Make the box personal', icon: 'gift',
        touchpoints: [
            n => `        touchpoint Card${n} "Writes card ${n}" via Web {
            action "Picks ribbon ${n}, types a message"
            thought "Card ${n} is just like her!"
            emotion excited +1.5 from Survey
            gain LiveCard${n} "Card ${n} is shown live while typing" from Survey
            opportunity "Offer live card ${n} as a shared link" assumed {
                addresses LiveCard${n}
                impact 3
                effort 2
                owner "Growth"
                status idea
            }
            in Data "Name, message ${n}"
        }`,
            n => `        touchpoint Basket${n} "Checks basket ${n}" via Web {
            action "Looks for delivery date ${n}"
            thought "Is delivery ${n} included?"
            emotion anxious -0.5 assumed
            pain NoDate${n} "No delivery date in basket ${n}" severity 2 assumed
        }`,
        ],
    },
    {
        name: 'Order', goal: 'Know the total price before paying', icon: 'shopping-cart',
        touchpoints: [
            n => `        touchpoint Checkout${n} "Checks out, ${n}" via Web {
            action "Fills in address ${n} twice"
            thought "Why do they ask for number ${n} again?"
            emotion frustrated -2 "Where did price ${n} come from?" from Survey
            pain HiddenCost${n} "Shipping cost ${n} appears on the last page" severity 3 from Survey, Calls
            opportunity "Show total ${n} from the first page" from Survey {
                addresses HiddenCost${n}
                impact 5
                effort 2
                owner "Checkout"
                status planned
                note "The delivery date stands beside the total."
            }
            moment "Decides whether to trust shop ${n}"
            metric CES 5.1/7 target 6/7
            in Data "Address, phone, card ${n}"
            frontstage "Order form ${n}"
            backstage "Shipping price lookup ${n}"
            support "Carrier price service ${n}"
            drop-off 3% "Gives up at price ${n}"
        }`,
            n => `        touchpoint Help${n} "Asks for help ${n}" via Chat, Phone {
            action "Reads error ${n} to an agent"
            thought "A person, at last, ${n}."
            emotion relieved assumed
            pain NoAgents${n} "No agents in evening ${n}" severity 2 from Calls
            opportunity "Put evening agents ${n} on chat" from Calls {
                addresses NoAgents${n}
                impact 4
                effort 4
                owner "Support"
                status doing
            }
            metric "First reply" 9min target 3min from Calls
            resource "Chat agents in evening ${n}" missing
            leads to Checkout${n - 1}
        }`,
        ],
    },
    {
        name: 'Receive', goal: 'Be sure that it comes on Friday', icon: 'package',
        touchpoints: [
            n => `        touchpoint Track${n} "Follows parcel ${n}" via Web, Phone {
            action "Refreshes tracking page ${n}"
            thought "Will parcel ${n} make Friday?"
            in Data "Phone ${n}"
        }`,
            n => `        touchpoint Parcel${n} "Opens parcel ${n}" via Post {
            action "Films opening ${n}"
            thought "Even paper ${n} smells nice."
            emotion delighted from Survey
            gain HandWritten${n} "A hand-written card ${n}" from Survey
            metric NPS 54 target 50 from Survey
        }`,
        ],
    },
    {
        name: 'Recommend', goal: 'Tell a friend', icon: 'heart',
        touchpoints: [
            n => `        touchpoint Review${n} "Writes review ${n}" via Social {
            action "Posts film ${n} with five stars"
            thought "Others should know of number ${n}."
            emotion proud +1
            gain Thanked${n} "Thanked by name in reply ${n}" assumed
            opportunity "Invite reviewer ${n} to a next gift" {
                addresses Thanked${n}
                impact 3
                effort 1
                owner "Growth"
                status idea
            }
        }`,
        ],
    },
];
