import type { ColumnSuggestion } from '../mapping-suggestion.ts';
import type { ColumnDecision } from './decide-columns.ts';
import { leastScore } from './score-pair.ts';
import { writeAbsence, writeReason } from './write-reason.ts';

/** What a person is told about one column. */
export function describeColumn(decision: ColumnDecision): ColumnSuggestion {
  const column = decision.column.header;
  const none = { column, target: null, proposal: null, confidence: 'none' as const };
  switch (decision.kind) {
    case 'joined': {
      const { target, reason } = decision.join;
      return { column, target: target.name, proposal: null, reason, confidence: 'likely' };
    }
    case 'assigned': {
      const { pair, target } = decision;
      const reason = writeReason(decision.column, target, pair);
      if (pair.score < leastScore.likely)
        return { column, target: null, proposal: target.to, reason, confidence: 'possible' };
      const confidence = pair.score >= leastScore.certain ? 'certain' : 'likely';
      return { column, target: target.name, proposal: null, reason, confidence };
    }
    case 'several':
      return {
        ...none,
        reason: `It could mean ${decision.targets.map(({ words }) => words).join(' or ')}.`,
      };
    case 'left': {
      return { ...none, reason: writeAbsence(decision.column, decision.owner) };
    }
  }
}
