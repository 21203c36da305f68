import { useApi, type Schema } from '../api';

/** Who is signed in and what the server lets them do. */
export function useProfile() {
  return useApi().queries.useQuery('get', '/users/profile', {}, { staleTime: 60_000 });
}

/** Whether the user has a permission; no as long as it is not known. */
export function useMay(permission: Schema<'Permission'>): boolean {
  return useProfile().data?.permissions.includes(permission) ?? false;
}
