/** The two APIs of telecrm: the bulk one that only queues, and the one that answers (section 1). */
export type ApiName = 'async' | 'sync';
