import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PracticeView } from '../practice/view/practice-view.ts';
import type { EngineParts } from './create-handlers.ts';
import type { Handlers } from './router.ts';

type PracticeHandlers = Pick<Handlers, Extract<keyof Handlers, `practice.${string}`>>;
type PracticeParts = Pick<EngineParts, 'practiceLooks' | 'library' | 'catalogues'>;

/** What the window sees of the practice workspace, and what it may do to it. */
export function createPracticeHandlers(parts: PracticeParts): PracticeHandlers {
  const { practiceLooks } = parts;
  const looking = async <T>(read: (view: PracticeView) => Promise<T> | T) => {
    const looked = await practiceLooks.look();
    return looked.ok ? ok(await read(looked.value)) : looked;
  };
  return {
    'practice.summary': () => looking((view) => view.summary()),
    'practice.leads': (span) => looking((view) => view.leads(span)),
    'practice.lead': async ({ leadId }) => present(await looking((view) => view.lead(leadId))),
    'practice.queue': () => looking((view) => view.queue()),
    'practice.log': ({ filter, ...span }) => looking((view) => view.log(filter, span)),
    'practice.request': async ({ n }) => present(await looking((view) => view.request(n))),
    'practice.hold': ({ hold }) =>
      looking((view) => {
        view.hold(hold);
        practiceLooks.tell(view);
        return view.summary();
      }),
    'practice.reset': async ({ fixture }) => {
      if (isUploading(parts)) return fail({ kind: 'not-possible', what: busyWithUpload });
      return looking((view) => {
        view.reset(fixture);
        parts.catalogues.forget('practice');
        practiceLooks.tell(view);
        return view.summary();
      });
    },
  };
}

const busyWithUpload =
  'A file is being uploaded to the practice workspace, so it cannot start over. Nothing was changed. Pause or stop that upload first.';

function isUploading({ library }: PracticeParts): boolean {
  return library
    .list()
    .some(({ workspace, state }) => workspace === 'practice' && state === 'running');
}

/** What was on the screen may be gone since: the workspace can start over at any time. */
function present<T>(looked: Result<T | null, AppError>): Result<T, AppError> {
  if (!looked.ok) return looked;
  if (looked.value === null) return fail({ kind: 'not-possible', what: gone });
  return ok(looked.value);
}

const gone =
  'This is no longer in the practice workspace, because it has started over. Look at the list again.';
