import { useNavigate } from '@tanstack/react-router';
import { useSend } from '../../api/useSend.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { stepAfter, type StepId } from './steps.ts';

type Waiting = Extract<StepId, 'people' | 'picklists' | 'callbacks' | 'widgets' | 'smoke'>;

/** Says of a step that it may wait, or that it has been looked at. */
export function useMark(step: Waiting): { later: () => void; review: () => Promise<boolean> } {
  const account = useAccount();
  const navigate = useNavigate();
  const mark = useSend('put', '/api/v1/onboarding/steps/{step}', { refresh: ['connection'] });
  const say = async (word: 'later' | 'reviewed'): Promise<boolean> => {
    try {
      await mark.mutateAsync({ path: { step }, body: { mark: word } });
      return true;
    } catch {
      return false;
    }
  };
  return {
    later: () =>
      void say('later').then((isSaid) =>
        isSaid ? navigate({ to: addressOf(account, `/setup/${stepAfter(step) ?? 'done'}`) }) : undefined,
      ),
    review: () => say('reviewed'),
  };
}
