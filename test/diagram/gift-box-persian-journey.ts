import {
    channel, dropOff, emotion, entry, evidence, gain, journey, leadsTo, metric, minutes, moment, number, opportunity, ownLane, pain, percent, persona, phase, ratio, resource, stage, statement, touchpoint,
} from './make-journey.ts';

/** The reference map in Persian, read from right to left. */

const survey = [evidence('نظرسنجی')];
const calls = [evidence('تماس‌ها')];
const both = [...survey, ...calls];
const interviews = [evidence('مصاحبه')];
const data = ownLane('داده', 'داده‌هایی که می‌پرسیم', 'lock');
const web = channel('وب', 'globe');
const social = channel('شبکهٔ اجتماعی', 'share-2');
const asks = (text: string) => ({ ...statement(text), lane: data });

export const giftBoxPersian = journey('خرید جعبهٔ هدیه از GiftBox', [
    stage('آشنایی', [
        touchpoint('آگهی', {
            label: 'آگهی را می‌بیند', channels: [social], actions: [statement('روی آگهی می‌زند')], thoughts: [statement('خوشش می‌آید؟')], emotions: [emotion('کنجکاو', 1)],
        }),
        touchpoint('مقایسه', {
            label: 'جعبه‌ها را می‌سنجد', channels: [web], actions: [statement('سه جعبه را در مرورگر باز می‌کند')], thoughts: [statement('همه شبیه هم‌اند.')],
            emotions: [emotion('مردد', 0, { of: interviews })], pains: [pain('تفاوت جعبه‌ها روشن نیست', 1, interviews)], inLanes: [asks('هیچ')],
        }),
    ], { icon: 'search', goals: [statement('ایده‌ای درخور او پیدا کند')], entries: [entry(social, 40, 'پست تبلیغاتی')] }),
    stage('انتخاب', [
        touchpoint('کارت', {
            label: 'کارت را می‌نویسد', channels: [web], actions: [statement('روبان برمی‌دارد و پیام می‌نویسد')], thoughts: [statement('درست مثل خود اوست!')],
            emotions: [emotion('هیجان‌زده', 1.5, { of: survey })], gains: [gain('کارت هنگام نوشتن زنده دیده می‌شود', survey)],
            opportunities: [opportunity('پیوند کارت زنده را بتوان فرستاد', { impact: 3, effort: 2, owner: 'رشد', status: 'idea', of: 'assumed' })],
            inLanes: [asks('نام، پیام')],
        }),
        touchpoint('سبد', {
            label: 'سبد را نگاه می‌کند', channels: [web], actions: [statement('دنبال تاریخ تحویل می‌گردد')], thoughts: [statement('هزینهٔ ارسال هم هست؟')],
            emotions: [emotion('نگران', -0.5, { of: 'assumed' })], pains: [pain('تاریخ تحویل در سبد نیست', 2, 'assumed')],
        }),
    ], { icon: 'gift', goals: [statement('جعبه را شخصی کند')] }),
    stage('سفارش', [
        touchpoint('پرداخت', {
            label: 'پرداخت با ACME Pay', channels: [web], actions: [statement('نشانی را دو بار پر می‌کند')], thoughts: [statement('چرا دوباره می‌پرسند؟')],
            emotions: [emotion('کلافه', -2, { text: 'این قیمت از کجا آمد؟', of: survey })],
            pains: [pain('هزینهٔ ارسال تازه در صفحهٔ آخر می‌آید', 3, both)],
            opportunities: [opportunity('قیمت نهایی را از صفحهٔ اول نشان دهیم', { impact: 5, effort: 2, owner: 'پرداخت', status: 'planned', of: survey })],
            moments: [moment('تصمیم می‌گیرد به فروشگاه اعتماد کند یا نه')], metrics: [metric('CES', ratio(5.1, 7, '۵٫۱/۷'), ratio(6, 7, '۶/۷'))], inLanes: [asks('نشانی، تلفن، کارت')],
            frontstage: [statement('فرم سفارش')], backstage: [statement('محاسبهٔ هزینهٔ ارسال')], support: [statement('سامانهٔ قیمت پست')],
            leadsTo: [leadsTo('سفارش/کمک', { when: 'پرداخت ناموفق باشد', percent: 8 })], dropOffs: [dropOff(30, 'با دیدن قیمت منصرف می‌شود')],
        }),
        touchpoint('کمک', {
            label: 'کمک می‌خواهد', channels: [channel('گفتگو', 'message-circle'), channel('تلفن', 'phone')], actions: [statement('خطا را برای پشتیبان می‌خواند')],
            thoughts: [statement('بالاخره یک آدم!')], emotions: [emotion('آسوده', 1, { of: 'assumed' })], pains: [pain('عصرها پشتیبان نیست', 2, calls)],
            opportunities: [opportunity('پشتیبان عصر برای گفتگو', { impact: 4, effort: 4, owner: 'پشتیبانی', status: 'doing', of: calls })],
            metrics: [metric('نخستین پاسخ', minutes(9, '۹دقیقه'), minutes(3, '۳دقیقه'), calls)], resources: [resource('پشتیبان عصر', 'missing')],
            leadsTo: [leadsTo('سفارش/پرداخت')],
        }),
    ], { icon: 'shopping-cart', goals: [statement('پیش از پرداخت، قیمت نهایی را بداند')] }),
    stage('دریافت', [
        touchpoint('پیگیری', {
            label: 'بسته را دنبال می‌کند', channels: [channel('ایمیل', 'mail'), channel('SMS', 'message-square')], actions: [statement('صفحهٔ رهگیری را تازه می‌کند')],
            thoughts: [statement('تا جمعه می‌رسد؟')], inLanes: [asks('تلفن')],
        }),
        touchpoint('بسته', {
            label: 'بسته را باز می‌کند', channels: [channel('پست', 'package')], actions: [statement('از باز کردن فیلم می‌گیرد')], thoughts: [statement('حتی کاغذش خوش‌بوست.')],
            emotions: [emotion('ذوق‌زده', 2, { of: survey })], gains: [gain('کارت دست‌نویس', survey)], metrics: [metric('NPS', number(54, '۵۴'), number(50, '۵۰'), survey)],
        }),
    ], { icon: 'package', goals: [statement('مطمئن شود جمعه می‌رسد')] }),
    stage('معرفی', [
        touchpoint('نظر', {
            label: 'نظر می‌نویسد', channels: [channel('سایت نظرها', 'star')], actions: [statement('فیلم را با پنج ستاره می‌گذارد')], thoughts: [statement('بقیه هم باید بدانند.')],
            emotions: [emotion('سربلند', 1)], gains: [gain('در پاسخ با نام از او تشکر شد')],
            opportunities: [opportunity('نظردهنده‌ها را به هدیهٔ بعدی دعوت کنیم', { impact: 3, effort: 1, owner: 'رشد', status: 'idea' })],
            leadsTo: [leadsTo('آشنایی/آگهی')],
        }),
    ], { icon: 'heart', goals: [statement('به دوستی بگوید')] }),
], {
    name: 'جعبه', language: 'fa', direction: 'rtl', kind: 'current', reviewed: '2026-10-20', owner: 'تیم رشد', scenario: 'مایا تا جمعه یک هدیهٔ تولد لازم دارد.',
    personas: [persona('مایا', { role: 'آنلاین هدیه می‌خرد', quotes: [statement('می‌خواهم شبیه خودم باشد.')] })],
    goals: [statement('هدیه‌ای شخصی، در پنج دقیقه سفارش‌شده', survey)], metrics: [metric('تکمیل خرید', percent(62, '۶۲٪'), percent(80, '۸۰٪'))],
    phases: [phase('پیش از خرید', 0, 2), phase('هنگام خرید', 2, 3), phase('پس از خرید', 3, 5)], lanes: [data],
});
