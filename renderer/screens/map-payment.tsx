import { PaymentGaps } from '../parts/payment-gaps.tsx';
import { withSource } from '../state/edit-mapping.ts';
import { findPaymentGaps } from '../state/payment-gaps.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';

/** What a payment still lacks: said where it is seen from every column, and never added by itself. */
export function MapPayment({ step: { mapping } }: { step: MapStep }) {
  const { editMapping } = useWizard(selectActions);
  const gaps = findPaymentGaps(mapping);
  if (gaps.length === 0) return null;
  return (
    <div className="map-foot">
      <PaymentGaps
        gaps={gaps}
        onFill={({ payment, constant }) =>
          editMapping((now) => withSource(now, null, { to: { payment }, from: { constant } }))
        }
      />
    </div>
  );
}
