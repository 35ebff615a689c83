import {
    channel, dropOff, emotion, entry, evidence, gain, journey, leadsTo, metric, minutes, moment, number, opportunity, ownLane, pain, percent, persona, phase, ratio, resource, stage, statement, touchpoint,
} from './make-journey.ts';

/** The reference map, with everything that a map can show. */

const survey = [evidence('Survey')];
const calls = [evidence('Calls')];
const both = [...survey, ...calls];
const interviews = [evidence('Interviews')];
const data = ownLane('Data', 'Data we ask for', 'lock');
const web = channel('Web', 'globe');
const social = channel('Social', 'share-2');
const asks = (text: string) => ({ ...statement(text), lane: data });

export const giftBox = journey('Buying a gift box', [
    stage('Discover', [
        touchpoint('Ad', {
            label: 'Sees the ad', channels: [social], actions: [statement('Taps the ad')], thoughts: [statement('Would she like this?')], emotions: [emotion('curious', 1)],
        }),
        touchpoint('Compare', {
            label: 'Compares boxes', channels: [web], actions: [statement('Opens three boxes in tabs')], thoughts: [statement('They all look alike.')],
            emotions: [emotion('unsure', 0, { of: interviews })], pains: [pain('Boxes are hard to tell apart', 1, interviews)], inLanes: [asks('Nothing')],
        }),
    ], { icon: 'search', goals: [statement('Find an idea that suits her')], entries: [entry(social, 40, 'Sponsored post')] }),
    stage('Choose', [
        touchpoint('Card', {
            label: 'Writes the card', channels: [web], actions: [statement('Picks a ribbon, types a message')], thoughts: [statement('This is just like her!')],
            emotions: [emotion('excited', 1.5, { of: survey })], gains: [gain('The card is shown live while typing', survey)],
            opportunities: [opportunity('Offer the live card as a shared link', { impact: 3, effort: 2, owner: 'Growth', status: 'idea', of: 'assumed' })],
            inLanes: [asks('Name, message')],
        }),
        touchpoint('Basket', {
            label: 'Checks the basket', channels: [web], actions: [statement('Looks for the delivery date')], thoughts: [statement('Is delivery included?')],
            emotions: [emotion('anxious', -0.5, { of: 'assumed' })], pains: [pain('No delivery date in the basket', 2, 'assumed')],
        }),
    ], { icon: 'gift', goals: [statement('Make the box personal')] }),
    stage('Order', [
        touchpoint('Checkout', {
            channels: [web], actions: [statement('Fills in the address twice')], thoughts: [statement('Why do they ask again?')],
            emotions: [emotion('frustrated', -2, { text: 'Where did the price come from?', of: survey })],
            pains: [pain('Shipping cost appears on the last page', 3, both)],
            opportunities: [opportunity('Show the total from the first page', { impact: 5, effort: 2, owner: 'Checkout', status: 'planned', of: survey })],
            moments: [moment('Decides whether to trust the shop')], metrics: [metric('CES', ratio(5.1, 7), ratio(6, 7))], inLanes: [asks('Address, phone, card')],
            frontstage: [statement('Order form')], backstage: [statement('Shipping price lookup')], support: [statement('Carrier price service')],
            leadsTo: [leadsTo('Order/Help', { when: 'the payment fails', percent: 8 })], dropOffs: [dropOff(30, 'Gives up at the price')],
        }),
        touchpoint('Help', {
            label: 'Asks for help', channels: [channel('Chat', 'message-circle'), channel('Phone', 'phone')], actions: [statement('Reads the error to an agent')],
            thoughts: [statement('A person, at last.')], emotions: [emotion('relieved', 1, { of: 'assumed' })], pains: [pain('No agents in the evening', 2, calls)],
            opportunities: [opportunity('Put evening agents on chat', { impact: 4, effort: 4, owner: 'Support', status: 'doing', of: calls })],
            metrics: [metric('First reply', minutes(9), minutes(3), calls)], resources: [resource('Chat agents in the evening', 'missing')],
            leadsTo: [leadsTo('Order/Checkout')],
        }),
    ], { icon: 'shopping-cart', goals: [statement('Know the total price before paying')] }),
    stage('Receive', [
        touchpoint('Track', {
            label: 'Follows the parcel', channels: [channel('Email', 'mail'), channel('SMS', 'message-square')], actions: [statement('Refreshes the tracking page')],
            thoughts: [statement('Will it make Friday?')], inLanes: [asks('Phone')],
        }),
        touchpoint('Parcel', {
            label: 'Opens the parcel', channels: [channel('Post', 'package')], actions: [statement('Films the opening')], thoughts: [statement('Even the paper smells nice.')],
            emotions: [emotion('delighted', 2, { of: survey })], gains: [gain('A hand-written card', survey)], metrics: [metric('NPS', number(54), number(50), survey)],
        }),
    ], { icon: 'package', goals: [statement('Be sure that it comes on Friday')] }),
    stage('Recommend', [
        touchpoint('Review', {
            label: 'Writes a review', channels: [channel('Review site', 'star')], actions: [statement('Posts the film with five stars')], thoughts: [statement('Others should know.')],
            emotions: [emotion('proud', 1)], gains: [gain('Thanked by name in the reply')],
            opportunities: [opportunity('Invite reviewers to a next gift', { impact: 3, effort: 1, owner: 'Growth', status: 'idea' })],
            leadsTo: [leadsTo('Discover/Ad')],
        }),
    ], { icon: 'heart', goals: [statement('Tell a friend')] }),
], {
    name: 'GiftBox', language: 'en', kind: 'current', reviewed: '2026-10-20', owner: 'Growth', scenario: 'Maya needs a birthday present by Friday.',
    personas: [persona('Maya', { role: 'Buys gifts online', quotes: [statement('I want it to feel like me.')] })],
    goals: [statement('A personal gift, ordered in five minutes', survey)], metrics: [metric('completion', percent(62), percent(80))],
    phases: [phase('Before', 0, 2), phase('During', 2, 3), phase('After', 3, 5)], lanes: [data],
});
