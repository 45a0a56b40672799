import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiError } from '../../api/errors.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Id } from '../../kit/Id.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { texts } from './texts.ts';

type Report = AnswerOf<'/api/v1/audit/verify'>;

/** Verifying the log: done when it is asked for, since it reads all of it. */
export const useVerify = (): UseQueryResult<Report, ApiError> => useGet('/api/v1/audit/verify', {}, 'static', { enabled: false });

/** What verifying found. */
export function Verified({ verify: { data, error } }: { verify: UseQueryResult<Report, ApiError> }): ReactNode {
  if (error) return <Failure error={error} />;
  if (!data) return null;
  const counted = texts.verify.counted(formatNumber(data.events), data.dropped > 0 ? formatNumber(data.dropped) : null);
  if (data.brokenAt) {
    const { why, sequence } = data.brokenAt;
    return <StatusStrip state="bad" word={texts.verify.broken} reason={`${texts.verify.why[why](formatNumber(sequence))} ${counted}`} />;
  }
  return (
    <StatusStrip
      state="ok"
      word={texts.verify.intact}
      reason={counted}
      aside={
        data.last ? (
          <span>
            {texts.verify.last} <Id value={data.last.hash} short />
          </span>
        ) : null
      }
    />
  );
}
