/** Sorts what the file system says about a file that cannot be read. */
export function toUnreadableReason(cause: unknown): 'missing' | 'denied' | 'directory' | 'failed' {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return 'denied';
  return code === 'EISDIR' ? 'directory' : 'failed';
}
