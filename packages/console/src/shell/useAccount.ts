import { useParams } from '@tanstack/react-router';

/** The account that the address names. */
export function useAccount(): string {
  const { account } = useParams({ strict: false }) as { account?: string };
  return account ?? '';
}
