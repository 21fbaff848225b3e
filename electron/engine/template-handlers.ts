import { fail } from '../../shared/result.ts';
import type { EngineParts } from './create-handlers.ts';
import type { Handlers } from './router.ts';

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `template.${string}`>>;

export function createTemplateHandlers(_parts: EngineParts): TemplateHandlers {
  const later = async () => fail({ kind: 'not-possible', what: 'Templates come soon.' } as const);
  return {
    'template.list': later,
    'template.save': later,
    'template.apply': later,
    'template.remove': later,
    'template.export': later,
    'template.import': later,
  };
}
