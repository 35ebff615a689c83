import type { ByLocale } from './locale.ts';

interface TechnicalWords {
    /** Words from inside the house. */
    readonly words: readonly string[];
    /** Who speaks so: their journeys are not asked. */
    readonly speakers: readonly string[];
}

/** Systems and formats, as they are written. */
export const technicalNames: ReadonlySet<string> = new Set(['API', 'APIs', 'CRM', 'ERP', 'SAP', 'SQL', 'JSON', 'XML', 'SSO', 'OAuth', 'ETL', 'MQL', 'SKU', 'Salesforce', 'HubSpot', 'Zendesk', 'Jira', 'Marketo', 'Kafka', 'NoSQL']);

export const technicalWords: ByLocale<TechnicalWords> = {
    en: {
        words: ['backend', 'back end', 'webhook', 'webhooks', 'api endpoint', 'endpoint', 'payload', 'middleware', 'microservice', 'microservices', 'stored procedure', 'database table', 'cron job', 'null pointer', 'stack trace', 'lead scoring', 'primary key', 'foreign key'],
        speakers: ['developer', 'developers', 'engineer', 'engineers', 'programmer', 'admin', 'administrator', 'architect', 'devops', 'data scientist', 'data analyst', 'technician', 'integrator', 'cto', 'cio', 'tester', 'tech lead', 'product owner'],
    },
    fa: {
        words: ['بک‌اند', 'وب‌سرویس', 'پایگاه داده', 'دیتابیس', 'میان‌افزار', 'ریزسرویس', 'میکروسرویس', 'وب‌هوک'],
        speakers: ['برنامه‌نویس', 'توسعه‌دهنده', 'مهندس', 'مدیر سیستم', 'معمار نرم‌افزار', 'تحلیلگر داده'],
    },
    ar: {
        words: ['الواجهة الخلفية', 'واجهة برمجة التطبيقات', 'واجهة برمجية', 'قاعدة البيانات', 'خدمة مصغرة', 'برمجية وسيطة'],
        speakers: ['مطور', 'مطورة', 'مبرمج', 'مبرمجة', 'مهندس', 'مهندسة', 'مدير النظام', 'محلل بيانات'],
    },
    he: {
        words: ['צד שרת', 'צד השרת', 'בסיס הנתונים', 'מסד הנתונים', 'ממשק תכנות', 'מיקרו שירות', 'בקאנד'],
        speakers: ['מפתח', 'מפתחת', 'מתכנת', 'מתכנתת', 'מהנדס', 'מהנדסת', 'מנהל מערכת', 'מנהלת מערכת', 'ארכיטקט'],
    },
    pl: {
        words: ['backend', 'usługa sieciowa', 'baza danych', 'bazie danych', 'bazy danych', 'webhook', 'endpoint', 'mikrousługa', 'mikroserwis', 'warstwa pośrednia'],
        speakers: ['programista', 'programistka', 'deweloper', 'inżynier', 'inżynierka', 'administrator', 'administratorka', 'architekt', 'informatyk', 'informatyczka', 'tester'],
    },
};
